using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Steering.Process;

namespace Onside.Market.Content.Helping;

// What is known about a deal, by which help is chosen: its step, who has a say in it, the customer's industry and what they have against it.
public sealed record Situation(SoldDeal Deal, SalesStep? Step, IReadOnlyList<BuyingRole> Personas, string? Industry, IReadOnlyList<Situation.Objection> Objections)
{
    public sealed record Objection(Guid Id, ObjectionType Type, string Words);

    public MadeFor Known => new(Step is { } step ? [step] : [], Personas, Industry is { } industry ? [industry] : [], [.. Objections.Select(objection => objection.Type).Distinct()]);

    public sealed class Reading(AppDb db, SellingDesk desk, Kept<ProcessBook> process, Me me)
    {
        public async Task<Situation> Of(Guid dealId)
        {
            var deal = await desk.Deal(dealId);
            var beside = await db.Set<Deal>().Where(one => one.Id == dealId).Select(_ => new
            {
                Industry = db.Set<Account>().VisibleTo(me).Where(account => account.Id == deal.AccountId).Select(account => account.Industry).FirstOrDefault(),
                Pin = db.Set<ProcessPin>().Where(pin => pin.DealId == dealId).Select(pin => (Guid?)pin.VersionId).FirstOrDefault(),
            }).SingleAsync();
            var personas = await db.Set<Stakeholder>().Where(one => one.DealId == dealId).Select(one => one.Role).Distinct().ToListAsync();
            var objections = await db.Set<DealObjection>().Where(one => one.DealId == dealId && one.State == ObjectionState.Open).OrderBy(one => one.WrittenAt).ThenBy(one => one.Id).Select(one => new Objection(one.Id, one.Type, one.Words)).Take(OnDeal.Most).ToListAsync();
            return new(SoldDeal.Of(deal), Step(deal, await process.Current(), beside.Pin), [.. personas.Order()], beside.Industry, objections);
        }

        // A won deal is followed up; one that ended otherwise is in no step.
        private static SalesStep? Step(Deal deal, ProcessBook book, Guid? pin) =>
            deal.Result == Result.Won ? SalesStep.FollowUp : deal.IsOpen && book.Of(deal.OpenedAt, pin) is { } version && version.Stages.TryGetValue(deal.StageId, out var step) ? step : null;
    }
}
