using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Search;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Front.Home;

// Everything that I may see by the beginnings of words, of all kinds or of one, the best first. With nothing asked: what I opened last.
public static class SearchAll
{
    private const int Most = 30, MostRecent = 10;

    public static async Task<Page<SearchPage, View>> Get(Query<Asked> query, Searching search)
    {
        var asked = query.Value.Q?.Trim() ?? "";
        var found = asked.Length == 0 ? new Findings([], await search.Recent(MostRecent)) : await search.For(asked, query.Value.Kind, Most);
        var kinds = search.Kinds.Select(kind => new Kind(kind.Kind, Say(kind.Called), kind.Kind == query.Value.Kind)).ToList();
        return new(new(asked, [.. found.Hits.Select(Row.Of)], found.Hits.Count == Most, kinds, found.Words));
    }

    public class Asked
    {
        [MaxLength(100)]
        public string? Q { get; set; }

        [MaxLength(40)]
        public string? Kind { get; set; }
    }

    public record View(string Asked, IReadOnlyList<Row> Rows, bool MayHaveMore, [property: JsonIgnore] IReadOnlyList<Kind> Kinds, [property: JsonIgnore] IReadOnlyList<string> Words);

    public record Kind(string Name, string Called, bool IsChosen);

    public record Row(string Kind, Guid Id, string Name, string? Detail, string Url, string Called, DateTime? TouchedAt, [property: JsonIgnore] string Icon)
    {
        public static Row Of(Hit hit) => new(hit.Kind, hit.Id, hit.Name, hit.Detail, hit.Url, hit.Called, hit.TouchedAt, hit.Icon);
    }
}
