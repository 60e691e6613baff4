using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

// Records that may be the one somebody is about to write down again.
public sealed record SimilarRecords(IReadOnlyList<SimilarRecords.Row> Rows) : IPlaced
{
    Whereabouts IPlaced.Where => new(Say($"Similar records"), "customers");

    private const int Most = 5;
    private const int MostCandidates = 300;

    public record Row(Guid Id, string Name, string Url, string Because);

    public static readonly SimilarRecords None = new([]);

    // Those that share the start of a telling word: misspelt ends are found too.
    public static IQueryable<Guid> Candidates(AppDb db, string kind, string name)
    {
        var found = db.Set<SearchWord>().Where(w => false).Select(w => w.RecordId);
        foreach (var word in TextFolding.Words(name).Where(word => word.Length > 1).OrderByDescending(word => word.Length).Take(3))
        {
            var from = word[..Math.Min(word.Length, 4)];
            var until = from + '￿';
            found = found.Concat(db.Set<SearchWord>().Where(w => w.Kind == kind && w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(until) < 0).Select(w => w.RecordId));
        }
        return found.Distinct().Take(MostCandidates);
    }

    // The surest first: the same mail address or website, then the same number, then the most similar name.
    public static SimilarRecords Of(IEnumerable<(Guid Id, string Name, FormattableString Because, double Likeness)> found, string address) =>
        new([.. found.OrderByDescending(row => row.Likeness).ThenBy(row => row.Id).DistinctBy(row => row.Id).Take(Most)
            .Select(row => new Row(row.Id, row.Name, $"{address}/{row.Id}", Say(row.Because)))]);
}
