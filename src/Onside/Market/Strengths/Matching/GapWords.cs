using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Strengths.Matching;

// Where a question about a gap stands, in a sentence.
public static class GapWords
{
    public static string Said(GapAsked asked, Moments moments)
    {
        var who = asked.Of ?? (asked.Department is { } department ? Say(department.Called()) : Say($"Somebody"));
        var sentence = asked.State switch
        {
            CommitmentState.Promised when asked.DueAt is { } due => Say($"{who} promised an answer by {moments.Said(due)}"),
            CommitmentState.Promised => Say($"{who} promised an answer"),
            CommitmentState.Reported => Say($"{who} has answered: look at it"),
            CommitmentState.Satisfied => Say($"{who} answered"),
            _ when asked.HasEnded => Say($"{who} was asked; it ended without an answer"),
            _ => Say($"{who} is asked"),
        };
        return string.IsNullOrEmpty(asked.Said) ? sentence : $"{sentence}: {asked.Said}";
    }
}
