using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Commitments;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes;

// Promises and notes hang on a change of the market; everybody who works here sees it.
public sealed class MarketChangeSubjects(AppDb db, Me me) : ISubjects, IFindable
{
    public const string Changes = "market-change";

    public string Kind => Changes;

    public FormattableString Called => $"Market change";

    public string Icon => "radar";

    public string Url(Guid id) => At(id);

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        [.. (await Seen().Where(change => ids.Contains(change.Id)).Select(change => new { change.Id, change.What }).ToListAsync()).Select(change => new SubjectName(change.Id, change.What, At(change.Id)))];

    public IQueryable<Guid> Visible() => Seen().Select(change => change.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var found = await Seen().Where(change => ids.Contains(change.Id)).Select(change => new { change.Id, change.What, change.Kind, change.Competitor, change.WrittenById, change.WrittenAt }).ToListAsync();
        return [.. found.Select(change => new Hit(Kind, change.Id, change.What, Say(ChangeWords.Of(change.Kind)), At(change.Id), Icon, Say(Called)) { Text = change.Competitor ?? "", OwnerId = change.WrittenById, TouchedAt = change.WrittenAt })];
    }

    private IQueryable<MarketChange> Seen() => db.Set<MarketChange>().Where(_ => me.Level > Level.Guest);

    private static string At(Guid id) => $"/market-changes/{id}";
}

public sealed class SuggestAboutChange(AppDb db) : ISuggests
{
    public string Kind => MarketChangeSubjects.Changes;

    public async Task<Suggested> About(Guid id) =>
        await db.Set<MarketChange>().Where(change => change.Id == id).Select(change => new { change.What, change.WrittenById }).SingleOrDefaultAsync() is { } change
            ? new(Say($"The market has changed: {change.What}"), null, [change.WrittenById]) : Suggested.Nothing;
}

// The history of a change of the market.
public sealed class MarketChangeHistory(AppDb db, Me me, ShowChange.Reading reading) : Historied<MarketChange>(db, me)
{
    public override FormattableString Called => $"Market change";

    public override string Icon => "radar";

    public override bool HasTrash => false;

    protected override Expression<Func<MarketChange, string>> Name => change => change.What;

    public override async Task<Shown?> Show(string place, Guid id) =>
        place == "market-change" && await Db.Set<MarketChange>().AnyAsync(change => change.Id == id) ? new(typeof(ChangeBody), await reading.Of(id)) : null;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(MarketChange.Kind), JsonValueKind.Number) => Platform.Words.Words.Say(ChangeWords.Of((ChangeKind)value.GetInt32())),
        (nameof(MarketChange.Products), JsonValueKind.Array) when value.EnumerateArray().Select(one => one.GetGuid()).ToList() is var ids => string.Join(", ", await Db.Set<Product>().IgnoreQueryFilters().Where(product => ids.Contains(product.Id)).OrderBy(product => product.NameKey).Select(product => product.Name).ToListAsync()),
        _ => null,
    };

    protected override IQueryable<MarketChange> Visible(IQueryable<MarketChange> changes) => Me.Level > Level.Guest ? changes : changes.Where(change => false);

    protected override string Url(Guid id) => $"/market-changes/{id}";
}

// The history of a deal that is not touched: for those who see the deal.
public sealed class UntouchedDealHistory(AppDb db, Me me, SellingDesk desk) : Historied<UntouchedDeal>(db, me)
{
    public override FormattableString Called => $"Deal that is not touched";

    public override string Icon => "radar";

    public override bool HasTrash => false;

    protected override Expression<Func<UntouchedDeal, string>> Name => left => left.Reason;

    // A deal is taken out of a change once.
    protected override async Task TakeBack(UntouchedDeal left, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null && await Db.Set<UntouchedDeal>().AnyAsync(other => other.ChangeId == left.ChangeId && other.DealId == left.DealId))
            throw new Refusal($"Somebody said so already.", 409);
    }

    protected override IQueryable<UntouchedDeal> Visible(IQueryable<UntouchedDeal> left) => Me.Level > Level.Guest ? desk.Seen(left) : left.Where(_ => false);

    protected override string Url(Guid id) => "/market-changes";
}
