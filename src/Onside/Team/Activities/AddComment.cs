using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// An answer below an activity; those who take part hear of it.
public static class AddComment
{
    public static async Task<Fragment<CommentForms, CommentDraft>> Get(Guid id, Diary diary)
    {
        await diary.Find(id);
        return new(new(id, await Title(id, diary), null));
    }

    public static async Task<Fragment<CommentAdded, CommentView>> Post(Guid id, Input<CommentForm> input, Diary diary, Conversation conversation, Threads threads, AppDb db, Me me)
    {
        var about = await diary.Find(id);
        var said = await conversation.Read(input.Valid().Text);
        if (said.Html.Length == 0)
            throw input.Complain(nameof(CommentForm.Text), $"A comment needs some words.");
        var comment = Comment.Write(about, me.Id, said.Html, diary.Now);
        db.Add(comment);
        var unheard = await conversation.Tell(about, said);
        await conversation.Answer(about, said);
        await db.SaveChangesAsync();
        return new(await threads.Show(comment.Id) with { Unheard = unheard }, seenAt: Diary.SeenAt(await diary.Show(id)));
    }

    internal static async Task<string> Title(Guid activityId, Diary diary) => (await diary.Show(activityId)).Summary;
}

// The form of an answer: nothing yet, or one to be changed.
public sealed record CommentDraft(Guid ActivityId, string About, CommentView? Comment) : IPlaced
{
    Whereabouts IPlaced.Where => new(Comment is null ? Say($"Answer") : Say($"Edit comment"), "activities", (Say($"Activities"), "/activities"), (About, $"/activities/{ActivityId}")) { Target = "thread" };
}

public static class ShowComments
{
    public static async Task<Fragment<ThreadPlaced, View>> Get(Guid id, Diary diary)
    {
        await diary.Find(id);
        var about = await diary.Show(id, whole: true);
        return new(new(id, about.Summary, about.Thread!));
    }

    public sealed record View(Guid ActivityId, string About, Thread Thread) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Answers"), "activities", (Say($"Activities"), "/activities"), (About, $"/activities/{ActivityId}"));
    }
}
