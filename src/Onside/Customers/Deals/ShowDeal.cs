using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class ShowDeal
{
    public static async Task<Page<DealPage, View>> Get(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk) =>
        new(await Read(id, db, me, kept, exchange, clock, desk));

    public static async Task<View> Read(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var (pipelines, rates, now) = (await kept.Current(), await exchange.Current(), clock.Now());
        var deal = await db.Set<Deal>().VisibleTo(me).Where(d => d.Id == id).Select(d => new Facts(
            d.Id, d.Version, d.Name, d.AccountId, db.Set<Account>().Where(a => a.Id == d.AccountId).Select(a => a.Name).FirstOrDefault(),
            d.ContactId, db.Set<Contact>().Where(c => c.Id == d.ContactId).Select(c => c.Name).FirstOrDefault(), d.OwnerId, db.Set<Person>().Where(p => p.Id == d.OwnerId).Select(p => p.Name).FirstOrDefault() ?? "", d.PipelineId, d.StageId, d.StageEnteredAt,
            d.AmountMinor == null ? null : new Money(d.AmountMinor.Value, d.Currency), d.Currency, d.CloseOn, d.Category, d.Source, d.NextStep, d.Tags, d.OpenedAt,
            d.Result, d.ClosedAt, d.ClosedOn, d.CloseReasonId, d.CloseReason, d.CloseNote)).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        var lines = await db.Set<DealLine>().Where(l => l.DealId == id).OrderBy(l => l.Position)
            .Select(l => new Line(l.ProductId, l.Description, l.QuantityMilli, new Money(l.UnitPriceMinor, deal.Currency), l.Discount, new Money(l.TotalMinor, deal.Currency))).ToListAsync();
        var team = await db.Set<DealMember>().Where(m => m.DealId == id).OrderBy(m => m.Id).Join(db.Set<Person>(), m => m.PersonId, p => p.Id, (m, p) => new Member(p.Id, p.Name, m.Function)).ToListAsync();
        var stays = await db.Set<StageStay>().Where(s => s.DealId == id).OrderBy(s => s.EnteredAt).Select(s => new Stay(s.StageId, s.EnteredAt, s.LeftAt, s.Seconds)).ToListAsync();
        return new(deal with { CloseReason = pipelines.Reasons.Name(deal.CloseReasonId) ?? deal.CloseReason }, pipelines.Of(deal.PipelineId), lines, team, stays, rates.Used, pipelines.Reasons.AllOffered, deal.Result == Result.Open && StaleDeals.IsStale(pipelines.Known(deal.StageId), deal.StageEnteredAt, now), now, await desk.Sheet("deal", id));
    }

    public record View(Facts Deal, PipelineBook.Way Pipeline, IReadOnlyList<Line> Lines, IReadOnlyList<Member> Team, IReadOnlyList<Stay> Stays, IReadOnlyList<string> Currencies, IReadOnlyList<ReasonBook.Reason> Reasons, bool IsStale, DateTime Now, FieldSheet Fields);

    public record Facts(Guid Id, int Version, string Name, Guid? AccountId, string? Account, Guid? ContactId, string? Contact, Guid OwnerId, string Owner, Guid PipelineId, Guid StageId, DateTime StageEnteredAt,
        Money? Amount, string Currency, DateOnly? CloseOn, Category Category, string? Source, string? NextStep, IReadOnlyList<string> Tags, DateTime OpenedAt,
        Result Result, DateTime? ClosedAt, DateOnly? ClosedOn, Guid? CloseReasonId, string? CloseReason, string? CloseNote);

    public record Line(Guid? ProductId, string Description, long QuantityMilli, Money UnitPrice, int Discount, Money Total);

    public record Member(Guid PersonId, string Name, string Function);

    public record Stay(Guid StageId, DateTime EnteredAt, DateTime LeftAt, long Seconds);
}
