using Onside.Science;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments;

// What happens to a conversation without a word of its two: somebody leaves, a deal ends, an answer stays out. The rules are the conversation's; here it is kept and told.
public partial class Commitment
{
    // Somebody outside who is asked for this alone; by name too, so that no page looks it up.
    public Guid? GuestId { get; private set; }
    public string? GuestName { get; private set; }

    public static Commitment AskGuest(Guid requesterId, (Guid Id, string Name) guest, Platform.Subjects.Subject? subject, string what, Said said, DateTime now)
    {
        var commitment = new Commitment(requesterId, what, subject?.Kind, subject?.Id, now) { GuestId = guest.Id, GuestName = guest.Name };
        commitment.Say(Move.Request, Voice.Requester, requesterId, null, said with { Outcome = what }, null, now);
        return commitment;
    }

    // False, where it cannot be: asked of who asks, or waiting for the requester already.
    public bool PerformerLeaves(Guid cover, DateTime now)
    {
        var (leaver, before) = (PerformerId, Conversation);
        if (before.PerformerLeaves(cover, now) is not Answer<Conversation>.Made made)
            return false;
        Become(made.Now, now);
        Pass(Passing.PerformerLeft, before.State, leaver, IsOpen ? cover : null, null);
        return true;
    }

    // Whoever was asked did not answer in time: the next one is asked.
    public void PassOn(Guid next, DateTime now)
    {
        var (asked, before) = (PerformerId, Conversation);
        Become(Objected.Unless(before.PassOn(next, now)), now);
        Pass(Passing.PassedOn, before.State, asked, next, null);
    }

    // Nobody could take over: it stays as it was, and who asked decides.
    public void PerformerLeavesNobody() => Pass(Passing.PerformerLeft, State, PerformerId, null, null);

    public bool RequesterLeaves(Guid heir, DateTime now)
    {
        var (leaver, before) = (RequesterId, Conversation);
        if (before.RequesterLeaves(heir) is not Answer<Conversation>.Made made)
            return false;
        Become(made.Now, now);
        Pass(Passing.RequesterLeft, before.State, leaver, heir, null);
        return true;
    }

    public void EndWithDeal(string reason, DateTime now)
    {
        var before = State;
        Become(Objected.Unless(Conversation.DealLost(reason, now)), now);
        Pass(Passing.DealEnded, before, null, null, reason);
    }

    // A mark changes no state, satisfies nobody and is never taken away by a clock set back.
    public void Mark(DateTime? answerDue, WorkingTime requesterHours, TimeSpan workingDay, DateTime now)
    {
        var (before, after) = (Conversation, Conversation.MarkAnswer(answerDue, now).MarkSilence(requesterHours, workingDay, now));
        if (after == before)
            return;
        Become(after, now);
        Pass(after.OverdueAck && !before.OverdueAck ? Passing.AckOverdue : Passing.AnswerOverdue, State, null, null, null);
    }

    public void PassGuest(Passing what) => Pass(what, State, null, null, null);

    private bool IsOpen => EndedAt is null;

    private void Pass(Passing what, CommitmentState from, Guid? leaverId, Guid? heirId, string? reason) =>
        Announce(new CommitmentPassed(Id, what, from, State, RequesterId, PerformerId, What) { LeaverId = leaverId, HeirId = heirId, Reason = reason, Guest = GuestName, ColleagueId = ColleagueId });
}
