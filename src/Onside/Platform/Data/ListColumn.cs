using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// A short list that is only ever read whole, kept in one text column.
public static class ListColumn
{
    public static PropertyBuilder<IReadOnlyList<T>> KeptAsText<T>(this PropertyBuilder<IReadOnlyList<T>> property) where T : notnull =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, (JsonSerializerOptions?)null),
            text => JsonSerializer.Deserialize<T[]>(text, (JsonSerializerOptions?)null)!,
            new ValueComparer<IReadOnlyList<T>>((one, other) => one!.SequenceEqual(other!), list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)), list => list));
}
