using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Science;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Shared.Ui;
using Onside.Steering.Process;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content;

// What something was made for; a set that names nothing is open to all.
public sealed record MadeFor(IReadOnlyList<SalesStep> Steps, IReadOnlyList<BuyingRole> Personas, IReadOnlyList<string> Industries, IReadOnlyList<ObjectionType> Objections)
{
    public const int MostIndustries = 20, LongestIndustry = 80, LongestTyped = MostIndustries * (LongestIndustry + 2);

    public bool IsForAll => Steps.Count + Personas.Count + Industries.Count + Objections.Count == 0;

    // Industries are the company's own words: compared however they are written.
    public FitTraits Traits => new([.. Steps.Select(step => step.ToString())], [.. Personas.Select(role => role.ToString())], [.. Industries.Select(TextFolding.Key)], [.. Objections.Select(type => type.ToString())]);

    // Needs assessment · Decision maker · Hospitality · Price
    public string Said => IsForAll ? Say($"for any deal") : string.Join(" · ", Steps.Select(step => Say(GateWords.Of(step))).Concat(Personas.Select(role => Say(StakeholderWords.Of(role)))).Concat(Industries).Concat(Objections.Select(type => Say($"objection: {ObjectionWords.Of(type)}"))));

    // As typed into one field: "Hospitality, Public sector".
    public static List<string> Read(string? typed) =>
        [.. (typed ?? "").Split(',', ';', '\n').Select(word => word.Trim()).Where(word => TextFolding.Key(word).Length > 0).Select(word => word.Length > LongestIndustry ? word[..LongestIndustry] : word).DistinctBy(TextFolding.Key).Take(MostIndustries)];

    public static IEnumerable<Choice> StepChoices => Enum.GetValues<SalesStep>().Select(step => new Choice(step.ToString(), Say(GateWords.Of(step))));
}
