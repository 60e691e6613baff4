using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// Which columns somebody wants to see in the list of deals, and in which order.
public class DealColumns(Guid personId) : Entity, IMine, IUnaudited
{
    // Every column there is, in the order of those who chose nothing; the first six are shown to them.
    public static readonly IReadOnlyList<string> All = ["amount", "close", "stage", "category", "stage-since", "owner", "source", "pipeline", "tags"];

    public static readonly IReadOnlyList<string> Usual = [.. All.Take(6)];

    // Those of the company's own are called fields.<key>.
    private const int Longest = 60, MostShown = 16;

    public Guid PersonId { get; private set; } = personId;

    // Shown ones, by their names with a space between.
    public string Shown { get; private set; } = string.Join(' ', Usual);

    Guid IMine.Whose => PersonId;

    public void Show(IEnumerable<string> columns) => Shown = string.Join(' ', Known(columns));

    // What is told twice or unknown is left out.
    public static IReadOnlyList<string> Known(IEnumerable<string> columns) =>
        [.. columns.Where(name => All.Contains(name) || (name.StartsWith(FieldSorts.Prefix, StringComparison.Ordinal) && name.Length <= Longest && !name.Contains(' '))).Distinct().Take(MostShown)];
}

public class DealColumnsTable : IEntityTypeConfiguration<DealColumns>
{
    public void Configure(EntityTypeBuilder<DealColumns> columns)
    {
        columns.ToTable("deals_columns");
        columns.Property(c => c.Shown).HasMaxLength(1000);
        columns.HasIndex(c => c.PersonId).IsUnique();
    }
}

// What everybody chose, kept in memory: no statement of the list's own.
public sealed class ColumnBook(IReadOnlyDictionary<Guid, IReadOnlyList<string>> chosen)
{
    public IReadOnlyList<string> Of(Guid personId) => chosen.GetValueOrDefault(personId) ?? DealColumns.Usual;

    public static async Task<ColumnBook> Load(AppDb db) => new((await db.Set<DealColumns>().Select(columns => new { columns.PersonId, columns.Shown }).ToListAsync())
        .ToDictionary(columns => columns.PersonId, columns => DealColumns.Known(columns.Shown.Split(' '))));
}
