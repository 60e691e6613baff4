using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.FollowUp;

// All follow-ups that I see, those that are due first; how content customers are, and how many of those who were asked named somebody.
public static class ListFollowUps
{
    private const int Size = 50, MonthsBack = 12;

    private static readonly Sorts<FollowUpCheck> Sorts = new Sorts<FollowUpCheck>().By("due", check => check.DueOn);

    public static async Task<Page<FollowUpsPage, View>> Get(Query<Filter> query, AppDb db, SellingDesk desk)
    {
        var (filter, people) = (query.Value, await desk.People());
        var seen = desk.Seen(db.Set<FollowUpCheck>().AsNoTracking());
        var page = await Sorts.Named(filter.Whose == Whose.All ? "-due" : "due").Page(filter.Of(seen, desk), check => new { Check = check, Deal = db.Set<Deal>().Where(deal => deal.Id == check.DealId).Select(deal => deal.Name).FirstOrDefault() }, filter.After, Size);
        var rows = page.Rows.Select(row => new Row(new Named(row.Check.DealId, row.Deal ?? ""), ShowFollowUp.Check.Of(row.Check, desk.Today, people, new Dictionary<Guid, string>())));
        return new(new([.. rows], page.Next, filter, query.Asked, await Counted(seen, desk.Today.AddMonths(-MonthsBack)), desk.Now));
    }

    // Of the last twelve months.
    private static async Task<Counts> Counted(IQueryable<FollowUpCheck> seen, DateOnly since)
    {
        var held = seen.Where(check => check.HeldOn >= since);
        var said = await held.Where(check => check.Satisfaction != null).GroupBy(check => check.Satisfaction!.Value).Select(same => new { same.Key, Number = same.Count() }).ToListAsync();
        var (asked, given) = (held.Where(check => check.Referral != Referral.NotYet), held.Where(check => check.Referral == Referral.Given));
        return new(Percentiles.Type7(said.SelectMany(one => Enumerable.Repeat((double)one.Key, one.Number)), 0.5), said.Sum(one => one.Number), await given.Select(check => check.DealId).Distinct().CountAsync(), await asked.Select(check => check.DealId).Distinct().CountAsync());
    }

    public class Filter
    {
        public Whose Whose { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public IQueryable<FollowUpCheck> Of(IQueryable<FollowUpCheck> checks, SellingDesk desk)
        {
            var (me, today) = (desk.Me, desk.Today);
            return Whose switch
            {
                Whose.Mine => checks.Where(check => check.OwnerId == me && check.HeldOn == null),
                Whose.Overdue => checks.Where(check => check.HeldOn == null && check.DueOn < today),
                _ => checks,
            };
        }
    }

    public sealed record Row(Named Deal, ShowFollowUp.Check Check);

    // Customers who named somebody, of those who were asked: each deal counts once.
    public sealed record Counts(Measure<double> Satisfaction, int Said, int Given, int Asked)
    {
        public Measure<Science.Interval> Range => Proportions.Wilson(Given, Asked);
    }

    public sealed record View(IReadOnlyList<Row> Rows, string? Next, Filter Filter, string Asked, Counts Counts, [property: JsonIgnore] DateTime Now);
}

public enum Whose
{
    Mine,
    Overdue,
    All,
}
