using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Clocks;

// What happened to a conversation, in a sentence without a speaker.
public static class PassingWords
{
    public static FormattableString Of(ShowCommitment.Passage passage)
    {
        var (passed, leaver, heir) = (passage.Passed, passage.Leaver?.Name, passage.Heir?.Name);
        return passed.Passing switch
        {
            Passing.PerformerLeft when heir is not null => $"{leaver} has left. {heir} is asked instead.",
            Passing.PerformerLeft when passed.To == CommitmentState.Withdrawn => $"{leaver} has left, and the offer with them.",
            Passing.PerformerLeft => $"{leaver} has left, and nobody could take over.",
            Passing.RequesterLeft => $"{leaver} has left. It is for {heir} now.",
            Passing.PassedOn => $"{leaver} did not answer in time. {heir} is asked instead.",
            Passing.DealEnded => $"Cancelled, because its deal has ended.",
            Passing.AnswerOverdue => $"The time to answer has passed.",
            Passing.AckOverdue => $"No word about the report for ten working days: it counts as kept.",
            Passing.GuestLinkMade => $"A new link was made for {passed.Guest}.",
            Passing.GuestLinkRevoked => $"The link of {passed.Guest} was revoked.",
            _ => $"{passed.Guest} has confirmed the address and read this.",
        };
    }

    public static string Glyph(Passing passing) => passing switch
    {
        Passing.PerformerLeft or Passing.RequesterLeft or Passing.PassedOn => "log-out",
        Passing.DealEnded => "circle-minus",
        Passing.AnswerOverdue or Passing.AckOverdue => "hourglass",
        _ => "link",
    };
}
