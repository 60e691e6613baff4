namespace Onside.Science;

/// <summary>A deal's way through a pipeline.</summary>
/// <param name="Stages">The positions of the stages it entered, in order; 0 is the first stage. Going back and entering again is allowed.</param>
/// <param name="Outcome">How it stands.</param>
public sealed record StageJourney(IReadOnlyList<int> Stages, DealOutcome Outcome);

/// <summary>What became of the deals that entered a stage.</summary>
/// <param name="Stage">The position of the stage.</param>
/// <param name="Entered">Deals that entered it or went past it.</param>
/// <param name="Passed">Those that reached a later stage, or were won.</param>
/// <param name="Failed">Those that ended without getting further.</param>
/// <param name="StillOpen">Those that are open and have not got further.</param>
public sealed record StageConversion(int Stage, long Entered, long Passed, long Failed, long StillOpen)
{
    /// <summary>Passed of entered; undefined when nothing entered. Deals still open count as not passed yet.</summary>
    public Measure<Ratio> Conversion => Entered > 0
        ? Measure.Known(new Ratio(Passed, Entered))
        : Measure.Undefined<Ratio>($"No deal has entered this stage.");

    /// <summary>Passed against failed, without those still open; above 1 the step is effective. Undefined when nothing failed.</summary>
    public Measure<double> Odds => Failed > 0
        ? Measure.Known((double)Passed / Failed)
        : Measure.Undefined<double>($"No deal has failed at this stage.");
}

/// <summary>Stage conversion and step odds (notion F4): cohorts by first entry to a stage.</summary>
/// <remarks>
/// A skipped stage counts as passed. A deal that went back and came again counts once, at the furthest stage it ever reached.
/// A won deal has passed every stage. Disqualified deals are left out: no step failed on them.
/// </remarks>
public static class StageConversions
{
    /// <summary>The conversion of each stage into anything later.</summary>
    /// <param name="journeys">Deals; a journey without any stage is ignored.</param>
    /// <param name="stages">The number of stages of the pipeline, at least 1.</param>
    /// <returns>One entry per stage, in order. 100, 60, 30, 15 won: conversions .6, .5, .5, odds 1.5, 1.0, 1.0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No stage, or a journey through a stage the pipeline does not have.</exception>
    public static IReadOnlyList<StageConversion> Of(IEnumerable<StageJourney> journeys, int stages)
    {
        var ends = Ends(journeys, stages);
        var conversions = new StageConversion[stages];
        var passed = ends.Won;
        for (var stage = stages - 1; stage >= 0; stage--)
        {
            var (failed, open) = (ends.Failed[stage], ends.Open[stage]);
            conversions[stage] = new StageConversion(stage, passed + failed + open, passed, failed, open);
            passed += failed + open;
        }

        return conversions;
    }

    /// <summary>The share of the deals of one stage that reached another, later one; the position after the last stage stands for won.</summary>
    /// <returns>From 0 to 3 of 100, 60, 30, 15: .15. Undefined when nothing entered the first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stages are not in order or not of the pipeline.</exception>
    public static Measure<Ratio> Between(IEnumerable<StageJourney> journeys, int stages, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, stages);
        var conversions = Of(journeys, stages);
        var entered = conversions[from].Entered;
        return entered > 0
            ? Measure.Known(new Ratio(to == stages ? conversions[^1].Passed : conversions[to].Entered, entered))
            : Measure.Undefined<Ratio>($"No deal has entered this stage.");
    }

    private static (long Won, long[] Failed, long[] Open) Ends(IEnumerable<StageJourney> journeys, int stages)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stages);
        var (won, failed, open) = (0L, new long[stages], new long[stages]);
        foreach (var journey in journeys.Where(journey => journey.Stages.Count > 0 && journey.Outcome != DealOutcome.Disqualified))
        {
            ArgumentOutOfRangeException.ThrowIfNegative(journey.Stages.Min(), nameof(journeys));
            var furthest = journey.Stages.Max();
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(furthest, stages, nameof(journeys));
            if (journey.Outcome == DealOutcome.Won)
            {
                won++;
            }
            else
            {
                (journey.Outcome == DealOutcome.Open ? open : failed)[furthest]++;
            }
        }

        return (won, failed, open);
    }
}
