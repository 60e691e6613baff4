using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Mail;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Clocks;

// What another calendar reads. An address that is none, was taken back, or whose person is gone: all the same nothing.
public static class ReadFeed
{
    public static async Task<IResult> Get(string key, FeedEvents events) =>
        await events.Of(key) is { } told ? Results.Text(Ics.Write(told), "text/calendar; charset=utf-8") : throw Refusal.NotFound();
}

public sealed class FeedEvents(AppDb db, ICompanyFormats company, Kept<PersonNames> people, MailSettings settings)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<IcsEvent>?> Of(string key)
    {
        var hash = Keys.Hash(key);
        var person = await db.Set<CalendarFeed>().Where(feed => feed.KeyHash == hash && feed.RevokedAt == null && db.Set<SignIn>().Any(s => s.Id == feed.PersonId && s.DisabledAt == null)).Select(feed => (Guid?)feed.PersonId).SingleOrDefaultAsync();
        if (person is not { } owner)
            return null;
        var culture = (await Reader.Of(db, owner, await company.Current())).Culture;
        var owed = await db.Set<Commitment>().AsNoTracking().Where(c => c.PerformerId == owner && c.EndedAt == null && c.State == CommitmentState.Promised).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(Most).ToListAsync();
        var names = await people.Current();
        return [.. owed.SelectMany(commitment => Of(commitment, names, culture))];
    }

    private IEnumerable<IcsEvent> Of(Commitment it, PersonNames names, CultureInfo culture)
    {
        var (by, address) = (names.Of(it.RequesterId).Name, settings.Whole($"/commitments/{it.Id}"));
        if (it.DueAt is { } due)
            yield return new($"due-{it.Id:N}", it.Moves, it.Since, due, Say($"Due for {by}: {it.What}", culture), it.Condition, address);
        if (it.ReviewAt is { } review)
            yield return new($"review-{it.Id:N}", it.Moves, it.Since, review, Say($"Look at it with {by}: {it.What}", culture), it.Condition, address);
    }
}
