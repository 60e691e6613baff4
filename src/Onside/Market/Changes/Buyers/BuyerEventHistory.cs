using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Market.Changes.Buyers;

// The history of what happened at a customer: for those who see the deal.
public sealed class BuyerEventHistory(AppDb db, Me me, SellingDesk desk) : Historied<BuyerEvent>(db, me)
{
    public override FormattableString Called => $"Event at the customer";

    public override string Icon => "zap";

    public override bool HasTrash => false;

    protected override Expression<Func<BuyerEvent, string>> Name => happened => happened.Note ?? "";

    public override async Task<IReadOnlyList<Historic>> Find(IReadOnlyCollection<Guid> ids)
    {
        var kinds = await Db.Set<BuyerEvent>().IgnoreQueryFilters().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Kind);
        return [.. (await base.Find(ids)).Select(one => one with { Name = Platform.Words.Words.Say(BuyerWords.Of(kinds[one.Id])) })];
    }

    public override async Task<Historic?> Find(Guid id) => (await Find([id])).SingleOrDefault();

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(BuyerEvent.Kind), JsonValueKind.Number) => Platform.Words.Words.Say(BuyerWords.Of((BuyerEventKind)value.GetInt32())),
        (nameof(BuyerEvent.Cue), JsonValueKind.Number) => Platform.Words.Words.Say(BuyerWords.Of((CueState)value.GetInt32())),
        _ => null,
    });

    protected override IQueryable<BuyerEvent> Visible(IQueryable<BuyerEvent> events) => Me.Level > Level.Guest ? desk.Seen(events) : events.Where(_ => false);

    protected override string Url(Guid id) => $"/buyer-events/{id}";
}
