namespace Onside.Science.Selling;

/// <summary>Somebody and what they have shown in one matter.</summary>
/// <typeparam name="TPerson">What identifies a person.</typeparam>
/// <param name="Person">Who.</param>
/// <param name="Count">How often they did it.</param>
/// <param name="Last">When they did it last, in UTC.</param>
/// <param name="Weight">What that weighs today: each time counts 1 when it is fresh and half as much after each half-life.</param>
public sealed record Expert<TPerson>(TPerson Person, int Count, DateTime Last, double Weight);

/// <summary>
/// Who has done something like this before, for one question: what they did weighs less the longer ago it is (exponential discounting of evidence, as in A. Jøsang, R. Ismail, The Beta Reputation System, 15th Bled Electronic Commerce Conference, 2002, section 3.3).
/// It orders people for one matter only. There is no order of people over all matters, and none follows from this one.
/// </summary>
public static class ExpertRank
{
    /// <summary>After so many days something weighs half.</summary>
    public const double HalfLifeDays = 180;

    // Less than a tenth of one fresh time tells nobody apart.
    private const int Tenths = 10;

    /// <summary>Puts those first whose evidence weighs most today.</summary>
    /// <typeparam name="TPerson">What identifies a person.</typeparam>
    /// <param name="evidence">Who did it, and when (UTC): once for each time. What lies ahead counts as fresh.</param>
    /// <param name="load">What each has open now; who is not named has nothing.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Each person once, those with evidence only. Weights are compared in whole tenths; of equals comes first who has less open, then who did it last, then who was named first.</returns>
    /// <remarks>O(n log n). Exact to rounding: no weight is undefined, with no evidence nobody is returned.</remarks>
    public static IReadOnlyList<Expert<TPerson>> Of<TPerson>(IEnumerable<(TPerson Person, DateTime At)> evidence, IReadOnlyDictionary<TPerson, int> load, DateTime now) where TPerson : notnull =>
        [.. evidence.GroupBy(one => one.Person).Select(of => new Expert<TPerson>(of.Key, of.Count(), of.Max(one => one.At), of.Sum(one => Weight(one.At, now))))
            .OrderByDescending(one => Math.Floor(one.Weight * Tenths)).ThenBy(one => load.GetValueOrDefault(one.Person)).ThenByDescending(one => one.Last)];

    /// <summary>What one time weighs.</summary>
    /// <param name="at">When it was, in UTC.</param>
    /// <param name="now">UTC.</param>
    /// <returns>1 today, 1/2 after 180 days, 1/4 after 360; never 0, never more than 1.</returns>
    public static double Weight(DateTime at, DateTime now) => Math.Pow(0.5, Math.Max(0, (now - at).TotalDays) / HalfLifeDays);
}
