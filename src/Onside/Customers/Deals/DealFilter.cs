using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Deals;

// What a list of deals may be asked for.
public class DealFilter : ListAsked
{
    public static readonly Sorts<Deal> Sorts = new Sorts<Deal>()
        .By("close", deal => deal.CloseOn)
        .By("name", deal => deal.NameKey)
        .By("amount", deal => deal.AmountInBase)
        .By("stage-since", deal => deal.StageEnteredAt)
        .By("opened", deal => deal.OpenedAt)
        .By("closed", deal => deal.ClosedOn);

    public Result? Result { get; set; }
    public Guid? Pipeline { get; set; }
    public List<Guid> Stage { get; set; } = [];
    public List<Guid> Owner { get; set; } = [];
    public Guid? Account { get; set; }
    public Guid? Contact { get; set; }
    public Category? Category { get; set; }
    public DateOnly? CloseFrom { get; set; }
    public DateOnly? CloseUntil { get; set; }
    public DateOnly? ClosedFrom { get; set; }
    public DateOnly? ClosedUntil { get; set; }
    // In the company's currency.
    public decimal? AtLeast { get; set; }
    public string? Source { get; set; }
    [MaxLength(80)]
    public string? Tag { get; set; }
    public bool? Stale { get; set; }

    // Those that need something: Any is whatever is at risk.
    public Need? Need { get; set; }
    public bool? Every { get; set; }

    // On a phone, the stage that is shown.
    public Guid? Focus { get; set; }

    [MaxLength(100)]
    public string? Text { get; set; }

    public string? Sort { get; set; }

    [MaxLength(1000)]
    public string? After { get; set; }

    public List<string> Columns { get; set; } = [];


    // Fields of the company's own: Fields.tier=gold, Fields.seats.from=10.
    public Loose? Fields { get; set; }

    [Range(1, 200)]
    public int? Size { get; set; }

    public bool IsEmpty => !NarrowsColumns && Owner.Count == 0 && Stage.Count == 0 && Wanted == Deals.Result.Open;

    // Open deals unless somebody asks for a result, or for every deal.
    public Result? Wanted => Every == true ? null : Result ?? Deals.Result.Open;

    // Only what the roll-up cannot answer.
    public bool NarrowsColumns => Account is not null || Contact is not null || Category is not null || CloseFrom is not null || CloseUntil is not null
        || ClosedFrom is not null || ClosedUntil is not null || AtLeast is not null || Source is not null || Tag is not null || Stale is not null || Need is not null || Text is not null || Where.Count > 0 || Fields?.IsBlank == false;

    // What conditions of any field come to.
    internal Narrowing<Deal> Narrowing { get; set; } = Narrowing<Deal>.None;

    public IQueryable<Deal> Apply(IQueryable<Deal> deals, AppDb db, PipelineBook pipelines, string baseCurrency, DateTime now)
    {
        if (Wanted is { } result) deals = deals.Where(deal => deal.Result == result);
        if (Pipeline is { } pipeline) deals = deals.Where(deal => deal.PipelineId == pipeline);
        if (Stage is { Count: > 0 } stages) deals = deals.Where(deal => stages.Contains(deal.StageId));
        if (Owner is { Count: > 0 } owners) deals = deals.Where(deal => owners.Contains(deal.OwnerId));
        if (Account is { } account) deals = deals.Where(deal => deal.AccountId == account);
        if (Contact is { } contact) deals = deals.Where(deal => deal.ContactId == contact);
        if (Category is { } category) deals = deals.Where(deal => deal.Category == category);
        if (CloseFrom is { } from) deals = deals.Where(deal => deal.CloseOn >= from);
        if (CloseUntil is { } until) deals = deals.Where(deal => deal.CloseOn <= until);
        if (ClosedFrom is { } closedFrom) deals = deals.Where(deal => deal.ClosedOn >= closedFrom);
        if (ClosedUntil is { } closedUntil) deals = deals.Where(deal => deal.ClosedOn <= closedUntil);
        if (AtLeast is { } least) deals = Reaching(deals, least, new Money(0, baseCurrency).Unit);
        if (Source is { } source) deals = deals.Where(deal => deal.Source == source);
        if (Tag is { } tag && SearchMarks.Holding(db, Deal.TagMark, TextFolding.Key(tag)) is var tagged) deals = deals.Where(deal => tagged.Contains(deal.Id));
        if (Need is { } need) deals = deals.Where(DealNeeds.Of(need, db, pipelines, now));
        if (Text is { } text && SearchWords.Matching(db, "deal", text) is var found) deals = deals.Where(deal => found.Contains(deal.Id));
        return Narrowing.Of(Stale == true ? deals.Where(StaleDeals.In(pipelines, now)) : deals);
    }

    // In whole minor units of the base: a yen has no hundredth, a dinar a thousandth. More than any amount can be is none.
    private static IQueryable<Deal> Reaching(IQueryable<Deal> deals, decimal least, long unit)
    {
        var minor = (long)Math.Ceiling(Math.Clamp(least, 0, long.MaxValue / unit) * unit);
        return deals.Where(deal => deal.AmountInBase >= minor);
    }
}
