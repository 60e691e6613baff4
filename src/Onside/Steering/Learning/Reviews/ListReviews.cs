using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Steering.Learning.Reviews;

// What closed deals taught, those of lost ones first at hand: of deals that I see, the latest first, found by their words.
public static class ListReviews
{
    private static readonly Sorts<DealReview> Sorts = new Sorts<DealReview>().By("opened", review => review.OpenedAt);

    public static async Task<Page<ReviewListPage, View>> Get(Query<Filter> query, AppDb db, SellingDesk desk, ReviewDesk reviews)
    {
        var filter = query.Value;
        var page = await Sorts.Named("-opened").Page(filter.Of(reviews.All(db.Set<DealReview>()), db, desk.Me), review => review.Id, filter.After, 50);
        return new(new(await Rows(page.Rows, db, desk), page.Next, filter, query.Asked, desk.Now));
    }

    private static async Task<IReadOnlyList<Row>> Rows(IReadOnlyList<Guid> ids, AppDb db, SellingDesk desk)
    {
        var (people, reviews) = (await desk.People(), await db.Set<DealReview>().AsNoTracking().Include(review => review.Words).Where(review => ids.Contains(review.Id)).ToDictionaryAsync(review => review.Id));
        var wanted = reviews.Values.Select(review => review.DealId).ToList();
        var deals = await db.Set<Deal>().Where(deal => wanted.Contains(deal.Id)).Select(deal => new { deal.Id, deal.Name, deal.Result }).ToDictionaryAsync(deal => deal.Id);
        return [.. ids.Select(id => (Review: reviews[id], Deal: deals[reviews[id].DealId])).Select(one => new Row(one.Review.Id, new(one.Deal.Id, one.Deal.Name), one.Deal.Result, one.Review.OpenedAt, one.Review.IsSealed, one.Review.Summary,
            [.. one.Review.Words.Where(words => words.WrittenAt is null).Select(words => Naming.Of(words.PersonId, people))]) { IsMine = one.Review.IsSealed && one.Review.Words.Exists(words => words.PersonId == desk.Me && words.WrittenAt is null) })];
    }

    public class Filter
    {
        // How the deals ended; all, when empty.
        public Result? Result { get; set; }

        // Those I am to write, or have written.
        public bool Mine { get; set; }

        [MaxLength(100)]
        public string? Text { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public IQueryable<DealReview> Of(IQueryable<DealReview> reviews, AppDb db, Guid me)
        {
            if (Result is { } result)
                reviews = reviews.Where(review => db.Set<Deal>().Any(deal => deal.Id == review.DealId && deal.Result == result));
            if (Mine)
                reviews = reviews.Where(review => review.Words.Any(words => words.PersonId == me));
            if (!string.IsNullOrWhiteSpace(Text) && SearchWords.Matching(db, News.Kind(typeof(DealReview)), Text) is var found)
                reviews = reviews.Where(review => found.Contains(review.Id));
            return reviews;
        }
    }

    public sealed record Row(Guid Id, Named Deal, Result Result, DateTime OpenedAt, bool IsSealed, string? Summary, IReadOnlyList<Named> Missing)
    {
        [JsonIgnore] public bool IsMine { get; init; }
    }

    public sealed record View(IReadOnlyList<Row> Rows, string? Next, Filter Filter, [property: JsonIgnore] string Asked, [property: JsonIgnore] DateTime Now);
}
