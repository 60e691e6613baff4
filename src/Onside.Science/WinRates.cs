namespace Onside.Science;

/// <summary>What a company counts as lost.</summary>
/// <param name="NoDecisionIsLost">Whether a deal without a decision counts against the rate; the standard is that it does.</param>
/// <param name="DisqualifiedIsLost">Whether a disqualified deal does; the standard is that it does not.</param>
public sealed record WinRateRules(bool NoDecisionIsLost = true, bool DisqualifiedIsLost = false)
{
    /// <summary>No decision counts as lost, disqualified deals are left out.</summary>
    public static WinRateRules Standard { get; } = new();
}

/// <summary>A win rate with everything that belongs beside it.</summary>
/// <param name="ByCount">Deals won of deals counted.</param>
/// <param name="Range">The 95 % Wilson interval of <paramref name="ByCount"/>.</param>
/// <param name="ByValue">Value won of value counted, in minor units.</param>
/// <param name="OpenShare">Of the deals counted, those still open; 0 of all for deals closed in a period.</param>
/// <param name="Counted">The deals the rate is taken of, by outcome.</param>
/// <param name="LeftOut">Deals not counted under the rules: disqualified ones, and those without a decision where these are no loss.</param>
public sealed record WinRate(
    Measure<Ratio> ByCount, Measure<Interval> Range, Measure<Ratio> ByValue, Measure<Ratio> OpenShare, OutcomeTallies Counted, Tally LeftOut)
{
    /// <summary>Whether fewer than 5 % of the deals counted are open, so that the rate will hardly move any more.</summary>
    public bool IsMature => OpenShare is Measure<Ratio>.Known { Value: var share } && share.Numerator * 20m < share.Denominator;
}

/// <summary>Win rates by count and by value (notion F3), of the deals that closed in a period or of a cohort created in one.</summary>
public static class WinRates
{
    /// <summary>Won of decided, among deals that closed from one date to another, both included.</summary>
    /// <returns>Undefined when nothing that counts was decided in the period.</returns>
    public static WinRate ClosedBetween(IEnumerable<DealFate> deals, DateOnly from, DateOnly to, WinRateRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(deals);
        return OfClosed(OutcomeTallies.Of(deals.Where(deal => deal.Outcome != DealOutcome.Open && deal.Closed >= from && deal.Closed <= to)), rules);
    }

    /// <summary>Won of all that were created from one date to another, both included, whatever became of them.</summary>
    /// <returns>Undefined when nothing that counts was created; read it with <see cref="WinRate.OpenShare"/>: an open deal counts as not won yet.</returns>
    public static WinRate CreatedBetween(IEnumerable<DealFate> deals, DateOnly from, DateOnly to, WinRateRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(deals);
        return OfCohort(OutcomeTallies.Of(deals.Where(deal => deal.Created >= from && deal.Created <= to)), rules);
    }

    /// <summary>Won of decided, from tallies of the deals that closed; open deals are ignored.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A tally is negative.</exception>
    public static WinRate OfClosed(OutcomeTallies tallies, WinRateRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        return Of(tallies with { Open = default }, rules ?? WinRateRules.Standard);
    }

    /// <summary>Won of all, from tallies of the deals of a cohort, open ones included. 5 won, 10 lost, 5 open: 25 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A tally is negative.</exception>
    public static WinRate OfCohort(OutcomeTallies tallies, WinRateRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(tallies);
        return Of(tallies, rules ?? WinRateRules.Standard);
    }

    private static WinRate Of(OutcomeTallies tallies, WinRateRules rules)
    {
        RefuseNegative(tallies.Won, tallies.Lost, tallies.NoDecision, tallies.Disqualified, tallies.Open);
        var counted = tallies with
        {
            NoDecision = rules.NoDecisionIsLost ? tallies.NoDecision : default,
            Disqualified = rules.DisqualifiedIsLost ? tallies.Disqualified : default,
        };
        var leftOut = (rules.NoDecisionIsLost ? default : tallies.NoDecision) + (rules.DisqualifiedIsLost ? default : tallies.Disqualified);
        var all = counted.Won + counted.Lost + counted.NoDecision + counted.Disqualified + counted.Open;
        if (all.Deals == 0)
        {
            var none = Measure.Undefined<Ratio>($"No deal was decided.");
            return new WinRate(none, Measure.Undefined<Interval>($"No deal was decided."), none, none, counted, leftOut);
        }

        var byValue = all.MinorUnits == 0
            ? Measure.Undefined<Ratio>($"None of the deals has a value.")
            : Measure.Known(new Ratio(counted.Won.MinorUnits, all.MinorUnits));
        return new WinRate(
            Measure.Known(new Ratio(counted.Won.Deals, all.Deals)),
            Proportions.Wilson(counted.Won.Deals, all.Deals),
            byValue,
            Measure.Known(new Ratio(counted.Open.Deals, all.Deals)),
            counted,
            leftOut);
    }

    private static void RefuseNegative(params ReadOnlySpan<Tally> tallies)
    {
        foreach (var tally in tallies)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(tally.Deals);
            ArgumentOutOfRangeException.ThrowIfNegative(tally.MinorUnits);
        }
    }
}
