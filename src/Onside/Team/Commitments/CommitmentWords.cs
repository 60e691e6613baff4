using Onside.Platform.Words;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;

namespace Onside.Team.Commitments;

// States, moves and objections as people say them; what a team may rename is marked so.
public static class CommitmentWords
{
    public static Renamable Of(CommitmentState state) => new($"state.{state}", Usual(state));

    public static Renamable Of(Move move) => new($"move.{move}", Usual(move));

    private static FormattableString Usual(CommitmentState state) => state switch
    {
        CommitmentState.Draft => $"Not asked yet",
        CommitmentState.Offered => $"Offered",
        CommitmentState.Requested => $"Asked",
        CommitmentState.Countered => $"Countered",
        CommitmentState.Promised => $"Promised",
        CommitmentState.Reported => $"Reported done",
        CommitmentState.Satisfied => $"Accepted",
        CommitmentState.Declined => $"Declined",
        CommitmentState.Withdrawn => $"Withdrawn",
        CommitmentState.Reneged => $"Taken back",
        _ => $"Cancelled",
    };

    public static Tone Tone(CommitmentState state) => state switch
    {
        CommitmentState.Satisfied => Shared.Ui.Tone.Good,
        CommitmentState.Countered or CommitmentState.Requested or CommitmentState.Offered => Shared.Ui.Tone.Warn,
        CommitmentState.Promised or CommitmentState.Reported => Shared.Ui.Tone.Info,
        CommitmentState.Reneged => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Plain,
    };

    public static string Glyph(CommitmentState state) => state switch
    {
        CommitmentState.Offered => "handshake",
        CommitmentState.Requested => "hand",
        CommitmentState.Countered => "repeat-2",
        CommitmentState.Promised => "circle-dot",
        CommitmentState.Reported => "file-text",
        CommitmentState.Satisfied => "circle-check",
        CommitmentState.Reneged => "triangle-alert",
        _ => "circle-minus",
    };

    private static FormattableString Usual(Move move) => move switch
    {
        Move.Request => $"Ask",
        Move.Offer => $"Offer",
        Move.Accept => $"Accept",
        Move.Decline => $"Decline",
        Move.Promise => $"Promise",
        Move.Counter => $"Counter",
        Move.CounterBack => $"Counter back",
        Move.Withdraw => $"Withdraw",
        Move.WillAnswerBy => $"Answer later",
        Move.Report => $"Report done",
        Move.Renegotiate => $"Propose a change",
        Move.AcceptTerms => $"Accept the change",
        Move.RefuseTerms => $"Keep what was agreed",
        Move.WithdrawTerms => $"Take the proposal back",
        Move.Revoke => $"Take the promise back",
        Move.Cancel => $"Cancel",
        Move.Satisfied => $"Accept it",
        _ => $"Not yet",
    };

    public static string Glyph(Move move) => move switch
    {
        Move.Request => "hand",
        Move.Offer => "handshake",
        Move.Accept or Move.AcceptTerms or Move.Satisfied => "check",
        Move.Promise => "circle-dot",
        Move.Counter or Move.CounterBack or Move.Renegotiate => "repeat-2",
        Move.Report => "file-text",
        Move.WillAnswerBy => "hourglass",
        Move.Revoke => "triangle-alert",
        Move.NotSatisfied => "undo-2",
        _ => "circle-minus",
    };

    public static FormattableString Of(Reckoned reckoned) => reckoned switch
    {
        Reckoned.Open => $"Still open",
        Reckoned.Kept => $"Kept",
        Reckoned.KeptLate => $"Kept late",
        Reckoned.Renegotiated => $"Kept as agreed anew",
        Reckoned.Broken => $"Broken",
        Reckoned.Declined => $"Declined",
        _ => $"Not counted",
    };

    public static FormattableString Of(ObstacleCategory category) => category switch
    {
        ObstacleCategory.Capacity => $"Capacity",
        ObstacleCategory.Authority => $"Authority",
        ObstacleCategory.Information => $"Information",
        ObstacleCategory.PriorityConflict => $"Conflict of priorities",
        ObstacleCategory.Skill => $"Skill",
        ObstacleCategory.Customer => $"The customer",
        _ => $"Something else",
    };

    public static FormattableString Of(Objection objection) => objection switch
    {
        { Kind: ObjectionKind.Missing, Missing: { } part } => Lacks(part),
        { Kind: ObjectionKind.NotYourMove, Whose: Role.Requester } => $"Only who asked can say this.",
        { Kind: ObjectionKind.NotYourMove, Whose: Role.Performer } => $"Only who was asked can say this.",
        { Kind: ObjectionKind.NotYourMove, Whose: Role.OutcomeOwner } => $"Only who answers for the outcome can say this.",
        { Kind: ObjectionKind.NotYourMove } => $"This is for somebody else to say.",
        { Kind: ObjectionKind.NotInThisState } => $"This cannot be said as things stand now.",
        { Kind: ObjectionKind.Ended } => $"This has ended. Ask anew to go on.",
        { Kind: ObjectionKind.Stale } => $"Somebody said something in the meantime. Look at it first, nothing was changed.",
        { Kind: ObjectionKind.DueIsPast } => $"This time has passed already. Name a later one.",
        { Kind: ObjectionKind.ReviewAfterDue } => $"Look at it together before it is due, not after.",
        { Kind: ObjectionKind.ReviewIsPast } => $"This time has passed already. Name a later one.",
        { Kind: ObjectionKind.AnswerAfterDue } => $"That is after it is due. Answer before.",
        { Kind: ObjectionKind.AnswerIsPast } => $"This time has passed already. Name a later one.",
        { Kind: ObjectionKind.AlreadyExtended } => $"You have put the answer off once already. Promise, counter or decline.",
        { Kind: ObjectionKind.PerformerIsRequester } => $"Nobody makes a promise to themselves. Write a task instead.",
        { Kind: ObjectionKind.OpenChildren } => $"Parts of it are still open. Close them first, or let them stand alone.",
        { Kind: ObjectionKind.NothingPending } => $"No change is proposed any more.",
        { Kind: ObjectionKind.AlreadyPending } => $"A change is proposed already. Answer it first.",
        { Kind: ObjectionKind.NothingChanges } => $"Say what is to be different: the time, the condition or the scope.",
        { Kind: ObjectionKind.EvidenceIsAhead } => $"This is still to come. Report it when it is done.",
        { Kind: ObjectionKind.OutcomeOwnerDecides } => $"It was moved twice already. Who answers for the outcome decides now.",
        _ => $"This is too late to be entered.",
    };

    private static FormattableString Lacks(Part part) => part switch
    {
        Part.Outcome => $"Say what you need.",
        Part.Condition => $"Say by what you will see that it is done.",
        Part.Due or Part.Date => $"Say by when.",
        Part.Scope => $"Say which part of it.",
        Part.Why => $"Say what it is good for.",
        Part.Performer => $"Choose somebody.",
        Part.Review => $"Say when you look at it together.",
        Part.Restatement or Part.OwnWords => $"Say it in your own words.",
        Part.Reason => $"Say why.",
        Part.Obstacle => $"Say what is in the way.",
        Part.Evidence => $"Say where it can be seen.",
        Part.UnmetCondition => $"Say what is still missing.",
        Part.Cover or Part.Owner => $"Name somebody.",
        Part.AnswerBy => $"Say when you will answer.",
        Part.Resolution => $"Say how it was resolved.",
        _ => $"Test the trigger first: see what it would say now.",
    };
}
