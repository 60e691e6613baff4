using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Activities as they are read: whoever is meant under today's name, and below each its thread.
public sealed class Threads(AppDb db, Mentions mentions, Me me)
{
    private const int Most = 500;

    // The latest of a thread; on a page of its own all of it.
    private const int Shown = 5;

    public async Task<ActivityView> Of(ActivityView activity, bool whole = false) => (await Of([activity], whole))[0];

    public async Task<List<ActivityView>> Of(IReadOnlyList<ActivityView> activities, bool whole = false)
    {
        var ids = activities.Select(activity => activity.Id).ToList();
        var found = ids.Count == 0 ? [] : await db.Set<Comment>().Where(comment => ids.Contains(comment.ActivityId)).OrderByDescending(comment => comment.Id).Take(Most).Select(CommentView.Of(db)).ToListAsync();
        var comments = found.ToLookup(comment => comment.ActivityId);
        var told = new List<ActivityView>();
        foreach (var activity in await Told(activities))
            told.Add(activity with { Thread = await Thread([.. comments[activity.Id].Reverse()], whole) });
        return told;
    }

    public async Task<List<ActivityView>> Told(IReadOnlyList<ActivityView> activities)
    {
        var told = new List<ActivityView>();
        foreach (var activity in activities)
            told.Add(activity.Text is { } text ? activity with { Text = await mentions.Told(text) } : activity);
        return told;
    }

    public async Task<CommentView> Show(Guid commentId) => await Told(await db.Set<Comment>().Where(comment => comment.Id == commentId).Select(CommentView.Of(db)).SingleAsync());

    private async Task<Thread> Thread(List<CommentView> comments, bool whole)
    {
        var shown = new List<CommentView>();
        foreach (var comment in whole ? comments : comments[Math.Max(0, comments.Count - Shown)..])
            shown.Add(await Told(comment));
        return new(shown, comments.Count - shown.Count);
    }

    private async Task<CommentView> Told(CommentView comment) => comment with { Text = await mentions.Told(comment.Text), IsMine = comment.Author.Id == me.Id, MayDelete = me.MayWrite && (comment.Author.Id == me.Id || me.IsAdministrator) };
}

// Earlier: how many answers stand before those shown.
public sealed record Thread(IReadOnlyList<CommentView> Comments, int Earlier);

public sealed record CommentView(Guid Id, int Version, Guid ActivityId, Named Author, DateTime CreatedAt, DateTime? EditedAt, string Text)
{
    public bool IsMine { get; init; }

    public bool MayDelete { get; init; }

    // Told to its writer once.
    public Unheard? Unheard { get; init; }

    public static System.Linq.Expressions.Expression<Func<Comment, CommentView>> Of(AppDb db)
    {
        var people = db.Set<Person>();
        return comment => new CommentView(comment.Id, comment.Version, comment.ActivityId,
            new Named(comment.AuthorId, people.Where(p => p.Id == comment.AuthorId).Select(p => p.Name).FirstOrDefault() ?? ""), comment.CreatedAt, comment.EditedAt, comment.Text);
    }
}
