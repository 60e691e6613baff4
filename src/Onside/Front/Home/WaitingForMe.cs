using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.Inbox;
using Onside.Team.Objectives;
using Onside.Team.People;

namespace Onside.Front.Home;

// Who waits for me: what colleagues wrote to me and I have not put away, deals they gave me, and tasks of theirs that are due.
public sealed class WaitingForMe(Pile pile, Team.Inbox.ReasonBook reasons, Me me, TimeProvider clock)
{
    private const int Most = 20;

    private static readonly string[] Asking = [ActivityReasons.Mentioned.Key, ActivityReasons.Replied.Key, DealReasons.Given.Key, ObjectiveReasons.Asked.Key, ObjectiveReasons.Offered.Key];

    public Task<List<Notice>> Notices() =>
        pile.During(InboxShow.Open).Where(notice => notice.ActorId != null && Asking.Contains(notice.Reason)).OrderByDescending(notice => notice.StandsAt).ThenByDescending(notice => notice.Id).Take(Most).ToListAsync();

    public View Of(List<Notice> notices, MyDay.View day, PersonNames names)
    {
        var soon = TaskDays.Of(new(clock.Now(), me.Zone));
        var asked = notices.Where(notice => notice.Subject is not { } about || day.Names.ContainsKey(about)).Select(notice => NoticeView.Of(notice, notice.Subject is { } about ? day.Names[about] : null, names, reasons)).ToList();
        return new([.. asked.Select(notice => new Asked(notice, notices.First(one => one.Id == notice.Id).Subject is { } about ? day.Names[about].Name : null))],
            [.. day.Tasks.Where(task => task.Author.Id != me.Id && soon.Of(task.Task!.DueAt) is TaskShow.Overdue or TaskShow.Today)]);
    }

    public sealed record View(IReadOnlyList<Asked> Notices, IReadOnlyList<ActivityView> Tasks)
    {
        public int Count => Notices.Count + Tasks.Count;
    }

    public sealed record Asked(NoticeView Notice, string? About);
}
