using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Onside.Platform.Data;

// A row without an id of its own (a member of a team, somebody in a meeting): told as a field of the record it hangs on, "Members/<id>".
public sealed record JoinedRow(IEntityType Whole, Guid WholeId, string Field, string? Before, string? After)
{
    public const char Mark = '/';

    private static readonly ConcurrentDictionary<IEntityType, INavigation?> Known = new();

    public static IEnumerable<JoinedRow> Changed(AppDb db) =>
        db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && HangsOn(entry.Metadata) is not null).Select(Of);

    public static INavigation? HangsOn(IEntityType type) => Known.GetOrAdd(type, static type =>
        typeof(Entity).IsAssignableFrom(type.ClrType) || type.FindPrimaryKey() is not { Properties: [var first, { } second] } || second.ClrType != typeof(Guid) ? null
        : type.GetForeignKeys().Where(key => key.Properties is [var only] && only == first && typeof(Entity).IsAssignableFrom(key.PrincipalEntityType.ClrType)).Select(key => key.PrincipalToDependent).FirstOrDefault(to => to is not null));

    // The row that a field of this name tells of: its type and the other half of its key.
    public static (IEntityType Type, Guid Other)? Named(IEntityType whole, string field) =>
        field.Split(Mark) is [var name, var id] && Guid.TryParse(id, out var other) && whole.FindNavigation(name) is { TargetEntityType: var type } && HangsOn(type) is not null ? (type, other) : null;

    public static string Text(IEntityType type, Func<IProperty, object?> value) =>
        JsonSerializer.Serialize(type.GetProperties().Where(property => !property.IsPrimaryKey()).ToDictionary(property => property.Name, value));

    private static JoinedRow Of(EntityEntry entry)
    {
        var (to, key) = (HangsOn(entry.Metadata)!, entry.Metadata.FindPrimaryKey()!.Properties);
        return new(to.DeclaringEntityType, (Guid)entry.Property(key[0].Name).CurrentValue!, $"{to.Name}{Mark}{entry.Property(key[1].Name).CurrentValue}",
            entry.State == EntityState.Added ? null : Text(entry.Metadata, property => entry.Property(property.Name).OriginalValue),
            entry.State == EntityState.Deleted ? null : Text(entry.Metadata, property => entry.Property(property.Name).CurrentValue));
    }
}
