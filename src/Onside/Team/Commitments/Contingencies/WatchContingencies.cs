using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;

namespace Onside.Team.Commitments.Contingencies;

// Once a minute: what is watched and has happened is to be done now. Two nodes may see the same: one of them saves, the other looks again the next time.
public sealed class WatchContingencies(AppDb db, TriggerBook triggers, TimeProvider clock) : IJob
{
    private const int AtOnce = 200;

    public Task Run(CancellationToken cancel) => Watch(clock.Now(), cancel);

    public async Task Watch(DateTime now, CancellationToken cancel = default)
    {
        for (var (after, some) = (Guid.Empty, AtOnce); some == AtOnce && !cancel.IsCancellationRequested;)
        {
            var waiting = await db.Set<Contingency>().Where(c => c.State == ContingencyState.Armed && c.Id > after).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(cancel);
            if (waiting.Count > 0)
                after = waiting[^1].Id;
            some = waiting.Count;
            await Trigger(waiting, now, cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task Trigger(IReadOnlyList<Contingency> waiting, DateTime now, CancellationToken cancel)
    {
        var signs = await triggers.Look(waiting, now);
        var met = waiting.Where(one => signs[one.Id].IsMet).ToList();
        var names = await Named(met);
        foreach (var one in met)
            one.Say(names.GetValueOrDefault(one.OnId, ""), ContingencyMove.Trigger, Role.Clock, null, null, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else was faster with one of them: the others are seen again in a minute.
        }
    }

    private async Task<Dictionary<Guid, string>> Named(IReadOnlyList<Contingency> met)
    {
        var ids = met.Select(one => one.OnId).Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Set<Commitment>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.What);
    }
}

// Its owner hears that it is to be done; without one, who answers.
public sealed class WhenContingencyMoved(Holders holders, Notices notices) : Listener<ContingencyMoved>
{
    protected override async Task On(ContingencyMoved moved)
    {
        var about = new Subject(moved.OnKind, moved.OnId);
        var person = moved.Move is ContingencyMove.Trigger && moved.OwnerId is { } owner ? owner : moved.Move is ContingencyMove.Trigger or ContingencyMove.LoseOwner ? (await holders.Charge(about))?.PersonId : null;
        if (moved.Move is ContingencyMove.Arm && moved.OwnerId is { } its && moved.ById is { } by)
            await notices.Notify(its, ContingencyReasons.Mine, new(about, $"{new Somebody(by)} has it watched when you are to do: {moved.Response}") { By = by, Link = $"#contingency-{moved.ContingencyId}" });
        else if (person is { } hearer)
            await notices.Notify(hearer, ContingencyReasons.Mine, new(about, moved.Move is ContingencyMove.Trigger ? (FormattableString)$"It has happened, now do: {moved.Response}" : $"Nobody would do this any more, name somebody: {moved.Response}") { By = moved.ById, Excerpt = moved.What.Length > 0 ? moved.What : null, Link = $"#contingency-{moved.ContingencyId}" });
    }
}

public static class ContingencyReasons
{
    public static readonly Reason Mine = new("contingency", $"What I prepared in case is to be done", $"you are to do it in this case", 92, Mail: MailChoice.AtOnce);
}
