using System.Runtime.CompilerServices;
using System.Text.Json;
using Onside.Customers.Deals;

namespace Onside.Customers.Selling.Conduct;

// Slot: what a higher feature knows of a deal that is looked at before it is signed: who is paid more for what, what went wrong like this before.
public interface IConductFinding
{
    Task<IReadOnlyList<ConductFinding>> On(Deal deal);
}

// All that is found on a sale by itself: our own and what higher features know.
public sealed class ConductFindings(IEnumerable<IConductFinding> higher)
{
    public async Task<IReadOnlyList<ConductFinding>> On(Deal deal, ConductGround ground)
    {
        var all = ground.Findings().ToList();
        foreach (var one in higher)
            all.AddRange(await one.On(deal));
        return all;
    }
}

// Something that stands between this sale and the customer's interest. Key: what kind of thing it is.
public sealed record ConductFinding(string Key, FormattableString Sentence)
{
    public const string Unexplained = "line-without-need", Unanswered = "must-without-answer", Undeclared = "declaration-required";

    // As they stood at the time; each reader is told in their own language.
    public static string Keep(IEnumerable<ConductFinding> findings) =>
        JsonSerializer.Serialize(findings.Select(one => new Kept(one.Key, one.Sentence.Format, [.. one.Sentence.GetArguments().Select(value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "")])));

    public static IReadOnlyList<ConductFinding> Read(string kept) =>
        [.. JsonSerializer.Deserialize<List<Kept>>(kept)!.Select(one => new ConductFinding(one.Key, FormattableStringFactory.Create(one.Format, [.. one.Values])))];

    private sealed record Kept(string Key, string Format, IReadOnlyList<string> Values);
}
