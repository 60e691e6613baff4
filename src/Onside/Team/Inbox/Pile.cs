using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// My notices: what waits, what comes later, what is done. Records that I may not see (any more) are left out.
public sealed class Pile(AppDb db, SubjectBook book, Kept<PersonNames> names, ReasonBook reasons, Me me, TimeProvider clock) : Onside.Platform.Web.IPlaceMark
{
    private const int Size = 40, MostCounted = 99;
    private static readonly Sorts<Notice> Standing = new Sorts<Notice>().By("stands", notice => notice.StandsAt).By("done", notice => notice.DoneAt);

    public string Place => "inbox";

    public DateTime Now => clock.Now();

    public IQueryable<Notice> Mine => db.Set<Notice>().Where(notice => notice.PersonId == me.Id);

    public IQueryable<Notice> During(InboxShow show)
    {
        var now = Now;
        return show switch
        {
            InboxShow.Done => Mine.Where(notice => notice.DoneAt != null),
            InboxShow.Snoozed => Mine.Where(notice => notice.DoneAt == null && notice.StandsAt > now),
            _ => Mine.Where(notice => notice.DoneAt == null && notice.StandsAt <= now),
        };
    }

    public async Task<InboxList> List(InboxShow show, string? after)
    {
        var page = await Standing.Named(show switch { InboxShow.Done => "-done", InboxShow.Snoozed => "stands", _ => "-stands" }).Page(During(show), notice => notice, after, Size);
        var (seen, people) = (await book.Named(page.Rows.Select(notice => notice.Subject).OfType<Subject>()), await names.Current());
        var groups = page.Rows.Where(notice => notice.Subject is not { } about || seen.ContainsKey(about))
            .GroupBy(notice => notice.Subject ?? new Subject("", notice.Id)).Select(group => Group(group.Key, [.. group], seen, people)).ToList();
        return new(show, groups, page.Next, after is null, await Unread());
    }

    public async Task<Counted> Unread() => await During(InboxShow.Open).Where(notice => notice.ReadAt == null).CountUpTo(MostCounted);

    public async Task<string?> Mark() => me.IsSomebody && await Unread() is { Count: > 0 } unread ? unread.ToString() : null;

    private NoticeGroup Group(Subject about, List<Notice> notices, Dictionary<Subject, SubjectName> seen, PersonNames people)
    {
        var subject = seen.GetValueOrDefault(about);
        var views = notices.Select(notice => NoticeView.Of(notice, subject, people, reasons)).ToList();
        return subject is null ? new(null, null, views[0].Excerpt ?? Say($"For you"), "list-todo", views) : new(about.Kind, about.Id, subject.Name, book.Of(about.Kind).Icon, views);
    }
}

public enum InboxShow
{
    Open,
    Snoozed,
    Done,
}
