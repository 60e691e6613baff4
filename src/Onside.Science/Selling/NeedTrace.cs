namespace Onside.Science.Selling;

/// <summary>A need of a customer, as far as its trace is concerned.</summary>
/// <typeparam name="TNeed">What identifies a need.</typeparam>
/// <param name="Id">What it is known by.</param>
/// <param name="IsMust">Whether the customer must have it.</param>
/// <param name="IsConfirmed">Whether the customer confirmed it as it is worded now.</param>
/// <param name="IsDisclosed">Whether the customer was told that it is not met.</param>
public readonly record struct TracedNeed<TNeed>(TNeed Id, bool IsMust, bool IsConfirmed, bool IsDisclosed);

/// <summary>What a trace leaves open, each in the order in which it was given.</summary>
/// <typeparam name="TNeed">What identifies a need.</typeparam>
/// <typeparam name="TLine">What identifies a line.</typeparam>
/// <param name="UnansweredMusts">Needs that the customer must have, that no line answers, and of which nobody told the customer so.</param>
/// <param name="UnexplainedLines">Lines that answer no confirmed need: why they are offered is not known.</param>
public sealed record NeedTraced<TNeed, TLine>(IReadOnlyList<TNeed> UnansweredMusts, IReadOnlyList<TLine> UnexplainedLines);

/// <summary>
/// Traces what is offered back to what was asked for, both ways: forward from each need to the lines that answer it, backward from each line to the needs that explain it.
/// Source: forward and backward traceability as in O. Gotel, A. Finkelstein, An Analysis of the Requirements Traceability Problem, Proc. First International Conference on Requirements Engineering, 1994, pp. 94-101.
/// </summary>
public static class NeedTrace
{
    /// <summary>Names what is open between needs and lines.</summary>
    /// <typeparam name="TNeed">What identifies a need.</typeparam>
    /// <typeparam name="TLine">What identifies a line.</typeparam>
    /// <param name="needs">The needs that stand; dropped ones are left out by the caller. Ids are unique.</param>
    /// <param name="lines">What is offered. Ids are unique.</param>
    /// <param name="answers">Which line answers which need. A pair that names a need or a line that is not given counts for nothing; the same pair twice counts once.</param>
    /// <returns>Always defined: without needs every line is unexplained, without lines every undisclosed must is unanswered.</returns>
    /// <remarks>O(needs + lines + answers).</remarks>
    public static NeedTraced<TNeed, TLine> Of<TNeed, TLine>(IReadOnlyCollection<TracedNeed<TNeed>> needs, IReadOnlyCollection<TLine> lines, IEnumerable<(TNeed Need, TLine Line)> answers)
        where TNeed : notnull where TLine : notnull
    {
        var offered = lines.ToHashSet();
        var confirmed = needs.Where(need => need.IsConfirmed).Select(need => need.Id).ToHashSet();
        var (answered, explained) = (new HashSet<TNeed>(), new HashSet<TLine>());
        foreach (var (need, line) in answers.Where(answer => offered.Contains(answer.Line)))
        {
            answered.Add(need);
            if (confirmed.Contains(need))
                explained.Add(line);
        }
        return new([.. needs.Where(need => need.IsMust && !need.IsDisclosed && !answered.Contains(need.Id)).Select(need => need.Id)], [.. lines.Where(line => !explained.Contains(line))]);
    }
}
