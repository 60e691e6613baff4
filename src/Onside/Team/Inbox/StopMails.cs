using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// From a mail, without signing in. Looking at the page changes nothing: mail programs look at every address by themselves. One post ends the mails (RFC 8058).
public static class StopMails
{
    public static Page<StopMailsPage, View> Get(string key, Stopping stopping, ReasonBook reasons) => new(Read(key, stopping, reasons, false));

    public static async Task<Page<StopMailsPage, View>> Post(string key, Input<Nothing> _, Stopping stopping, ReasonBook reasons, AppDb db)
    {
        var view = Read(key, stopping, reasons, true);
        var (person, kind) = stopping.Read(key)!.Value;
        var ended = reasons.All.Where(reason => kind == Stopping.Everything || reason.Key == kind).ToList();
        var known = await db.Set<NoticeChoice>().Where(choice => choice.PersonId == person).ToDictionaryAsync(choice => choice.Reason);
        foreach (var reason in ended)
            if (known.TryGetValue(reason.Key, out var choice))
                choice.EndMails();
            else
                db.Add(NoticeChoice.Of(person, reason, MailChoice.Never, reason.Push));
        foreach (var notice in await db.Set<Notice>().Where(n => n.PersonId == person && n.MailedAt == null && n.MailDueAt != null).ToListAsync())
            if (ended.Any(reason => reason.Key == notice.Reason))
                notice.Plan(null, notice.PushDueAt);
        await db.SaveChangesAsync();
        return new(view);
    }

    private static View Read(string key, Stopping stopping, ReasonBook reasons, bool isDone) =>
        stopping.Read(key) is { } told ? new(key, told.Reason == Stopping.Everything ? null : Say(reasons.Of(told.Reason).Called), isDone) : throw Refusal.NotFound();

    // Kind: the one kind that ends, or nothing for all of them.
    public sealed record View(string Key, string? Kind, bool IsDone);
}
