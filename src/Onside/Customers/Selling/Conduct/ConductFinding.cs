using System.Globalization;
using System.Runtime.CompilerServices;
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

    public KeptFinding Kept() => new(Key, Sentence.Format, [.. Sentence.GetArguments().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);
}

// As it stood at the time: the sentence and its values apart, so that each reader is told in their own language.
public sealed record KeptFinding(string Key, string Format, IReadOnlyList<string> Values)
{
    public ConductFinding Told() => new(Key, FormattableStringFactory.Create(Format, [.. Values]));
}
