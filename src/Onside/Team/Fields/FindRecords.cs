using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Team.Fields;

// Records of a kind that a field may link to, as the one search finds them.
public static class FindRecords
{
    public static async Task<Fragment<FoundList, Found>> Get(string kind, Query<Found.Asked> query, Searching search)
    {
        if (search.Kinds.All(known => known.Kind != kind))
            throw Refusal.NotFound();
        var hits = (await search.For(query.Value.Q, kind, Found.Most)).Hits;
        return new(Found.Of([.. hits.Select(hit => new Found.Row(hit.Id, hit.Name, hit.Detail, hit.Url))], query.Value));
    }
}
