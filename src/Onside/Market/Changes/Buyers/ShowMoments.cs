using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes.Buyers;

// What is happening at the customer of a deal: what was noticed, the next move that it suggests, and which changes of the market touch it.
public static class ShowMoments
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(24);

    public static async Task<Fragment<MomentsPart, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public static async Task<Fragment<MomentsPart, View>> Around(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of((await desk.Find<BuyerEvent>(id)).DealId));

    public sealed class Reading(AppDb db, SellingDesk desk, TouchedDeals touched, Kept<CalendarBook> calendars, Me me)
    {
        private const int MostCandidates = 2;

        public async Task<View> Of(Guid id)
        {
            var deal = await desk.Deal(id);
            var events = await db.Set<BuyerEvent>().AsNoTracking().Where(one => one.DealId == id).OrderByDescending(one => one.On).ThenByDescending(one => one.Id).Take(OnDeal.Most).ToListAsync();
            var (people, hours) = (await desk.People(), Answering.Hours(await calendars.Current(), deal.OwnerId));
            return new(SoldDeal.Of(deal), [.. events.Select(one => Row(one, people) with
            {
                IsLate = one.Cue == CueState.Open && deal.IsOpen && hours.Between(one.WrittenAt, desk.Now) > Long,
                Candidates = one.Cue == CueState.Open && desk.MayWrite ? [.. AskForCue.Could(one.Kind, deal.OwnerId, people, me.Id).Take(MostCandidates).Select(person => new Named(person.Id, person.Name))] : [],
            })], deal.IsOpen ? await touched.On(deal) : [], desk.MayWrite, desk.Today, desk.Now);
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<MomentsPart, View>> After(Guid id, Toast toast) => new(await Of(id), seenAt: $"/deals/{id}/moments", toast);

        private static Row Row(BuyerEvent one, PersonNames people) => new(one.Id, one.Version, one.Kind, one.On, one.Note, Naming.Of(one.WrittenById, people), one.WrittenAt, one.Cue, Say(BuyerWords.Cue(one.Kind)), BuyerWords.Role(one.Kind))
        {
            CueBy = Naming.Of(one.CueById, people), CueAt = one.CueAt, CueReason = one.CueReason, Commitment = one.CommitmentId,
        };
    }

    public sealed record View(SoldDeal Deal, IReadOnlyList<Row> Events, IReadOnlyList<Named> Changes, bool MayWrite, [property: JsonIgnore] DateOnly Today, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        [JsonIgnore]
        public IReadOnlyList<Row> Late => [.. Events.Where(row => row.IsLate)];

        Whereabouts IPlaced.Where => Deal.Where(Say($"What is happening at the customer"));
    }

    // Next: the move that it suggests. IsLate: open for longer than three working days.
    public sealed record Row(Guid Id, int Version, BuyerEventKind Kind, DateOnly On, string? Note, Named? WrittenBy, DateTime WrittenAt, CueState Cue, string Next, Function Role)
    {
        public Named? CueBy { get; init; }
        public DateTime? CueAt { get; init; }
        public string? CueReason { get; init; }
        public Guid? Commitment { get; init; }
        public bool IsLate { get; init; }
        public IReadOnlyList<Named> Candidates { get; init; } = [];
    }
}
