using Onside.Platform.Words;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Wording;

// The words that a team may rename, in the order in which they come up, and what each of them means whatever it is called.
public static class Vocabulary
{
    public static readonly IReadOnlyList<Entry> Moves = [.. Enum.GetValues<Move>().Select(move => new Entry(CommitmentWords.Of(move), Meaning(move)))];

    public static readonly IReadOnlyList<Entry> States = [.. Enum.GetValues<CommitmentState>().Select(state => new Entry(CommitmentWords.Of(state), Meaning(state)))];

    public static IReadOnlyList<Entry> KindOf(Entry entry) => Moves.Contains(entry) ? Moves : States;

    public static Entry? Find(string word) => Moves.Concat(States).FirstOrDefault(entry => entry.Word.Key == word);

    public sealed record Entry(Renamable Word, FormattableString Meaning);

    private static FormattableString Meaning(Move move) => move switch
    {
        Move.Request => $"Asks somebody; nothing is promised yet.",
        Move.Offer => $"Offers to do something; it waits for a yes.",
        Move.Accept => $"Says yes to an offer or a counter: now it is promised.",
        Move.Decline => $"Says no, with the reason; it costs nothing.",
        Move.Promise => $"Commits to what was asked, by when it is wanted.",
        Move.Counter => $"Proposes another time, condition or part.",
        Move.CounterBack => $"Answers a counter with another one.",
        Move.Withdraw => $"Takes back what was asked or offered, before it is promised.",
        Move.WillAnswerBy => $"Puts the answer off, once, until a named time.",
        Move.Report => $"Says that it is done, and where it can be seen.",
        Move.Renegotiate => $"Proposes to change what was promised; until then it stands.",
        Move.AcceptTerms => $"Agrees to the change that was proposed.",
        Move.RefuseTerms => $"Keeps what was promised as it was.",
        Move.WithdrawTerms => $"Takes back the change that was proposed.",
        Move.Revoke => $"Takes a promise back, with the reason and who could do it instead.",
        Move.Cancel => $"Calls off what was promised: it is not needed any more.",
        Move.Satisfied => $"Accepts what was reported: the promise is kept.",
        _ => $"Says what is still missing; the promise stands.",
    };

    private static FormattableString Meaning(CommitmentState state) => state switch
    {
        CommitmentState.Draft => $"Written, and not asked yet.",
        CommitmentState.Offered => $"Somebody offers it; the answer is open.",
        CommitmentState.Requested => $"Somebody asks for it; the answer is open.",
        CommitmentState.Countered => $"Other terms are proposed; whoever asked answers.",
        CommitmentState.Promised => $"Agreed by both: it is owed.",
        CommitmentState.Reported => $"Said to be done; whoever asked looks at it.",
        CommitmentState.Satisfied => $"Done, and accepted by who asked.",
        CommitmentState.Declined => $"The answer was no; nothing is owed.",
        CommitmentState.Withdrawn => $"Taken back before it was promised.",
        CommitmentState.Reneged => $"The promise was taken back by who gave it.",
        _ => $"Called off by who asked.",
    };
}
