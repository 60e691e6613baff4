using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Once a minute, what happened on records is told to those who follow them: all that one person did to one record in that minute is one notice.
public sealed class TellFollowers(AppDb db, SubjectBook book, Teller teller, Watchers watchers, Notices notices, Kept<PersonNames> names, TimeProvider clock) : IJob
{
    private const int Most = 5000;
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromDays(1), Same = TimeSpan.FromSeconds(30);

    public async Task Run(CancellationToken cancel)
    {
        var (now, mark) = (clock.Now(), await db.Set<FollowMark>().SingleOrDefaultAsync(cancel));
        // What was not yet committed a moment ago is told the next time.
        var until = now - Settled;
        if (mark is null)
            db.Add(new FollowMark(FollowMark.Only, until));
        else if (mark.Until < until)
        {
            await Tell(mark.Until > now - Longest ? mark.Until : now - Longest, until);
            mark.Move(until);
        }
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node was faster: it has told all of this.
            db.ChangeTracker.Clear();
        }
    }

    private async Task Tell(DateTime from, DateTime until)
    {
        var events = await db.Set<PlatformEvent>().Where(e => e.At > from && e.At <= until && e.ActorId != null).OrderBy(e => e.At).Take(Most)
            .Select(e => new { Event = e, Changes = db.Set<PlatformChange>().Where(c => c.EventId == e.Id).OrderBy(c => c.Sequence).Select(c => new FieldChange(c.Field, c.Before!.Substring(0, FieldChange.Longest), c.After!.Substring(0, FieldChange.Longest))).ToList() }).ToListAsync();
        var people = await names.Current();
        var happened = events.Select(e => FollowedNews.Of(e.Event, e.Changes, people)).OfType<FollowedNews>().Where(news => book.Kinds.Any(kind => kind.Kind == news.About.Kind) && news.About.Kind != "person").ToList();
        var told = await teller.Tell([.. happened.Where(news => news.Sentence is null).Select(news => news.Happening)]);
        var acts = happened.Select(news => news with { Sentence = news.Sentence ?? Said(told[news.Happening.Id], news.Happening) }).Where(news => news.Sentence is not null).GroupBy(news => (news.About, news.By)).ToList();
        var following = await watchers.Of([.. acts.Select(act => act.Key.About).Distinct()]);
        var ids = acts.Select(act => act.Key.About.Id).Distinct().ToList();
        var knows = (await db.Set<Notice>().Where(n => n.SubjectId != null && ids.Contains(n.SubjectId.Value) && n.At > from - Same).Select(n => new { n.PersonId, n.SubjectId, n.ActorId, n.At }).ToListAsync()).ToLookup(n => (n.PersonId, n.SubjectId!.Value, n.ActorId));
        foreach (var act in acts)
            foreach (var person in following[act.Key.About])
            {
                var news = act.Where(one => !knows[(person, act.Key.About.Id, act.Key.By)].Any(n => (n.At - one.Happening.At).Duration() < Same)).ToList();
                if (news.Count > 0)
                    await notices.NotifyOf(person, ActivityReasons.Followed, new(act.Key.About, news[^1].Sentence!) { By = act.Key.By, Link = news[^1].Link }, news.Count - 1);
            }
    }

    // Its actor is kept as a person, so that they are called as they are called when it is read.
    private static FormattableString? Said(Told told, Happening happened) => told.IsHidden ? null
        : FormattableStringFactory.Create(told.Sentence.Format, [.. told.Sentence.GetArguments().Select(value => value is Who who && who == happened.Who ? new Somebody(happened.Actor!.Id) : value)]);
}

// One piece of news on a record that can be followed; what is done in its history is news of the record.
public sealed record FollowedNews(Subject About, Guid By, Happening Happening, FormattableString? Sentence, string? Link)
{
    public static FollowedNews? Of(PlatformEvent happened, IReadOnlyList<FieldChange> changes, PersonNames people)
    {
        var by = new Named(happened.ActorId!.Value, people.Of(happened.ActorId.Value).Name);
        var news = new Happening(happened.Id, happened.At, happened.Kind, by, happened.Payload, changes);
        if (happened.SubjectKind is not ("activity" or "comment"))
            return happened.Kind == $"{happened.SubjectKind}-created" ? null : new(new(happened.SubjectKind, happened.SubjectId), by.Id, news, null, null);
        var who = new Somebody(by.Id);
        return happened.Kind switch
        {
            _ when news.ReadAs<NoteWritten>() is { } note => Done(note.SubjectKind, note.SubjectId, note.ActivityId, $"{who} wrote a note"),
            _ when news.ReadAs<CommentWritten>() is { } comment => Done(comment.SubjectKind, comment.SubjectId, comment.ActivityId, $"{who} wrote an answer"),
            _ when news.ReadAs<CallLogged>() is { } call => Done(call.SubjectKind, call.SubjectId, call.ActivityId, $"{who} wrote down a call"),
            _ when news.ReadAs<MeetingPlanned>() is { } meeting => Done(meeting.SubjectKind, meeting.SubjectId, meeting.ActivityId, $"{who} planned a meeting"),
            _ when news.ReadAs<TaskDone>() is { } done => Done(done.SubjectKind, done.SubjectId, done.ActivityId, $"{who} finished a task"),
            _ => null,
        };

        FollowedNews? Done(string? kind, Guid? id, Guid activity, FormattableString sentence) => kind is null || id is null ? null : new(new(kind, id.Value), by.Id, news, sentence, $"#activity-{activity}");
    }
}
