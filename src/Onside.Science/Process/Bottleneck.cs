namespace Onside.Science.Process;

/// <summary>What went through one step of a process in a window of time.</summary>
/// <param name="Step">The position of the step; 0 is the first.</param>
/// <param name="Arrivals">How many entered it in the window.</param>
/// <param name="ResidenceDays">How long each that left it in the window had been in it, in days; none negative.</param>
/// <param name="Passed">How many of them got further.</param>
/// <param name="Failed">How many of them ended there.</param>
/// <param name="Now">How many are in it at the end of the window.</param>
public sealed record StepFlow(int Step, long Arrivals, IReadOnlyList<double> ResidenceDays, long Passed, long Failed, long Now);

/// <summary>What is reckoned of one step.</summary>
/// <param name="Step">The position of the step.</param>
/// <param name="PerWeek">λ: arrivals a week.</param>
/// <param name="MeanDays">W: the mean residence of those that left, in days. Undefined when nothing left.</param>
/// <param name="Expected">L = λ·W: how many would be in it if it went on like that (Little). Undefined where W is.</param>
/// <param name="Odds">Passed : failed. Undefined when nothing failed.</param>
/// <param name="PassRate">The Wilson interval at 95 % of passed of all that left. Undefined when nothing left.</param>
public sealed record StepLoad(int Step, double PerWeek, Measure<double> MeanDays, Measure<double> Expected, Measure<double> Odds, Measure<Interval> PassRate);

/// <summary>The steps, and where it is tight.</summary>
/// <param name="Steps">In the order they were given in.</param>
/// <param name="Tightest">The step with the largest L. Undefined when nothing both arrived at and left a step.</param>
/// <param name="LowestOdds">The step with the lowest odds of passed to failed. Undefined when nothing failed.</param>
public sealed record FlowReading(IReadOnlyList<StepLoad> Steps, Measure<int> Tightest, Measure<int> LowestOdds);

/// <summary>Little's law by step, and the bottleneck: where mean residence times arrivals is largest, beside the step with the lowest odds.</summary>
/// <remarks>
/// J. D. C. Little, "A proof for the queuing formula: L = λW", Operations Research 9 (1961), 383-387. The law holds for averages over a long time in which as much leaves as arrives; over a window
/// with a growing step the number there now lies above L, which is why both are shown. Residence is taken from those that left in the window, so a step that nothing leaves has none.
/// </remarks>
public static class Bottleneck
{
    private const double DaysOfAWeek = 7;

    /// <summary>Reckons every step of a process.</summary>
    /// <param name="flows">The steps; 14 arrivals in 14 days and 3 days each give 7 a week, W 3 and L 3.</param>
    /// <param name="days">The length of the window in days, above 0.</param>
    /// <returns>One load per step, the tightest step (of equals the one with the lower odds, then the earlier), and the step with the lowest odds (of equals the one with more failures, then the earlier).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A window without length, a negative count, or a residence that is negative or not finite.</exception>
    public static FlowReading Of(IReadOnlyList<StepFlow> flows, double days)
    {
        ArgumentNullException.ThrowIfNull(flows);
        if (!(days > 0 && double.IsFinite(days)))
        {
            throw new ArgumentOutOfRangeException(nameof(days), days, "A window lasts some days.");
        }

        if (flows.Any(flow => long.Min(long.Min(flow.Arrivals, flow.Passed), long.Min(flow.Failed, flow.Now)) < 0 || flow.ResidenceDays.Any(stay => !(stay >= 0 && double.IsFinite(stay)))))
        {
            throw new ArgumentOutOfRangeException(nameof(flows), "Counts and residences are not negative, and residences are finite.");
        }

        var steps = flows.Select(flow => Load(flow, days)).ToList();
        return new(steps, Tightest(steps), Lowest(flows, steps));
    }

    private static StepLoad Load(StepFlow flow, double days)
    {
        var perWeek = flow.Arrivals * DaysOfAWeek / days;
        var mean = flow.ResidenceDays.Count > 0 ? Measure.Known(flow.ResidenceDays.Average()) : Measure.Undefined<double>($"Nothing has left this step.");
        return new(flow.Step, perWeek, mean, mean.Then(stay => Measure.Known(perWeek / DaysOfAWeek * stay)),
            flow.Failed > 0 ? Measure.Known((double)flow.Passed / flow.Failed) : Measure.Undefined<double>($"No deal has failed at this stage."),
            Proportions.Wilson(flow.Passed, flow.Passed + flow.Failed));
    }

    private static Measure<int> Tightest(List<StepLoad> steps) =>
        steps.Where(step => Value(step.Expected) > 0).OrderByDescending(step => Value(step.Expected)).ThenBy(step => Value(step.Odds) ?? double.PositiveInfinity).ThenBy(step => step.Step).FirstOrDefault() is { } tightest
            ? Measure.Known(tightest.Step) : Measure.Undefined<int>($"Nothing both arrived at and left a step.");

    private static Measure<int> Lowest(IReadOnlyList<StepFlow> flows, List<StepLoad> steps) =>
        steps.Zip(flows).Where(pair => Value(pair.First.Odds) is not null).OrderBy(pair => Value(pair.First.Odds)).ThenByDescending(pair => pair.Second.Failed).ThenBy(pair => pair.First.Step).Select(pair => (StepLoad?)pair.First).FirstOrDefault() is { } lowest
            ? Measure.Known(lowest.Step) : Measure.Undefined<int>($"No deal has failed at this stage.");

    private static double? Value(Measure<double> measure) => measure is Measure<double>.Known { Value: var value } ? value : null;
}
