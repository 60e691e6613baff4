using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.People;

namespace Onside.Team.Inbox;

// What higher features call: somebody is to be told something, in the transaction that does it.
public sealed class Notices(AppDb db, Eyes eyes, Kept<PersonNames> names, ReasonBook reasons, NoticeWishes wishes, Me me, TimeProvider clock)
{
    // Never about an own act, never about a record they may not see, and once for one act: the weightiest reason stays.
    public async Task Notify(Guid personId, Reason reason, Tidings told)
    {
        var by = told.By ?? (me.IsSomebody ? me.Id : null);
        if (personId == by || !(await names.Current()).Of(personId).IsActive)
            return;
        if (Waiting(personId, reason, told, by) is { } waiting)
            await Join(waiting, reason, told);
        else if (reason.Opens || told.About is not { } about || await eyes.See(personId, about))
            await Add(Notice.Of(personId, reason, told with { By = by }, clock.Now()), reason);
    }

    // Several things that somebody did to one record, told as one.
    public async Task NotifyOf(Guid personId, Reason reason, Tidings told, int more)
    {
        if (personId == told.By || !(await names.Current()).Of(personId).IsActive || (told.About is { } about && !await eyes.See(personId, about)))
            return;
        await Add(Notice.Of(personId, reason, told, clock.Now(), more), reason);
    }

    private async Task Add(Notice notice, Reason reason)
    {
        await wishes.Plan(notice, reason);
        db.Add(notice);
    }

    // What a clock does is no single act: there, each record and kind is told by itself.
    private Notice? Waiting(Guid personId, Reason reason, Tidings told, Guid? by) => db.ChangeTracker.Entries<Notice>()
        .Where(entry => entry.State == Microsoft.EntityFrameworkCore.EntityState.Added).Select(entry => entry.Entity)
        .FirstOrDefault(n => n.PersonId == personId && n.ActorId == by && (by is not null || (n.Reason == reason.Key && n.Subject == told.About && n.Link == told.Link)));

    private async Task Join(Notice waiting, Reason reason, Tidings told)
    {
        var known = reasons.Of(waiting.Reason);
        if (reason.Key == known.Key && told.About != waiting.Subject)
            waiting.AndOneMore();
        else if (reason.Weight > known.Weight)
        {
            waiting.Become(reason, told);
            await wishes.Plan(waiting, reason);
        }
    }
}
