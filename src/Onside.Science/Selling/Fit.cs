namespace Onside.Science.Selling;

/// <summary>In what something can fit a deal.</summary>
public enum FitDimension
{
    /// <summary>The step of selling.</summary>
    Step,

    /// <summary>What somebody is in the purchase.</summary>
    Persona,

    /// <summary>The customer's industry.</summary>
    Industry,

    /// <summary>The type of an open objection.</summary>
    Objection,
}

/// <summary>Values in each dimension: of a deal what is known about it, of something offered what it was made for. Compared as they are, letter by letter.</summary>
/// <param name="Steps">Steps of selling.</param>
/// <param name="Personas">Buying roles.</param>
/// <param name="Industries">Industries.</param>
/// <param name="Objections">Types of objections.</param>
public sealed record FitTraits(IReadOnlyCollection<string> Steps, IReadOnlyCollection<string> Personas, IReadOnlyCollection<string> Industries, IReadOnlyCollection<string> Objections)
{
    /// <summary>The values in one dimension; none when nothing is known or named.</summary>
    /// <param name="dimension">Which.</param>
    public IReadOnlyCollection<string> this[FitDimension dimension] => dimension switch
    {
        FitDimension.Step => Steps,
        FitDimension.Persona => Personas,
        FitDimension.Industry => Industries,
        _ => Objections,
    };
}

/// <summary>Something that could help.</summary>
/// <typeparam name="TId">What identifies it.</typeparam>
/// <param name="Id">Which.</param>
/// <param name="Title">What it is called.</param>
/// <param name="For">What it was made for; a dimension in which it names nothing is open to all.</param>
/// <param name="IsStale">Whether the day until which it was fresh has passed.</param>
/// <param name="Lower">The lower bound of what happened where it was used, from 0 to 1; nothing while unknown.</param>
public sealed record FitOffer<TId>(TId Id, string Title, FitTraits For, bool IsStale, double? Lower) where TId : notnull;

/// <summary>Something that fits, and in what.</summary>
/// <typeparam name="TId">What identifies it.</typeparam>
/// <param name="Id">Which.</param>
/// <param name="Points">The sum over the dimensions that match; at least 1.</param>
/// <param name="Matches">The dimensions that match, those with most points first.</param>
public sealed record Fitting<TId>(TId Id, int Points, IReadOnlyList<FitDimension> Matches) where TId : notnull;

/// <summary>
/// Which of many offers fit a deal best. Matching by named attributes, so that each place in the order can be said in one sentence.
/// The points are a working rule, not estimated from data: what the customer said weighs most, then where the deal stands, then who they are.
/// </summary>
public static class Fit
{
    private static readonly FitDimension[] Dimensions = [FitDimension.Objection, FitDimension.Step, FitDimension.Industry, FitDimension.Persona];

    /// <summary>Points of a dimension that matches: 4 for an open objection, 3 for the step, 2 for the industry, 1 for a persona.</summary>
    /// <param name="dimension">Which.</param>
    public static int Points(FitDimension dimension) => dimension switch
    {
        FitDimension.Objection => 4,
        FitDimension.Step => 3,
        FitDimension.Industry => 2,
        _ => 1,
    };

    /// <summary>The dimensions in which an offer matches a deal, those with most points first.</summary>
    /// <param name="deal">What is known about the deal.</param>
    /// <param name="offer">What the offer was made for.</param>
    /// <returns>None when it names, in any dimension, only values other than those the deal is known to have: it was made for somebody else. A dimension in which either names nothing neither matches nor excludes.</returns>
    /// <exception cref="ArgumentNullException">One of them is missing.</exception>
    public static IReadOnlyList<FitDimension> Matches(FitTraits deal, FitTraits offer)
    {
        ArgumentNullException.ThrowIfNull(deal);
        ArgumentNullException.ThrowIfNull(offer);
        var matches = new List<FitDimension>();
        foreach (var dimension in Dimensions)
        {
            var (known, named) = (deal[dimension], offer[dimension]);
            if (known.Count == 0 || named.Count == 0)
                continue;
            if (!named.Any(known.Contains))
                return [];
            matches.Add(dimension);
        }

        return matches;
    }

    /// <summary>The offers that match in at least one dimension: fresh ones before stale ones, then by points, then by the lower bound of what happened (unknown counts as 0), then by title (ordinal). Ties beyond that keep the order given.</summary>
    /// <param name="deal">What is known about the deal; when nothing is, nothing fits.</param>
    /// <param name="offers">What there is.</param>
    /// <param name="most">So many at most, not negative.</param>
    /// <exception cref="ArgumentNullException">Deal or offers are missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    /// <remarks>O(n log n) in the offers. The order does not depend on how many are asked for: fewer are the beginning of more.</remarks>
    public static IReadOnlyList<Fitting<TId>> Of<TId>(FitTraits deal, IEnumerable<FitOffer<TId>> offers, int most) where TId : notnull
    {
        ArgumentNullException.ThrowIfNull(offers);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return
        [
            .. offers.Select(offer => (Offer: offer, Matches: Matches(deal, offer.For))).Where(one => one.Matches.Count > 0)
                .Select(one => (one.Offer, Fitting: new Fitting<TId>(one.Offer.Id, one.Matches.Sum(Points), one.Matches)))
                .OrderBy(one => one.Offer.IsStale).ThenByDescending(one => one.Fitting.Points).ThenByDescending(one => one.Offer.Lower ?? 0).ThenBy(one => one.Offer.Title, StringComparer.Ordinal)
                .Take(most).Select(one => one.Fitting),
        ];
    }
}
