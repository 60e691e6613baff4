using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Platform.Search;

// A record that is found by exact values beside its name: tags, mail addresses, telephone numbers.
public interface IMarked
{
    IEnumerable<Mark> Marks { get; }
}

public readonly record struct Mark(string Kind, string Value);

public class SearchMark(string kind, string value, Guid recordId)
{
    public string Kind { get; private set; } = kind;
    public string Value { get; private set; } = value;
    public Guid RecordId { get; private set; } = recordId;
}

public class SearchMarkTable : IEntityTypeConfiguration<SearchMark>
{
    public void Configure(EntityTypeBuilder<SearchMark> mark)
    {
        mark.ToTable("search_marks");
        mark.HasKey(m => new { m.Kind, m.Value, m.RecordId });
        mark.Property(m => m.Kind).HasMaxLength(40).SortsByBytes();
        mark.Property(m => m.Value).HasMaxLength(200).SortsByBytes();
        mark.HasIndex(m => m.RecordId);
    }
}
