using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Market.Strengths.Matching;

// What customers of my open deals need and nothing of ours answers: the same said in other words once, with what hangs on it and what was asked.
public static class ListGaps
{
    private const int MostNeeds = 1_000, MostGroups = 100, MostDeals = 5;

    public static async Task<Page<GapsPage, View>> Get(AppDb db, StrengthDesk desk, Kept<PersonNames> people, Kept<RateBook> rates, Me me)
    {
        var needs = await Unanswered(db, me).Take(MostNeeds + 1).ToListAsync();
        var (ids, names, currency) = (needs.Select(need => need.Id).ToList(), await people.Current(), (await rates.Current()).Base);
        var asked = await desk.Asked(db.Set<StrengthGap>().Where(gap => ids.Contains(gap.NeedId)), names);
        var groups = needs.Take(MostNeeds).GroupBy(need => WordMatch.Signature(need.Text)).Select(same => Group(same, asked, currency))
            .OrderByDescending(group => group.Count).ThenByDescending(group => group.Value.MinorUnits).ThenBy(group => group.Text, StringComparer.CurrentCulture).ToList();
        return new(new([.. groups.Take(MostGroups)], Math.Min(needs.Count, MostNeeds), needs.Count > MostNeeds, groups.Count, desk.Now));
    }

    // The latest deals first, by their index.
    private static IQueryable<Lacking> Unanswered(AppDb db, Me me) =>
        from deal in db.Set<Deal>().VisibleTo(me)
        where deal.Result == Result.Open
        orderby deal.OpenedAt descending, deal.Id descending
        from need in db.Set<Need>().Where(need => need.DealId == deal.Id && need.DroppedAt == null && !db.Set<NeedStrength>().Any(one => one.NeedId == need.Id))
        select new Lacking { Id = need.Id, Text = need.Text, Weight = need.Weight, DealId = deal.Id, Deal = deal.Name, Amount = deal.AmountInBase };

    // What a deal is worth counts once, however often it needs the same.
    private static GapGroup Group(IGrouping<string, Lacking> same, Dictionary<Guid, GapAsked> asked, string currency)
    {
        var deals = same.DistinctBy(need => need.DealId).ToList();
        return new(same.First().Text, same.Count(), same.Count(need => need.Weight == NeedWeight.Must), deals.Count, [.. deals.Take(MostDeals).Select(need => new SubjectName(need.DealId, need.Deal, DealSubjects.At(need.DealId)))],
            new(deals.Sum(need => need.Amount ?? 0), currency), deals.Count(need => need.Amount is null), [.. same.Select(need => asked.GetValueOrDefault(need.Id)).OfType<GapAsked>()]);
    }

    private sealed class Lacking
    {
        public Guid Id { get; init; }
        public string Text { get; init; } = "";
        public NeedWeight Weight { get; init; }
        public Guid DealId { get; init; }
        public string Deal { get; init; } = "";
        public long? Amount { get; init; }
    }

    // Needs: of the deals that were opened last, where there are more.
    public sealed record View(IReadOnlyList<GapGroup> Groups, int Needs, bool IsCut, int AllGroups, [property: JsonIgnore] DateTime Now);
}

// The same need on several deals. Without: deals whose amount is not known yet.
public sealed record GapGroup(string Text, int Count, int Musts, int Deals, IReadOnlyList<SubjectName> FirstDeals, Money Value, int Without, IReadOnlyList<GapAsked> Asked);
