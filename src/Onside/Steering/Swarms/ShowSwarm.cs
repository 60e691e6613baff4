using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Shared.Ui;
using Onside.Team.Activities;

namespace Onside.Steering.Swarms;

// One swarm as I may read it: what is sealed is not in it.
public static class ShowSwarm
{
    public static async Task<Page<SwarmPage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, SwarmDesk desk, SellingDesk selling, SwarmLines lines)
    {
        public async Task<View> Of(Guid id)
        {
            var swarm = await desk.Seen(desk.Whole().AsNoTracking()).SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound();
            var (people, deal, asks, offer) = (await selling.People(), await selling.Deal(swarm.DealId), await lines.Asks(id), await lines.Offer(id));
            var told = SwarmLines.Told(swarm, selling.Me, people) with { Deal = SoldDeal.Of(deal), OwnerId = deal.OwnerId, Asks = asks, Takeover = offer, Now = selling.Now, Today = selling.Today, MayWrite = selling.MayWrite };
            var choices = people.Active.Where(person => person.MayWrite).Select(person => new Choice(person.Id.ToString(), person.Name));
            return !selling.MayWrite ? told : told with { People = [.. choices], MayOffer = swarm.IsOpen && deal.IsOpen && deal.OwnerId != selling.Me && people.Of(selling.Me).Functions.Contains(Team.People.Function.SalesAdministrator) };
        }

        // Where a click leads: to the swarm as it stands now.
        public async Task<Fragment<SwarmBody, View>> After(Guid id, Toast? toast = null)
        {
            db.ChangeTracker.Clear();
            return new(await Of(id), seenAt: $"/swarms/{id}", toast);
        }
    }

    public sealed record View(Guid Id, int Version, string Problem, string Needed, Named Asker, Named Decider, DateOnly DecideBy, DateTime AskedAt, SwarmState State, IReadOnlyList<Seat> Seats, IReadOnlyList<Option> Options) : IPlaced
    {
        public SoldDeal Deal { get; init; } = null!;

        // Since when everybody reads them, and without whose they were opened.
        public DateTime? OptionsOpenedAt { get; init; }
        public DateTime? VotesOpenedAt { get; init; }
        public IReadOnlyList<Named> Missing { get; init; } = [];
        public Guid? ChosenId { get; init; }
        public string? Reason { get; init; }
        public DateTime? DecidedAt { get; init; }
        public DateTime? ResultDueAt { get; init; }
        public SwarmHelp? Help { get; init; }
        public string? HelpNote { get; init; }
        public DateTime? EndedAt { get; init; }
        public string? OffReason { get; init; }
        public IReadOnlyList<Trial> Trials { get; init; } = [];
        public IReadOnlyList<Asked> Asks { get; init; } = [];
        public Offer? Takeover { get; init; }
        public int TrialDays { get; init; }

        [JsonIgnore] public Guid Me { get; init; }
        [JsonIgnore] public Guid OwnerId { get; init; }
        [JsonIgnore] public DateTime Now { get; init; }
        [JsonIgnore] public DateOnly Today { get; init; }
        [JsonIgnore] public bool MayWrite { get; init; }
        [JsonIgnore] public bool MayOffer { get; init; }
        [JsonIgnore] public IReadOnlyList<Choice> People { get; init; } = [];
        [JsonIgnore] public Seat? Mine => Seats.FirstOrDefault(seat => seat.Person.Id == Me);
        [JsonIgnore] public bool IsDecider => MayWrite && Decider.Id == Me;
        [JsonIgnore] public bool MayEdit => MayWrite && (Asker.Id == Me || Decider.Id == Me) && EndedAt is null;

        Whereabouts IPlaced.Where => Deal.Where(Platform.Words.Words.Say($"Swarm"));
    }

    // Whether theirs are in, not what: "none from me" is an answer too.
    public sealed record Seat(Named Person, bool HasAnswered, bool HasVoted);

    // Approved: by me. Approvals and by whom: once the votes are open.
    public sealed record Option(Guid Id, string Text, Named By, bool Approved, IReadOnlyList<Named>? ApprovedBy);

    public sealed record Trial(Guid Id, Named By, DateTime At, string What);

    public sealed record Asked(Guid Commitment, string What, Named? Of, CommitmentState State);

    public sealed record Offer(int Version, Named By, string Words, DateTime At, TakeoverState State, Named? AnsweredBy, DateTime? AnsweredAt, string? Reason);
}
