using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Swarms;

// The swarms on a deal, on its page: what colleagues are asked, and how it went before.
public static class ShowSwarms
{
    private const int Most = 20;

    public static async Task<Fragment<SwarmPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public sealed class Reading(AppDb db, SellingDesk desk)
    {
        public async Task<View> Of(Deal deal)
        {
            var people = await desk.People();
            var swarms = await db.Set<Swarm>().AsNoTracking().Include(s => s.Seats).Where(s => s.DealId == deal.Id).OrderByDescending(s => s.AskedAt).ThenByDescending(s => s.Id).Take(Most).ToListAsync();
            return new(SoldDeal.Of(deal), [.. swarms.Select(swarm => SwarmRow.Of(swarm, desk.Me, people) with { Deal = null })], desk.MayWrite && deal.IsOpen)
            {
                Now = desk.Now, Today = desk.Today, Me = desk.Me, People = desk.MayWrite && deal.IsOpen ? [.. people.Active.Where(person => person.MayWrite)] : [],
            };
        }

        public async Task<Fragment<SwarmPart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.Deal(dealId)), seenAt: $"/deals/{dealId}/swarm", toast);
    }

    public sealed record View(SoldDeal Deal, IReadOnlyList<SwarmRow> Swarms, bool MayAsk) : IPlaced
    {
        [JsonIgnore] public DateTime Now { get; init; }
        [JsonIgnore] public DateOnly Today { get; init; }
        [JsonIgnore] public Guid Me { get; init; }
        [JsonIgnore] public IReadOnlyList<PersonName> People { get; init; } = [];

        Whereabouts IPlaced.Where => Deal.Where(Say($"Stuck? Swarm"));
    }
}

// A swarm in a line. Waits: how many are waited for. Mine: what I am to do.
public sealed record SwarmRow(Guid Id, string Problem, SwarmState State, Team.Activities.Named Decider, DateOnly DecideBy, int Waits, int Invited, SwarmHelp? Help, SwarmDuty Mine)
{
    public Team.Activities.Named? Deal { get; init; }

    public static SwarmRow Of(Swarm swarm, Guid me, PersonNames people) => new(swarm.Id, swarm.Problem, swarm.State, Naming.Of(swarm.DeciderId, people), swarm.DecideBy, swarm.Stand.Missing.Count, swarm.Seats.Count, swarm.Help, swarm.State switch
    {
        SwarmState.Gathering when swarm.Stand.Missing.Contains(me) => SwarmDuty.Answer,
        SwarmState.Voting when swarm.Stand.Missing.Contains(me) => SwarmDuty.Vote,
        SwarmState.Deciding when swarm.DeciderId == me => SwarmDuty.Decide,
        SwarmState.Trying when swarm.DeciderId == me && swarm.ResultAskedAt is not null => SwarmDuty.TellResult,
        _ => SwarmDuty.Nothing,
    });
}

public enum SwarmDuty
{
    Nothing,
    Answer,
    Vote,
    Decide,
    TellResult,
}
