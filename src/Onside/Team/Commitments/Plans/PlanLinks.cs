using Microsoft.AspNetCore.WebUtilities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// Ways from a plan: a step is asked of somebody with what the plan says already.
public static class PlanLinks
{
    public static string Ask(OutcomeView outcome, StepView? step) => QueryHelpers.AddQueryString("/ask", Fields(outcome, step).Where(field => field.Value is not null)!);

    // Who takes part says what they could do: whoever answers for the outcome accepts it.
    public static string Offer(OutcomeView outcome, StepView step) => QueryHelpers.AddQueryString(Ask(outcome, step with { Owner = outcome.Owner }), "Offer", "true");

    private static Dictionary<string, string?> Fields(OutcomeView outcome, StepView? step) => new()
    {
        ["Outcome"] = outcome.Id.ToString(),
        ["Step"] = step?.Id.ToString(),
        ["Kind"] = outcome.Subject is null ? "outcome" : outcome.SubjectKind,
        ["About"] = (outcome.Subject?.Id ?? outcome.Id).ToString(),
        ["What"] = step?.What,
        ["To"] = step?.Owner?.Id.ToString(),
        ["DueAt"] = step?.DueOn is { } due ? due.ToString("O", System.Globalization.CultureInfo.InvariantCulture) + "T17:00" : null,
        ["Why"] = Cut(Say($"For the outcome: {outcome.What}")),
        ["Condition"] = step?.How,
    };

    private static string Cut(string text) => text.Length <= Commitment.LongestText ? text : text[..Commitment.LongestText];
}
