using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// An answer to what somebody wrote that asks for something: the slots begin with who wrote it, about what, and their words.
public sealed class AskingBack(Diary diary, TalkAnswers answers, Kept<PersonNames> people, Me me)
{
    public async Task Fill(AskForm asked)
    {
        if (asked.Comment is { } comment)
        {
            var (said, about) = await diary.FindComment(comment);
            asked.Activity = about.Id;
            await Begin(asked, about.Subject, said.AuthorId, said.Text);
        }
        else if (asked.Activity is { } id)
        {
            var activity = await diary.Find(id);
            await Begin(asked, activity.Subject, activity.AuthorId, activity.Text ?? CleanHtml.Escaped(activity.Title ?? ""));
        }
    }

    // What was asked stands below what it answers, for everybody who reads on there.
    public Task Answer(AskForm asked, Commitment commitment) => asked.Activity is not { } id ? Task.CompletedTask
        : answers.Say(id, $"<div>{CleanHtml.Escaped(asked.Offer ? Say($"Offered:") : Say($"Asked:"))} <a href=\"/commitments/{commitment.Id}\">{CleanHtml.Escaped(commitment.What)}</a></div>");

    private async Task Begin(AskForm asked, Subject? subject, Guid author, string html)
    {
        if (subject is { } about)
            (asked.Kind, asked.About) = (asked.Kind ?? about.Kind, asked.About ?? about.Id);
        if (author != me.Id)
            asked.To ??= author;
        asked.Why ??= Cut(Say($"{(await people.Current()).Of(author).Name} wrote: {Summary.Plain(html).Trim()}"));
    }

    private static string Cut(string text) => text.Length <= Commitment.LongestText ? text : text[..(Commitment.LongestText - 1)] + "…";
}
