using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Platform.Subjects;
using Onside.Team.People;

namespace Onside.Team.Inbox;

// Once a minute, what is due leaves the house: all that waits for one person goes as one mail, and as one message to each of their browsers.
public sealed class SendNotices(AppDb db, Eyes eyes, Kept<PersonNames> names, ReasonBook reasons, Stopping stopping, IEnumerable<IAnsweredByMail> slots, MailSettings settings, Onside.Platform.Web.ICompanyFormats company, TimeProvider clock) : IJob
{
    private const int MostPeople = 200, MostEach = 100;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.Now();
        var people = await Due(now).Select(notice => notice.PersonId).Distinct().Take(MostPeople).ToListAsync(cancel);
        foreach (var person in people)
        {
            try
            {
                await Send(person, now);
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node was faster, or the person has just read it.
            }
            db.ChangeTracker.Clear();
        }
    }

    private IQueryable<Notice> Due(DateTime now) => db.Set<Notice>().Where(n => (n.MailedAt == null && n.MailDueAt <= now) || (n.PushedAt == null && n.PushDueAt <= now));

    private async Task Send(Guid personId, DateTime now)
    {
        var due = await Due(now).Where(n => n.PersonId == personId).OrderBy(n => n.At).ThenBy(n => n.Id).Take(MostEach).ToListAsync();
        var (mails, pushes) = (due.Where(n => n.MailedAt is null && n.MailDueAt <= now).ToList(), due.Where(n => n.PushedAt is null && n.PushDueAt <= now).ToList());
        mails.ForEach(notice => notice.Mailed(now));
        pushes.ForEach(notice => notice.Pushed(now));
        var seen = await eyes.Names(personId, [.. due.Select(n => n.Subject).OfType<Subject>().Distinct()]);
        if (seen is null)
            return;
        var reader = await Reader.Of(db, personId, await company.Current());
        var writing = new NoticeLetter(reader, seen, await names.Current(), reasons, settings, stopping, await Answers(personId, [.. mails.Select(n => n.Subject).OfType<Subject>().Distinct()]));
        if (reader.Mail is not null && writing.Letter([.. mails.Where(n => n.IsStillNew)]) is { } letter)
            Post.Put(db, letter, now);
        if (writing.Message([.. pushes.Where(n => n.IsStillNew)]) is { } message)
            foreach (var browser in await db.Set<PushBrowser>().Where(b => b.PersonId == personId).Select(b => b.Id).ToListAsync())
                db.Add(OutboxItem.Of(PushNotices.Name, new PushNotices.Wish(browser, message), now));
    }

    private async Task<ILookup<Guid, MailAnswer>> Answers(Guid personId, IReadOnlyList<Subject> subjects)
    {
        var answers = new List<MailAnswer>();
        foreach (var slot in slots)
            if (subjects.Where(subject => subject.Kind == slot.Kind).Select(subject => subject.Id).ToList() is { Count: > 0 } ids)
                answers.AddRange(await slot.Of(personId, ids));
        return answers.ToLookup(answer => answer.SubjectId);
    }
}

// Whom it is written to, and in which language.
public sealed record Reader(Guid Id, string Name, string? Mail, System.Globalization.CultureInfo Culture)
{
    public static async Task<Reader> Of(AppDb db, Guid personId, Onside.Platform.Web.Formats company)
    {
        var person = await db.Set<Person>().Where(p => p.Id == personId).Select(p => new { p.Name, p.Locale, p.Numbers, p.Dates, p.Hours, p.Week, Mail = db.Set<SignIn>().Where(s => s.Id == p.Id && s.DisabledAt == null).Select(s => s.Email).FirstOrDefault() }).SingleAsync();
        return new(personId, person.Name, person.Mail, Onside.Platform.Web.Cultures.Known(person.Locale, new(person.Numbers, person.Dates, person.Hours, person.Week), company));
    }
}
