using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// Its author changes it; what it said before stays in its history.
public static class EditComment
{
    public static async Task<Fragment<CommentForms, CommentDraft>> Get(Guid id, Diary diary, Threads threads)
    {
        var (comment, _) = await diary.FindComment(id);
        return new(new(comment.ActivityId, await AddComment.Title(comment.ActivityId, diary), await threads.Show(id)));
    }

    public static async Task<Fragment<CommentChanged, CommentView>> Post(Guid id, Input<CommentForm> input, Diary diary, Conversation conversation, Threads threads, AppDb db, Me me)
    {
        var (comment, about) = await diary.FindComment(id);
        var form = input.Valid();
        comment.RefuseUnlessSeen(form.Version, comment.Text, form.Text);
        var (before, said) = (await conversation.Read(comment.Text), await conversation.Read(form.Text));
        comment.Rewrite(said.Html, me.Id, diary.Now);
        var unheard = await conversation.Tell(about, said, before);
        await db.SaveChangesAsync();
        return new(await threads.Show(id) with { Unheard = unheard }, seenAt: $"/activities/{about.Id}", new($"Saved."));
    }
}

public static class DeleteComment
{
    public static async Task<Fragment<CommentGone, CommentView>> Post(Guid id, Input<Nothing> _, Diary diary, Threads threads, AppDb db, Me me)
    {
        var (comment, about) = await diary.FindComment(id);
        var view = await threads.Show(id);
        comment.TakeAway(me, diary.Now);
        await db.SaveChangesAsync();
        return new(view, seenAt: $"/activities/{about.Id}", new($"Deleted.", $"/comments/{id}/deletion/undo"));
    }
}

public static class RestoreComment
{
    public static async Task<Fragment<CommentChanged, CommentView>> Post(Guid id, Input<Nothing> _, Diary diary, Threads threads, AppDb db, Me me)
    {
        var (comment, about) = await diary.FindComment(id, deleted: true);
        comment.BringBack(me);
        await db.SaveChangesAsync();
        return new(await threads.Show(id), seenAt: $"/activities/{about.Id}");
    }
}

public static class ShowComment
{
    public static async Task<Fragment<CommentPlaced, View>> Get(Guid id, Diary diary, Threads threads)
    {
        var (comment, _) = await diary.FindComment(id);
        return new(new(await AddComment.Title(comment.ActivityId, diary), await threads.Show(id)));
    }

    public sealed record View(string About, CommentView Comment) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Comment"), "activities", (Say($"Activities"), "/activities"), (About, $"/activities/{Comment.ActivityId}"));
    }
}

// What it said before each change, the latest first.
public static class ShowCommentHistory
{
    private const int Most = 50;

    public static async Task<Fragment<CommentHistory, View>> Get(Guid id, Diary diary, Threads threads, Mentions mentions, AppDb db)
    {
        var (comment, _) = await diary.FindComment(id);
        var kept = await db.Set<PlatformChange>().Where(change => change.RecordId == id && change.Field == nameof(Comment.Text)).OrderByDescending(change => change.Sequence).Take(Most)
            .Join(db.Set<PlatformEvent>(), change => change.EventId, happened => happened.Id, (change, happened) => new { happened.At, change.Before }).ToListAsync();
        var before = new List<Version>();
        foreach (var version in kept.Where(version => version.Before is not null).OrderByDescending(version => version.At))
            before.Add(new(version.At, await mentions.Told(System.Text.Json.JsonSerializer.Deserialize<string>(version.Before!)!)));
        return new(new(await AddComment.Title(comment.ActivityId, diary), await threads.Show(id), before));
    }

    // Until: when it was replaced.
    public sealed record Version(DateTime Until, string Text);

    public sealed record View(string About, CommentView Comment, IReadOnlyList<Version> Before) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"What this comment said before"), "activities", (Say($"Activities"), "/activities"), (About, $"/activities/{Comment.ActivityId}"));
    }
}
