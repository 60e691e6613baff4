using Onside.Science;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.BusinessCase;

// A business case as people say it.
public static class BusinessCaseWords
{
    public static FormattableString Of(CaseSide side) => side == CaseSide.Cost ? $"Costs them" : (FormattableString)$"Brings them";

    public static FormattableString Of(CaseRhythm rhythm) => rhythm == CaseRhythm.Once ? $"once" : (FormattableString)$"per year";

    // Whole months: in the last of them it is paid back.
    public static string Payback(Measure<double> months) => months.Match(
        known => known <= 0 ? Say($"at once") : Say(Many((long)Math.Ceiling(known), $"after 1 month", $"after {(long)Math.Ceiling(known):N0} months")),
        _ => Say($"never"),
        (_, _) => Say($"never"));

    public static FormattableString Said(Who who, CaseLineMoved moved) => moved.IsNew ? $"{who} put into the business case: {moved.What}" : (FormattableString)$"{who} took out of the business case: {moved.What}";

    public static FormattableString Said(Who who, BusinessCaseConfirmed confirmed) => $"{who} noted that {confirmed.Contact} confirmed the business case";

    public static IEnumerable<Choice> Sides => Enum.GetValues<CaseSide>().Select(side => new Choice(side.ToString(), Say(Of(side))));

    public static IEnumerable<Choice> Rhythms => Enum.GetValues<CaseRhythm>().Select(rhythm => new Choice(rhythm.ToString(), Say(Of(rhythm))));
}
