using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Guests;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Commitments.Clocks;

// What happened without a word of the two is told to both, and to who takes over.
public sealed class WhenCommitmentPassed(AppDb db, Notices notices, GuestLetters letters) : Listener<CommitmentPassed>
{
    protected override async Task On(CommitmentPassed passed)
    {
        foreach (var (person, reason, sentence) in Told(passed))
            await notices.Notify(person, reason, new(new Subject("commitment", passed.CommitmentId), sentence));
        if (passed is { Guest: not null, Passing: Passing.DealEnded or Passing.RequesterLeft } && await db.FindAsync<Commitment>(passed.CommitmentId) is { GuestId: { } guest } commitment)
            await letters.Remind(guest, commitment, passed.Passing == Passing.DealEnded ? $"This is not needed any more: {passed.What}" : (FormattableString)$"Somebody else takes care of this from now on: {passed.What}");
    }

    private static IEnumerable<(Guid Person, Reason Reason, FormattableString Sentence)> Told(CommitmentPassed passed)
    {
        var (what, leaver, heir) = (passed.What, (object?)Somebody(passed.LeaverId), (object?)Somebody(passed.HeirId));
        var performer = passed.Guest ?? (object?)Somebody(passed.PerformerId);
        return passed.Passing switch
        {
            Passing.PerformerLeft when passed.HeirId is { } cover =>
            [
                (cover, CommitmentReasons.Asked, $"{leaver} has left, and you are asked instead: {what}"),
                (passed.RequesterId, CommitmentReasons.Answered, $"{leaver} has left, and {heir} is asked instead: {what}"),
            ],
            Passing.PerformerLeft when passed.To == CommitmentState.Withdrawn => [(passed.RequesterId, CommitmentReasons.Answered, $"{leaver} has left, and the offer with them: {what}")],
            Passing.PerformerLeft => [(passed.RequesterId, CommitmentReasons.Asked, $"{leaver} has left, and nobody could take over. Decide how it goes on: {what}")],
            Passing.RequesterLeft =>
            [
                (passed.RequesterId, CommitmentReasons.Answered, $"{leaver} has left, and what they asked for is yours now: {what}"),
                .. Person(passed.PerformerId, $"{leaver} has left, and it is for {heir} now: {what}"),
            ],
            Passing.PassedOn => PassedOn(passed, what, leaver, heir),
            Passing.DealEnded => [.. Person(passed.RequesterId, $"Its deal has ended, and this with it: {what}"), .. Person(passed.PerformerId, $"Its deal has ended, and this is not needed any more: {what}")],
            Passing.AckOverdue =>
            [
                (passed.RequesterId, CommitmentReasons.Asked, $"{performer} reported ten working days ago, and it counts as kept. Your answer is still waited for: {what}"),
                .. Person(passed.PerformerId, $"Nobody answered your report for ten working days, and it counts as kept: {what}"),
            ],
            Passing.GuestConfirmed => [(passed.RequesterId, CommitmentReasons.Answered, $"{performer} has confirmed the address and read this: {what}")],
            _ => [],
        };
    }

    private static IEnumerable<(Guid, Reason, FormattableString)> PassedOn(CommitmentPassed passed, string what, object? silent, object? next) =>
    [
        .. Person(passed.HeirId, $"{silent} did not answer in time, and you are asked instead: {what}", CommitmentReasons.Asked),
        .. Person(passed.LeaverId, $"The time to answer has passed, and {next} is asked instead: {what}"),
        (passed.RequesterId, CommitmentReasons.Answered, $"{silent} did not answer in time, and {next} is asked instead: {what}"),
    ];

    private static IEnumerable<(Guid, Reason, FormattableString)> Person(Guid? id, FormattableString sentence, Reason? reason = null) => id is { } person ? [(person, reason ?? CommitmentReasons.Answered, sentence)] : [];

    private static Somebody? Somebody(Guid? id) => id is { } person ? new(person) : null;
}
