using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// The next word in a conversation: promise, counter, decline, report and all others.
public static class SayMove
{
    // What is asked for with it, as far as it can be known before.
    public static async Task<Fragment<MovePart, View>> Get(Guid id, Move move, Query<Asked> query, Promises promises, CommitmentRows rows, Colleagues colleagues, Kept<CalendarBook> calendars)
    {
        var commitment = await promises.Find(id);
        var view = (await rows.Named([commitment]))[0];
        var hours = Answering.Hours(await calendars.Current(), commitment.PerformerId);
        var people = move == Move.Revoke ? await colleagues.All() : [];
        return new(new(view, move, query.Value.InRow, Reviewing.Usual(hours, promises.Now, commitment.PendingDueAt ?? commitment.DueAt), [.. people.Where(person => person.Id != commitment.PerformerId && person.Id != commitment.RequesterId).Select(person => new Choice(person.Id.ToString(), person.Name))]));
    }

    public static async Task<Platform.Web.Answer<ShowCommitment.View>> Post(Guid id, Input<SayForm> input, Promises promises, AppDb db, Me me, ShowCommitment.Reading reading)
    {
        var (commitment, form) = (await promises.Find(id), input.Valid());
        await Objected.At(input.Complain, () => promises.Say(commitment, form.Move!.Value, form.Said(me.Zone.Id), form.Words));
        await db.SaveChangesAsync();
        var view = await reading.Of(commitment);
        return form.InRow ? new Fragment<AnsweredRow, ShowCommitment.View>(view, seenAt: "/commitments") : new Fragment<CommitmentBody, ShowCommitment.View>(view, seenAt: $"/commitments/{id}");
    }

    public class Asked
    {
        public bool InRow { get; set; }
    }

    public sealed record View(CommitmentView Commitment, Move Move, bool InRow, DateTime? ReviewAt, IReadOnlyList<Choice> People) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say(CommitmentWords.Of(Move)), Commitment.What, (Say($"Back"), $"/commitments/{Commitment.Id}"));
    }
}
