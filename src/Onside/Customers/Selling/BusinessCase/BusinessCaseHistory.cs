using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.BusinessCase;

// The history of a line of a case: for those who see the deal.
public sealed class CaseLineHistory(AppDb db, Me me, SellingDesk desk) : Historied<CaseLine>(db, me)
{
    public override FormattableString Called => $"Line of a business case";

    public override string Icon => "coins";

    public override bool HasTrash => false;

    protected override Expression<Func<CaseLine, string>> Name => line => line.What;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(CaseLine.Side), JsonValueKind.Number) => Platform.Words.Words.Say(BusinessCaseWords.Of((CaseSide)value.GetInt32())),
        (nameof(CaseLine.Rhythm), JsonValueKind.Number) => Platform.Words.Words.Say(BusinessCaseWords.Of((CaseRhythm)value.GetInt32())),
        (nameof(CaseLine.AmountMinor), JsonValueKind.Number) when beside(nameof(CaseLine.Currency))?.Trim('"') is { Length: 3 } currency => new Money(value.GetInt64(), currency).ToString(),
        (nameof(CaseLine.SaidById), JsonValueKind.String) => (await desk.Names([value.GetGuid()])).Values.FirstOrDefault(),
        _ => null,
    };

    protected override IQueryable<CaseLine> Visible(IQueryable<CaseLine> lines) => Me.Level > Level.Guest ? desk.Seen(lines) : lines.Where(_ => false);

    protected override string Url(Guid id) => $"/case-lines/{id}";
}

// The history of the years and of what the customer confirmed.
public sealed class CaseFrameHistory(AppDb db, Me me, SellingDesk desk) : Historied<CaseFrame>(db, me)
{
    public override FormattableString Called => $"Business case";

    public override string Icon => "coins";

    public override bool HasTrash => false;

    protected override Expression<Func<CaseFrame, string>> Name => frame => Db.Set<Deal>().Where(deal => deal.Id == frame.DealId).Select(deal => deal.Name).FirstOrDefault() ?? "";

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(CaseFrame.ConfirmedById), JsonValueKind.String) => (await desk.Names([value.GetGuid()])).Values.FirstOrDefault(),
        (nameof(CaseFrame.RecordedById), JsonValueKind.String) => (await desk.People()).Of(value.GetGuid()).Name,
        _ => null,
    };

    protected override IQueryable<CaseFrame> Visible(IQueryable<CaseFrame> frames) => Me.Level > Level.Guest ? desk.Seen(frames) : frames.Where(_ => false);

    protected override string Url(Guid id) => $"/case-frames/{id}";

    // A deal has one.
    protected override async Task TakeBack(CaseFrame frame, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null && await Db.Set<CaseFrame>().AnyAsync(other => other.DealId == frame.DealId))
            throw new Refusal($"Somebody has set this again since. Change what stands there.", 409);
    }
}
