using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// Which notices are meant: some by their ids, or all of a record's that came until then.
public class Chosen
{
    public const int Most = 500;

    public List<Guid> Ids { get; set; } = [];

    [MaxLength(40)]
    public string? SubjectKind { get; set; }

    public Guid? SubjectId { get; set; }

    public DateTime? Until { get; set; }

    // Which list the answer shows.
    public InboxShow Show { get; set; }

    public Task<List<Notice>> Of(Pile pile)
    {
        var (ids, until) = (Ids.Take(Most).ToList(), Until ?? pile.Now);
        var mine = pile.Mine.Where(notice => notice.DoneAt == null);
        var chosen = SubjectId is { } subject
            ? mine.Where(notice => notice.SubjectId == subject && notice.SubjectKind == SubjectKind && notice.At <= until)
            : mine.Where(notice => ids.Contains(notice.Id));
        return chosen.OrderBy(notice => notice.Id).Take(Most).ToListAsync();
    }
}

// What is taken back: all that was done, or put off, at that moment.
public class Moment
{
    [Required]
    public DateTime? At { get; set; }

    public InboxShow Show { get; set; }

    public static Dictionary<string, object?> Of(DateTime at, InboxShow show) => new() { [nameof(At)] = at.ToString("O", System.Globalization.CultureInfo.InvariantCulture), [nameof(Show)] = show };
}

public static class FinishNotices
{
    public static async Task<Fragment<NoticeList, InboxList>> Post(Input<Chosen> input, Pile pile, AppDb db)
    {
        var (form, now) = (input.Valid(), pile.Now);
        var notices = await form.Of(pile);
        foreach (var notice in notices)
            notice.Finish(now);
        await db.SaveChangesAsync();
        return await Answer.Of(pile, form.Show, notices.Count == 0 ? null : new(Many(notices.Count, $"Done.", $"{notices.Count:N0} notices done."), "/inbox/done/undo", Moment.Of(now, form.Show), "#inbox"));
    }

    public static async Task<Fragment<NoticeList, InboxList>> PostUndo(Input<Moment> input, Pile pile, AppDb db)
    {
        var form = input.Valid();
        foreach (var notice in await pile.Mine.Where(notice => notice.DoneAt == form.At).Take(Chosen.Most).ToListAsync())
            notice.TakeBack();
        await db.SaveChangesAsync();
        return await Answer.Of(pile, form.Show);
    }
}

public static class ReadNotices
{
    public static async Task<Fragment<NoticeList, InboxList>> Post(Input<Chosen> input, Pile pile, AppDb db)
    {
        var form = input.Valid();
        foreach (var notice in (await form.Of(pile)).Where(notice => notice.ReadAt is null))
            notice.Read(pile.Now);
        await db.SaveChangesAsync();
        return await Answer.Of(pile, form.Show);
    }
}

internal static class Answer
{
    public static async Task<Fragment<NoticeList, InboxList>> Of(Pile pile, InboxShow show, Toast? toast = null) => new(await pile.List(show, null), seenAt: $"/inbox?show={show}", toast);
}
