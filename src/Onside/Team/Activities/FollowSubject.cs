using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// Who follows a record, by name; and whether I do.
public static class ShowFollowers
{
    public static async Task<Fragment<FollowBar, View>> Get(string kind, Guid id, Diary diary, Watchers watchers, Kept<PersonNames> names, Me me) => new(await Read(kind, await diary.Subject(kind, id), watchers, names, me));

    public static async Task<View> Read(string kind, SubjectName subject, Watchers watchers, Kept<PersonNames> names, Me me)
    {
        var people = await names.Current();
        var all = (await watchers.Of([new(kind, subject.Id)]))[new(kind, subject.Id)].Where(id => people.Of(id).IsActive).ToHashSet();
        return new(kind, subject, all.Contains(me.Id), [.. all.Select(id => new Named(id, people.Of(id).Name)).OrderBy(person => person.Name, StringComparer.CurrentCulture)]);
    }

    public sealed record View(string Kind, SubjectName Subject, bool IsFollowing, IReadOnlyList<Named> Followers) : IPlaced
    {
        Whereabouts IPlaced.Where => Compose.Part(Say($"Who follows this"), Subject);
    }
}

public static class FollowSubject
{
    public static async Task<Fragment<FollowBar, ShowFollowers.View>> Post(string kind, Guid id, Input<Nothing> _, Diary diary, Watchers watchers, Kept<PersonNames> names, AppDb db, Me me)
    {
        var subject = await diary.Subject(kind, id);
        (await Said(kind, id, diary, db, me)).Begin(diary.Now);
        await db.SaveChangesAsync();
        return new(await ShowFollowers.Read(kind, subject, watchers, names, me), seenAt: subject.Url, new($"You follow {subject.Name}: what changes comes into your inbox."));
    }

    public static async Task<Fragment<FollowBar, ShowFollowers.View>> PostUndo(string kind, Guid id, Input<Nothing> _, Diary diary, Watchers watchers, Kept<PersonNames> names, AppDb db, Me me)
    {
        var subject = await diary.Subject(kind, id);
        (await Said(kind, id, diary, db, me)).End(diary.Now);
        await db.SaveChangesAsync();
        return new(await ShowFollowers.Read(kind, subject, watchers, names, me), seenAt: subject.Url, new($"You no longer follow {subject.Name}. Mentions and tasks still reach you."));
    }

    private static async Task<Follow> Said(string kind, Guid id, Diary diary, AppDb db, Me me)
    {
        if (await db.Set<Follow>().SingleOrDefaultAsync(follow => follow.SubjectId == id && follow.PersonId == me.Id) is { } known)
            return known;
        return db.Add(Follow.Of(me.Id, new(kind, id), diary.Now)).Entity;
    }
}
