using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;

namespace Onside.Steering.Swarms;

// The swarms on deals that I see: those I have a part in or all, open ones by their day, or those that are over.
public static class ListSwarms
{
    private static readonly Sorts<Swarm> Sorts = new Sorts<Swarm>().By("day", s => s.DecideBy).By("ended", s => s.EndedAt);

    public static async Task<Page<SwarmListPage, View>> Get(Query<Filter> query, AppDb db, SellingDesk desk, SwarmDesk swarms)
    {
        var (filter, me) = (query.Value, desk.Me);
        var seen = swarms.Seen(filter.Closed ? db.Set<Swarm>().Where(s => s.EndedAt != null) : db.Set<Swarm>().Where(s => s.EndedAt == null));
        seen = filter.All ? seen : seen.Where(s => s.AskerId == me || s.DeciderId == me || s.Seats.Any(seat => seat.PersonId == me));
        var page = await Sorts.Named(filter.Closed ? "-ended" : "day").Page(seen, s => s.Id, filter.After, 50);
        return new(new(await Rows(page.Rows, db, desk), page.Next, filter, query.Asked) { Now = desk.Now });
    }

    private static async Task<IReadOnlyList<SwarmRow>> Rows(IReadOnlyList<Guid> ids, AppDb db, SellingDesk desk)
    {
        var (people, swarms) = (await desk.People(), await db.Set<Swarm>().AsNoTracking().Include(s => s.Seats).Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id));
        var deals = swarms.Values.Select(s => s.DealId).Distinct().ToList();
        var names = await db.Set<Deal>().Where(deal => deals.Contains(deal.Id)).ToDictionaryAsync(deal => deal.Id, deal => deal.Name);
        return [.. ids.Select(id => swarms[id]).Select(swarm => SwarmRow.Of(swarm, desk.Me, people) with { Deal = new(swarm.DealId, names[swarm.DealId]) })];
    }

    public class Filter
    {
        // Also those in which I have no part.
        public bool All { get; set; }

        public bool Closed { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }
    }

    public sealed record View(IReadOnlyList<SwarmRow> Rows, string? Next, Filter Filter, [property: JsonIgnore] string Asked)
    {
        [JsonIgnore] public DateTime Now { get; init; }
    }
}
