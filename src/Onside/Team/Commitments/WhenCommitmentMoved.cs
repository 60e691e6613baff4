using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Whoever is spoken to hears of it at once.
public sealed class WhenCommitmentMoved(Notices notices, Kept<PersonNames> people, Kept<StandInBook> away, TimeProvider clock) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        var active = (await people.Current()).Active;
        var (hearers, standIns, today) = (Hearers(moved, department => active.Where(person => person.Functions.Contains(department)).Select(person => person.Id)).ToList(), await away.Current(), DateOnly.FromDateTime(clock.Now()));
        foreach (var person in hearers.Concat(hearers.Select(one => standIns.Now(one, today)).OfType<Guid>()).Distinct())
            await notices.Notify(person, CommitmentReasons.Of(moved), new(new Subject("commitment", moved.CommitmentId), Sentence(moved)) { By = moved.Guest is null ? moved.ById : null });
        if (moved.ColleagueId is { } colleague && !hearers.Contains(colleague))
            await notices.Notify(colleague, CommitmentReasons.TakenFurther, new(new Subject("commitment", moved.CommitmentId), ToColleague(moved)) { By = moved.Guest is null ? moved.ById : null });
    }

    // For whom it was asked hears each answer, and how it ends.
    private static FormattableString ToColleague(CommitmentMoved moved)
    {
        var (who, what) = (moved.Guest ?? (object)new Somebody(moved.ById), moved.What);
        return moved.Move switch
        {
            Move.Request => $"{who} takes it further for you: {what}",
            Move.Promise => $"{who} promises what was asked for you: {what}",
            Move.Decline => $"{who} declines what was asked for you: {what}",
            Move.Report => $"{who} reports done what was asked for you: {what}",
            Move.Satisfied => $"What was asked for you is done: {what}",
            Move.Withdraw or Move.Cancel => $"{who} does not ask for you any more: {what}",
            Move.Revoke => $"{who} takes back what was promised for you: {what}",
            _ => $"There is news of what was asked for you: {what}",
        };
    }

    // Who is asked as a department hears it in each of its people.
    public static IEnumerable<Guid> Hearers(CommitmentMoved moved, Func<Function, IEnumerable<Guid>> peopleOf) => moved switch
    {
        { Voice: Voice.Performer } => [moved.RequesterId],
        { PerformerId: { } performer } => [performer],
        { Department: { } department } => peopleOf(department),
        _ => [],
    };

    public static FormattableString Sentence(CommitmentMoved moved)
    {
        var (who, what) = (moved.Guest ?? (object)new Somebody(moved.ById), moved.What);
        return moved.Move switch
        {
            Move.Request => $"{who} asks you: {what}",
            Move.Offer => $"{who} offers you: {what}",
            Move.Accept when moved.From == CommitmentState.Countered => $"{who} accepts your counter: {what}",
            Move.Accept => $"{who} accepts your offer: {what}",
            Move.Decline => $"{who} declines: {what}",
            Move.Promise => $"{who} promises: {what}",
            Move.Counter => $"{who} counters: {what}",
            Move.CounterBack => $"{who} counters back: {what}",
            Move.Withdraw => $"{who} does not need it any more: {what}",
            Move.WillAnswerBy => $"{who} will answer later: {what}",
            Move.Report => $"{who} reports done: {what}",
            Move.Renegotiate => $"{who} proposes a change: {what}",
            Move.AcceptTerms => $"{who} accepts the change: {what}",
            Move.RefuseTerms => $"{who} keeps what was agreed: {what}",
            Move.WithdrawTerms => $"{who} takes the proposal back: {what}",
            Move.Revoke => $"{who} takes the promise back: {what}",
            Move.Cancel => $"{who} cancels: {what}",
            Move.Satisfied => $"{who} accepts what you did: {what}",
            _ => $"{who} still misses something: {what}",
        };
    }
}

// Why a conversation comes into somebody's inbox.
public static class CommitmentReasons
{
    public static readonly Reason Asked = new("asked", $"Somebody waits for my answer", $"your answer is waited for", 96, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason Answered = new("answered", $"Somebody answers what I asked or promised", $"you take part in this conversation", 86, Opens: true);

    public static readonly Reason TakenFurther = new("taken-further", $"Somebody takes something further for me", $"it was asked for you", 84, Opens: true);

    // What lands in the other's court, or only tells.
    public static Reason Of(CommitmentMoved moved) => moved.To is CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Countered or CommitmentState.Reported || moved.Move is Move.Renegotiate ? Asked : Answered;
}
