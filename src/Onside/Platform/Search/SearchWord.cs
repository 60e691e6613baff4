using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Platform.Search;

// A record that is found by the words of its name.
public interface INamed
{
    string SearchText { get; }

    int MostWords => 12;
}

// Found by the words of a text: it has more of them, and short ones tell nothing.
public interface ITold : INamed
{
    int INamed.MostWords => 60;
}

// One word of one record's name, folded: a prefix search is a range of this table.
public class SearchWord(string kind, string word, Guid recordId)
{
    public string Kind { get; private set; } = kind;
    public string Word { get; private set; } = word;
    public Guid RecordId { get; private set; } = recordId;
}

public class SearchWordTable : IEntityTypeConfiguration<SearchWord>
{
    public void Configure(EntityTypeBuilder<SearchWord> word)
    {
        word.ToTable("search_words");
        word.HasKey(w => new { w.Kind, w.Word, w.RecordId });
        word.Property(w => w.Kind).HasMaxLength(40).SortsByBytes();
        word.Property(w => w.Word).HasMaxLength(60).SortsByBytes();
        word.HasIndex(w => new { w.RecordId, w.Word });
    }
}
