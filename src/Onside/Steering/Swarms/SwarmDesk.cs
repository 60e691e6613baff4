using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Steering.Swarms;

// Where something is done to a swarm that I see: one after the other, so that the last answer opens the seal and nobody is missed.
public sealed class SwarmDesk(AppDb db, SellingDesk desk, Me acting)
{
    private const int LeastPeople = 2;

    public Guid Me => desk.Me;

    public DateTime Now => desk.Now;

    public DateOnly Today => desk.Today;

    // Who sees the deal sees the swarm.
    public IQueryable<Swarm> Seen(IQueryable<Swarm> swarms)
    {
        var deals = db.Set<Deal>().VisibleTo(acting);
        return swarms.Where(swarm => deals.Any(deal => deal.Id == swarm.DealId));
    }

    public async Task RefuseTooMany(Guid dealId)
    {
        if (await db.Set<Swarm>().CountAsync(swarm => swarm.DealId == dealId) >= OnDeal.Most)
            throw new Refusal($"There are {OnDeal.Most} of these on the deal: that is as many as it holds. Change one that is there.");
    }

    // The address that takes back that it was asked: its news tell of the deal, its own event of itself.
    public string? UndoOf(Swarm made) => db.Set<PlatformEvent>().Local.FirstOrDefault(happened => happened.SubjectId == made.Id) is { } happened ? Undo.At(happened.Id) : null;

    public IQueryable<Swarm> Whole() => db.Set<Swarm>().Include(s => s.Seats).Include(s => s.Options).Include(s => s.Votes).Include(s => s.Trials.OrderBy(trial => trial.At)).AsSplitQuery();

    // The deal it is about, or 404: asked before a form is read.
    public async Task<Guid> DealOf(Guid id) => await Seen(db.Set<Swarm>()).Where(swarm => swarm.Id == id).Select(swarm => (Guid?)swarm.DealId).SingleOrDefaultAsync() ?? throw Refusal.NotFound();

    public Task Act(Guid id, Action<Swarm> act) => Act(id, swarm =>
    {
        act(swarm);
        return Task.CompletedTask;
    });

    public Task Act(Guid id, Func<Swarm, Task> act) => db.Transact(async () =>
    {
        await db.Serialize($"swarms/{id}");
        await act(await Seen(Whole()).SingleOrDefaultAsync(swarm => swarm.Id == id) ?? throw Refusal.NotFound());
        await db.SaveChangesAsync();
    });

    // Colleagues who can write, two at least and of two functions between them.
    public async Task<List<Guid>> Invited(IEnumerable<Guid> asked, Complaint complain)
    {
        var (people, names) = (asked.Distinct().ToList(), await desk.People());
        var known = names.Active.Where(person => person.MayWrite && people.Contains(person.Id)).ToList();
        if (known.Count < people.Count)
            throw complain("People", $"Choose somebody who works here.");
        if (known.Count < LeastPeople || known.SelectMany(person => person.Functions).Distinct().Count() < LeastPeople)
            throw complain("People", $"Invite two people at least, of two functions between them: what is stuck is seldom stuck in one.");
        return people;
    }

    // While something is sealed its day only moves away: nobody opens it earlier than was said.
    public async Task<SwarmFacts> Facts(SwarmForm form, Complaint complain, Swarm? swarm = null)
    {
        var known = swarm?.DeciderId;
        var decider = await desk.Colleague(form.DeciderId, known, nameof(form.DeciderId), complain);
        if (decider != known && (await desk.People()).Of(decider!.Value) is { MayWrite: false })
            throw complain(nameof(form.DeciderId), $"Choose somebody who works here.");
        if (swarm is null ? form.DecideBy < Today : swarm.State == SwarmState.Gathering && form.DecideBy < swarm.DecideBy)
            throw complain(nameof(form.DecideBy), swarm is null ? $"Choose today or a later day." : (FormattableString)$"Others count on this day. Choose the same or a later one.");
        return new(form.Problem!, form.Needed!, decider!.Value, form.DecideBy!.Value);
    }

    public async Task<Takeover> Offered(Guid swarmId, int? seen) =>
        await db.Set<Takeover>().SingleOrDefaultAsync(one => one.SwarmId == swarmId && one.State == TakeoverState.Offered) is { } offer && (seen is null || seen == offer.Version)
            ? offer : throw new Refusal($"This offer was answered or taken back in the meantime. Reload the page.", 409);

    // The deal, open, as its owner is asked about it.
    public async Task<Deal> OpenDeal(Guid id) => await desk.Deal(id) is { IsOpen: true } deal ? deal : throw new Refusal($"This deal is closed. Reopen it first, if there is still something to do.", 409);
}
