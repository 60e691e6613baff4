using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Learning.Reviews;

// The history of a review: how its summary was changed. What each wrote is in no log.
public sealed class ReviewHistory(AppDb db, Me me, ReviewDesk desk) : Historied<DealReview>(db, me)
{
    private static readonly string[] Fields = [nameof(DealReview.Summary), nameof(DealReview.SummarizedById), nameof(DealReview.SummarizedAt)];

    public override FormattableString Called => $"Review";

    public override string Icon => "notebook-pen";

    public override bool HasTrash => false;

    public override FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) =>
        fields.Any(field => !Fields.Contains(field)) ? (FormattableString)$"What is open to read is not sealed again." : null;

    public override async Task RefuseUnmaking(Entity made)
    {
        if (await Db.Set<ReviewWords>().AnyAsync(words => words.ReviewId == made.Id && words.WrittenAt != null))
            throw new Refusal($"Somebody has written already: the review stays.", 409);
    }

    protected override Expression<Func<DealReview, string>> Name => review => Db.Set<Deal>().Where(deal => deal.Id == review.DealId).Select(deal => deal.Name).FirstOrDefault() ?? "";

    protected override IQueryable<DealReview> Visible(IQueryable<DealReview> reviews) => Me.Level > Level.Guest ? desk.All(reviews) : reviews.Where(_ => false);

    protected override string Url(Guid id) => $"/reviews/{id}";
}

// Reviews are found by their words, once they are open, by those who see the deal.
public sealed class ReviewsFound(AppDb db, Me me, ReviewDesk desk) : IFindable
{
    public string Kind => News.Kind(typeof(DealReview));

    public FormattableString Called => $"Review";

    public string Icon => "notebook-pen";

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        if (me.Level == Level.Guest)
            return [];
        var found = await desk.All(db.Set<DealReview>()).Where(review => ids.Contains(review.Id) && review.UnsealedAt != null).Select(review => new { review.Id, review.Found, review.OpenedById, review.UnsealedAt, Deal = db.Set<Deal>().Where(deal => deal.Id == review.DealId).Select(deal => new { deal.Name, deal.Result }).First() }).ToListAsync();
        return [.. found.Select(review => new Hit(Kind, review.Id, review.Deal.Name, DealWords.Of(review.Deal.Result), $"/reviews/{review.Id}", Icon, Say(Called)) { Text = review.Found, OwnerId = review.OpenedById, TouchedAt = review.UnsealedAt })];
    }
}

// A review goes for good with its deal.
public sealed class ForgetReviews(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Platform.Subjects.Subject>> On(IReadOnlyList<Guid> ids, int most) =>
        [.. (await db.Set<DealReview>().IgnoreQueryFilters().Where(one => ids.Contains(one.DealId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Platform.Subjects.Subject(News.Kind(typeof(DealReview)), id))];

    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;
}
