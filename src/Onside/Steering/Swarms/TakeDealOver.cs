using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Swarms;

// A sales administrator would take the deal over: an offer, and nothing moves by it.
public static class OfferTakeover
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, AppDb db, SwarmDesk desk, SellingDesk selling, ShowSwarm.Reading reading)
    {
        var deal = await desk.DealOf(id);
        var form = input.Valid();
        if (!(await selling.People()).Of(desk.Me).Functions.Contains(Function.SalesAdministrator))
            throw new Refusal($"Sales administrators offer to take a deal over. Offer your help as a promise instead.", 403);
        await desk.Act(id, async swarm =>
        {
            if (!swarm.IsOpen || await db.Set<Takeover>().AnyAsync(one => one.DealId == deal && one.State == TakeoverState.Offered))
                throw new Refusal($"There is an offer already, or the swarm is over. Wait for the answer.", 409);
            db.Add(Takeover.Offer(id, deal, (await desk.OpenDeal(deal)).OwnerId, desk.Me, form.Words!, desk.Now));
        });
        return await reading.After(id, new($"Offered. Nothing changes until it is accepted."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what you would do with it."), MaxLength(OnDeal.LongestText)]
        public string? Words { get; set; }
    }
}

// Only this changes the owner; who owned it stays on the team.
public static class AcceptTakeover
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, DealHands hands, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, async swarm =>
        {
            var (offer, deal) = (await desk.Offered(id, form.Version), await desk.OpenDeal(swarm.DealId));
            offer.Accept(desk.Me, deal.OwnerId, desk.Now);
            await hands.Over(deal.Id, offer.ById, Say($"Steward"));
        });
        return await reading.After(id, new($"Handed over. You stay on the team, at hand for questions."));
    }

    public class Form
    {
        public int? Version { get; set; }
    }
}

public static class DeclineTakeover
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, SwarmDesk desk, SellingDesk selling, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, async swarm => (await desk.Offered(id, form.Version)).Decline(desk.Me, (await selling.Deal(swarm.DealId)).OwnerId, form.Reason!, desk.Now));
        return await reading.After(id, new($"It stays yours."));
    }

    public class Form : AcceptTakeover.Form
    {
        [Required(ErrorMessage = "Say why, in one line."), MaxLength(OnDeal.LongestText)]
        public string? Reason { get; set; }
    }
}

public static class WithdrawTakeover
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<AcceptTakeover.Form> input, SwarmDesk desk, SellingDesk selling, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, async swarm => (await desk.Offered(id, form.Version)).Withdraw(desk.Me, (await selling.Deal(swarm.DealId)).OwnerId, desk.Now));
        return await reading.After(id, new($"Taken back."));
    }
}
