using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Steering.Learning.Improvements;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Learning.Reviews;

// One review as I may read it: while it is sealed, only what I wrote is in it.
public static class ShowReview
{
    public static async Task<Page<ReviewPage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, SellingDesk desk, ReviewDesk reviews, Gauges gauges)
    {
        public async Task<View> Of(Guid id)
        {
            var review = await reviews.Whole().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound();
            var (people, deal, me) = (await desk.People(), await desk.Deal(review.DealId), desk.Me);
            var from = await db.Set<Improvement>().AsNoTracking().Where(one => one.ReviewId == id).OrderBy(one => one.ProposedAt).Take(OnDeal.Most).ToListAsync();
            var told = Told(review, deal, me, people) with { Improvements = [.. from.Select(one => ImprovementRow.Of(one, me, people))], MayWrite = desk.MayWrite, Now = desk.Now };
            var choices = people.Active.Where(person => person.MayWrite).Select(person => new Choice(person.Id.ToString(), person.Name));
            return !desk.MayWrite ? told : told with { People = [.. choices], Stages = await gauges.Stages() };
        }

        // Where a click leads: to the review as it stands now.
        public async Task<Fragment<ReviewBody, View>> After(Guid id, Toast? toast = null)
        {
            db.ChangeTracker.Clear();
            return new(await Of(id), seenAt: $"/reviews/{id}", toast);
        }
    }

    private static View Told(DealReview review, Deal deal, Guid me, PersonNames people) => new(review.Id, review.Version, SoldDeal.Of(deal), deal.Result, Naming.Of(review.OpenedById, people), review.OpenedAt, review.IsSealed,
        [.. review.Words.OrderBy(one => people.Of(one.PersonId).Name, StringComparer.CurrentCulture).Select(one => new Seat(Naming.Of(one.PersonId, people), one.Function, one.WrittenAt is not null, one.WrittenAt is not null && (!review.IsSealed || one.PersonId == me) ? one.Said : null))])
    {
        UnsealedAt = review.UnsealedAt, Summary = review.Summary, SummarizedBy = Naming.Of(review.SummarizedById, people), SummarizedAt = review.SummarizedAt, Me = me,
    };

    public sealed record View(Guid Id, int Version, SoldDeal Deal, Result Result, Named OpenedBy, DateTime OpenedAt, bool IsSealed, IReadOnlyList<Seat> Seats) : IPlaced
    {
        public DateTime? UnsealedAt { get; init; }
        public string? Summary { get; init; }
        public Named? SummarizedBy { get; init; }
        public DateTime? SummarizedAt { get; init; }
        public IReadOnlyList<ImprovementRow> Improvements { get; init; } = [];

        // Whose words are waited for, and without whose it was opened.
        public IReadOnlyList<Named> Missing => [.. Seats.Where(seat => !seat.HasWritten).Select(seat => seat.Person)];

        [JsonIgnore] public Guid Me { get; init; }
        [JsonIgnore] public DateTime Now { get; init; }
        [JsonIgnore] public bool MayWrite { get; init; }
        [JsonIgnore] public IReadOnlyList<Choice> Stages { get; init; } = [];
        [JsonIgnore] public IReadOnlyList<Choice> People { get; init; } = [];
        [JsonIgnore] public Seat? Mine => MayWrite ? Seats.FirstOrDefault(seat => seat.Person.Id == Me) : null;
        [JsonIgnore] public bool MaySum => MayWrite && !IsSealed && (Mine is not null || OpenedBy.Id == Me);
        [JsonIgnore] public bool MayUnseal => MayWrite && IsSealed && OpenedBy.Id == Me && Now >= OpenedAt + DealReview.SealedFor;

        Whereabouts IPlaced.Where => Deal.Where(Say($"What we learned"));
    }

    // What they wrote, where I may read it.
    public sealed record Seat(Named Person, Function As, bool HasWritten, Five? Said);
}
