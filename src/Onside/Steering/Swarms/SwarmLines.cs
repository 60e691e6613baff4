using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Steering.Swarms;

// What a swarm shows to one reader. This is the only place that reads options and votes for anybody: what the stand does not give is not told.
public sealed class SwarmLines(AppDb db, SellingDesk desk)
{
    public static ShowSwarm.View Told(Swarm swarm, Guid me, PersonNames people)
    {
        var stand = swarm.Stand;
        Named Person(Guid id) => Naming.Of(id, people);
        return new(swarm.Id, swarm.Version, swarm.Problem, swarm.Needed, Person(swarm.AskerId), Person(swarm.DeciderId), swarm.DecideBy, swarm.AskedAt, swarm.State,
            [.. swarm.Seats.OrderBy(seat => people.Of(seat.PersonId).Name, StringComparer.CurrentCulture).Select(seat => new ShowSwarm.Seat(Person(seat.PersonId), seat.AnsweredAt is not null, seat.VotedAt is not null))], Options(swarm, stand, me, people))
        {
            Me = me, OptionsOpenedAt = swarm.OptionsOpenedAt, VotesOpenedAt = swarm.VotesOpenedAt, Missing = [.. Missing(swarm).Select(Person).OrderBy(one => one.Name, StringComparer.CurrentCulture)],
            ChosenId = swarm.ChosenId, Reason = swarm.Reason, DecidedAt = swarm.DecidedAt, ResultDueAt = swarm.ResultDueAt, TrialDays = swarm.TrialDays, Help = swarm.Help, HelpNote = swarm.HelpNote, EndedAt = swarm.EndedAt, OffReason = swarm.OffReason,
            Trials = [.. swarm.Trials.OrderBy(trial => trial.At).Select(trial => new ShowSwarm.Trial(trial.Id, Person(trial.ById), trial.At, trial.What))],
        };
    }

    public async Task<IReadOnlyList<ShowSwarm.Asked>> Asks(Guid swarmId)
    {
        var (asked, people) = (await db.Set<SwarmAsk>().Where(ask => ask.SwarmId == swarmId).Join(db.Set<Commitment>(), ask => ask.CommitmentId, c => c.Id, (_, c) => new { c.Id, c.What, c.PerformerId, c.State }).OrderBy(c => c.Id).ToListAsync(), await desk.People());
        return [.. asked.Select(c => new ShowSwarm.Asked(c.Id, c.What, Naming.Of(c.PerformerId, people), c.State))];
    }

    // The offer that is open, or the last one.
    public async Task<ShowSwarm.Offer?> Offer(Guid swarmId)
    {
        var (offer, people) = (await db.Set<Takeover>().AsNoTracking().Where(one => one.SwarmId == swarmId).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).FirstOrDefaultAsync(), await desk.People());
        return offer is null ? null : new(offer.Version, Naming.Of(offer.ById, people), offer.Words, offer.At, offer.State, Naming.Of(offer.AnsweredById, people), offer.AnsweredAt, offer.Reason);
    }

    // While something is sealed, whose is waited for; afterwards, without whose it was opened.
    private static IEnumerable<Guid> Missing(Swarm swarm) => swarm switch
    {
        { State: SwarmState.Gathering or SwarmState.Voting } => swarm.Stand.Missing,
        { VotesOpenedAt: not null } => swarm.Seats.Where(seat => seat.AnsweredAt is null || (seat.VotedAt is null && swarm.Options.Count > 0)).Select(seat => seat.PersonId),
        _ => [],
    };

    private static IReadOnlyList<ShowSwarm.Option> Options(Swarm swarm, SwarmStand stand, Guid me, PersonNames people)
    {
        var (readable, approvals) = (stand.OptionsFor(me).Select(option => option.Id).ToHashSet(), stand.ApprovalsFor(me).ToLookup(approval => approval.Option, approval => approval.By));
        var shown = swarm.Options.Where(option => readable.Contains(option.Id)).OrderByDescending(option => stand.VotesAreOpen ? approvals[option.Id].Count() : 0).ThenBy(option => people.Of(option.ById).Name, StringComparer.CurrentCulture).ThenBy(option => option.Position);
        return [.. shown.Select(option => new ShowSwarm.Option(option.Id, option.Text, Naming.Of(option.ById, people), approvals[option.Id].Contains(me), stand.VotesAreOpen ? [.. approvals[option.Id].Select(by => Naming.Of(by, people))] : null))];
    }
}
