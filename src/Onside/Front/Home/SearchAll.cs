using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Front.Home;

// Everything that I may see by the words of its name, kind by kind.
public static class SearchAll
{
    private const int Most = 10;

    public static async Task<Page<SearchPage, View>> Get(Query<Found.Asked> query, SubjectBook book)
    {
        var asked = query.Value.Q?.Trim() ?? "";
        var kinds = new List<Kind>();
        foreach (var kind in asked.Length == 0 ? [] : book.Kinds)
            if (await kind.Search(asked, Most + 1) is { Count: > 0 } rows)
                kinds.Add(new(kind.Kind, Onside.Platform.Words.Words.Say(kind.Called), kind.Icon, [.. rows.Take(Most)], rows.Count > Most));
        return new(new(asked, kinds));
    }

    public record View(string Asked, IReadOnlyList<Kind> Kinds);

    public record Kind(string Name, string Called, string Icon, IReadOnlyList<Found.Row> Rows, bool HasMore);
}
