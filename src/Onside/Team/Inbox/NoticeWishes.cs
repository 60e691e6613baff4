using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Inbox;

// What somebody chose, or the usual where they chose nothing.
public sealed class NoticeWishes(AppDb db, TimeProvider clock)
{
    // One statement: this is asked in the transaction that tells them.
    public async Task Plan(Notice notice, Reason reason)
    {
        var person = await db.Set<Person>().Where(p => p.Id == notice.PersonId).Select(p => new
        {
            p.Zone,
            Choice = db.Set<NoticeChoice>().Where(c => c.PersonId == p.Id && c.Reason == reason.Key).Select(c => new { c.Mail, c.Push }).FirstOrDefault(),
            Hours = db.Set<NoticeHours>().Where(h => h.PersonId == p.Id).Select(h => new { h.DigestAt, h.QuietFrom, h.QuietUntil }).FirstOrDefault(),
            HasBrowsers = db.Set<PushBrowser>().Any(b => b.PersonId == p.Id),
        }).SingleOrDefaultAsync();
        if (person is null)
            return;
        var hours = person.Hours is { } told ? new Hours(told.DigestAt, told.QuietFrom, told.QuietUntil) : NoticeHours.Usual;
        var (now, zone) = (clock.Now(), Zones.Known(person.Zone));
        notice.Plan(hours.MailDue(person.Choice?.Mail ?? reason.Mail, now, zone), person.HasBrowsers && (person.Choice?.Push ?? reason.Push) ? hours.AfterQuiet(now, zone) : null);
    }

    // After new choices: what is not yet sent follows them.
    public async Task Replan(Guid personId, Hours hours, IReadOnlyDictionary<string, (MailChoice Mail, bool Push)> choices, TimeZoneInfo zone)
    {
        var now = clock.Now();
        foreach (var notice in await db.Set<Notice>().Where(n => n.PersonId == personId && n.DoneAt == null && n.ReadAt == null && n.MailedAt == null && n.MailDueAt != null).Take(500).ToListAsync())
            if (choices.TryGetValue(notice.Reason, out var choice))
                notice.Plan(hours.MailDue(choice.Mail, now, zone), notice.PushDueAt is null || notice.PushedAt is not null ? notice.PushDueAt : choice.Push ? hours.AfterQuiet(now, zone) : null);
    }
}
