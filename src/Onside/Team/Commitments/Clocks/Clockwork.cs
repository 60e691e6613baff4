using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Contingencies;

namespace Onside.Team.Commitments.Clocks;

// One look at one commitment: what is to be told now is told and kept, marks are set, and the next look is planned.
public sealed class Clockwork(AppDb db, Answering answering, ClockVoice voice)
{
    public async Task Look(Guid id, DateTime now)
    {
        if (await db.Set<Commitment>().SingleOrDefaultAsync(c => c.Id == id && c.EndedAt == null) is not { } commitment)
            return;
        var (seen, moves) = (commitment.NextAt, commitment.Moves);
        var told = await db.Set<ClockTold>().Where(one => one.CommitmentId == id).ToListAsync();
        var clock = await answering.Of(commitment);
        await Nudge(clock, told, now);
        await Remind(clock, told, now);
        commitment.Mark(clock.AnswerDueAt, clock.Requester, Answering.Norm, now);
        await db.SaveChangesAsync();
        var next = clock.After(now, told);
        // Without a change of its version: nobody who speaks at this moment is refused because of a clock.
        if (await db.Set<Commitment>().Where(c => c.Id == id && c.Moves == moves && c.NextAt == seen).ExecuteUpdateAsync(c => c.SetProperty(x => x.NextAt, next)) != 1)
            throw new DbUpdateConcurrencyException();
    }

    private async Task Nudge(CommitmentClock clock, List<ClockTold> told, DateTime now)
    {
        while (clock.NextNudge(told, now) is { } nudge)
            foreach (var person in await voice.Say(clock.It, nudge, [.. told.Where(one => one.About == clock.QuestionKey).Select(one => one.ToId).OfType<Guid>()], now))
                told.Add(db.Add(ClockTold.Of(clock.It, nudge, clock.QuestionKey!.Value, person, now)).Entity);
    }

    private async Task Remind(CommitmentClock clock, List<ClockTold> told, DateTime now)
    {
        var contingency = clock.It.State == CommitmentState.Promised ? await NeededOf(clock.It.Id) : null;
        while (clock.NextReminder(told, contingency is not null, now) is { } reminder)
            foreach (var person in await voice.Say(clock.It, reminder, contingency, now))
                told.Add(db.Add(ClockTold.Of(clock.It, reminder, clock.It.DueAt!.Value, person, now)).Entity);
    }

    // Who has something ready for a promise that runs late, and has not done it yet.
    private Task<Guid?> NeededOf(Guid id) => db.Set<Contingency>().Where(c => c.OnId == id && c.OnKind == "commitment" && c.State == ContingencyState.Triggered && c.OwnerId != null)
        .OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Select(c => c.OwnerId).FirstOrDefaultAsync();
}
