using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Team.Lists;

// Which columns somebody wants to see in a list, and in which order; without a choice, the usual ones.
public class ShownColumns(Guid personId, string kind) : Entity, IMine, IUnaudited
{
    public const int Most = 16;

    public Guid PersonId { get; private set; } = personId;
    public string Kind { get; private set; } = kind;

    // By their names with a space between.
    public string? Shown { get; private set; }

    Guid IMine.Whose => PersonId;

    public void Show(IReadOnlyList<string>? columns) => Shown = columns is null ? null : string.Join(' ', columns);
}

public class ShownColumnsTable : IEntityTypeConfiguration<ShownColumns>
{
    public void Configure(EntityTypeBuilder<ShownColumns> columns)
    {
        columns.ToTable("lists_columns");
        columns.Property(c => c.Kind).HasMaxLength(40);
        columns.Property(c => c.Shown).HasMaxLength(1000);
        columns.HasIndex(c => new { c.PersonId, c.Kind }).IsUnique();
    }
}

// What everybody chose, kept in memory: no statement of a list's own.
public sealed class ColumnBook(IReadOnlyDictionary<(Guid Person, string Kind), IReadOnlyList<string>> chosen)
{
    public IReadOnlyList<string>? Of(Guid personId, string kind) => chosen.GetValueOrDefault((personId, kind));

    public static async Task<ColumnBook> Load(AppDb db) => new((await db.Set<ShownColumns>().Where(columns => columns.Shown != null).Select(columns => new { columns.PersonId, columns.Kind, columns.Shown }).ToListAsync())
        .ToDictionary(columns => (columns.PersonId, columns.Kind), columns => (IReadOnlyList<string>)columns.Shown!.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
