using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.People;

namespace Onside.Customers.Selling.FollowUp;

// The history of a follow-up: for those who see the deal.
public sealed class FollowUpHistory(AppDb db, Me me, SellingDesk desk) : Historied<FollowUpCheck>(db, me)
{
    public override FormattableString Called => $"Follow-up";

    public override string Icon => "phone";

    public override bool HasTrash => false;

    protected override Expression<Func<FollowUpCheck, string>> Name => check => Db.Set<Deal>().Where(deal => deal.Id == check.DealId).Select(deal => deal.Name).FirstOrDefault() ?? "";

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(FollowUpCheck.Referral), JsonValueKind.Number) => Platform.Words.Words.Say(FollowUpWords.Of((Referral)value.GetInt32())),
        (nameof(FollowUpCheck.SaidById), JsonValueKind.String) => (await desk.Names([value.GetGuid()])).Values.FirstOrDefault(),
        (nameof(FollowUpCheck.OwnerId) or nameof(FollowUpCheck.HeldById), JsonValueKind.String) => (await desk.People()).Of(value.GetGuid()).Name,
        _ => null,
    };

    protected override IQueryable<FollowUpCheck> Visible(IQueryable<FollowUpCheck> checks) => Me.Level > Level.Guest ? desk.Seen(checks) : checks.Where(_ => false);

    protected override string Url(Guid id) => $"/follow-ups/{id}";
}

// The history of who took a deal over.
public sealed class TurnOverHistory(AppDb db, Me me, SellingDesk desk) : Historied<TurnOver>(db, me)
{
    public override FormattableString Called => $"Turn-over";

    public override string Icon => "corner-down-left";

    public override bool HasTrash => false;

    protected override Expression<Func<TurnOver, string>> Name => turnOver => Db.Set<Deal>().Where(deal => deal.Id == turnOver.DealId).Select(deal => deal.Name).FirstOrDefault() ?? "";

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(TurnOver.Function), JsonValueKind.Number) => Platform.Words.Words.Say(((Function)value.GetInt32()).Called()),
        (nameof(TurnOver.State), JsonValueKind.Number) => Platform.Words.Words.Say(FollowUpWords.Of((TurnOverState)value.GetInt32())),
        (nameof(TurnOver.ById), JsonValueKind.String) => (await desk.People()).Of(value.GetGuid()).Name,
        _ => null,
    };

    protected override IQueryable<TurnOver> Visible(IQueryable<TurnOver> turnOvers) => Me.Level > Level.Guest ? desk.Seen(turnOvers) : turnOvers.Where(_ => false);

    protected override string Url(Guid id) => $"/turn-overs/{id}";
}
