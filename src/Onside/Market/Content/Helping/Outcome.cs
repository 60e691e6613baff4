using System.Text.Json.Serialization;
using Onside.Science;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Helping;

// What became of the deals on which something was used. Deals: all of them; the rate is of those decided in the last twelve months.
public sealed record Outcome(long Deals, long Won, long Decided, Measure<Ratio> Share, Measure<Interval> Range)
{
    public static readonly Outcome Nothing = Of(0, new());

    [JsonIgnore]
    public double? Lower => Range is Measure<Interval>.Known { Value.Lower: var lower } ? lower : null;

    // Used on 12 deals, 6 of 9 won
    [JsonIgnore]
    public string Brief => Deals == 0 ? Say($"not used yet") : Decided == 0 ? Used : string.Join(", ", Used, Say($"{Won:N0} of {Decided:N0} won"));

    // Used on 12 deals, 6 of 9 won: 67 % (95 %: 35 % to 88 %)
    [JsonIgnore]
    public string Told => Decided == 0 ? Brief : $"{Brief}: {Said(Share, Range)}";

    [JsonIgnore]
    public string Used => Say(Many(Deals, $"used on 1 deal", $"used on {Deals:N0} deals"));

    public static Outcome Of(long deals, OutcomeTallies tallies)
    {
        var rate = WinRates.OfClosed(tallies);
        return new(deals, rate.Counted.Won.Deals, rate.Counted.Won.Deals + rate.Counted.Lost.Deals + rate.Counted.NoDecision.Deals, rate.ByCount, rate.Range);
    }

    // 67 % (35 % to 88 % with 95 % certainty)
    public static string Said(Measure<Ratio> share, Measure<Interval> range) =>
        share is Measure<Ratio>.Known { Value: var of } && range is Measure<Interval>.Known { Value: var between } ? Say($"{of.Value:P0} (95 %: {between.Lower:P0} to {between.Upper:P0})") : Say($"no rate yet");
}
