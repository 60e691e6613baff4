using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Steering.Swarms;

// A stuck deal becomes a problem that others help with. Whoever is asked in and does not see the deal yet joins its team.
public static class BeginSwarm
{
    public static async Task<Fragment<SwarmPart, ShowSwarms.View>> Post(Guid id, Input<NewSwarmForm> input, AppDb db, SellingDesk selling, SwarmDesk desk, DealHands hands, ShowSwarms.Reading reading)
    {
        await selling.Deal(id);
        var form = input.Valid();
        var (deal, invited, facts) = (await desk.OpenDeal(id), await desk.Invited(form.People, input.Complain), await desk.Facts(form, input.Complain));
        await desk.RefuseTooMany(id);
        var swarm = db.Add(Swarm.Ask(deal.Id, facts, invited, desk.Me, desk.Now)).Entity;
        await hands.TakeIn(id, [.. invited, facts.DeciderId]);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Asked. Everybody writes alone; it opens when all have answered.", desk.UndoOf(swarm), Target: $"#swarm-{id}"));
    }
}

// Who asked and who decides put it in other words, until it is decided.
public static class EditSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<SwarmForm> input, AppDb db, SwarmDesk desk, DealHands hands, ShowSwarm.Reading reading)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, async swarm =>
        {
            if (desk.Me != swarm.AskerId && desk.Me != swarm.DeciderId)
                throw new Refusal($"Who asked and who decides change this. Ask one of them.", 403);
            swarm.RefuseUnlessSeen(form);
            swarm.Describe(await desk.Facts(form, input.Complain, swarm));
            await hands.TakeIn(swarm.DealId, [swarm.DeciderId]);
        });
        return await reading.After(id, new($"Saved.", db.UndoUrl(), Target: $"#swarm-{id}"));
    }
}
