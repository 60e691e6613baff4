using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Learning.Reviews;

// The review of a deal on its page; before there is one, who could look back.
public static class ShowDealReview
{
    public static async Task<Fragment<ReviewPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public sealed class Reading(AppDb db, SellingDesk desk, Trio trio, ShowReview.Reading review)
    {
        public async Task<View> Of(Deal deal)
        {
            var id = await db.Set<DealReview>().Where(one => one.DealId == deal.Id).Select(one => (Guid?)one.Id).SingleOrDefaultAsync();
            var mayOpen = id is null && desk.MayWrite && !deal.IsOpen;
            return new(SoldDeal.Of(deal), deal.Result, id is { } known ? await review.Of(known) : null, mayOpen)
            {
                People = mayOpen ? [.. (await desk.People()).Active.Where(person => person is { MayWrite: true, Functions.Count: > 0 })] : [], Suggested = mayOpen ? await trio.Suggested(deal) : [],
            };
        }

        public async Task<Fragment<ReviewPart, View>> After(Guid dealId, Toast? toast = null) => new(await Of(await desk.Deal(dealId)), seenAt: $"/deals/{dealId}/review", toast);
    }

    public sealed record View(SoldDeal Deal, Result Result, ShowReview.View? Review, bool MayOpen) : IPlaced
    {
        [JsonIgnore] public IReadOnlyList<PersonName> People { get; init; } = [];
        [JsonIgnore] public IReadOnlyList<Guid> Suggested { get; init; } = [];

        Whereabouts IPlaced.Where => Deal.Where(Say($"What we learned"));
    }
}
