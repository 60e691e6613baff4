using Onside.Science.Selling;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Stakeholders;

// Those who have a say, as people speak of them.
public static class StakeholderWords
{
    public static FormattableString Of(BuyingRole role) => role switch
    {
        BuyingRole.EconomicBuyer => $"Economic buyer",
        BuyingRole.DecisionMaker => $"Decision maker",
        BuyingRole.Champion => $"Champion",
        BuyingRole.Influencer => $"Influencer",
        BuyingRole.User => $"User",
        _ => $"Gatekeeper",
    };

    public static FormattableString Of(Stance stance) => stance switch
    {
        Stance.Supporter => $"Supporter",
        Stance.Neutral => $"Neutral",
        Stance.Doubtful => $"Doubtful",
        Stance.Opponent => $"Opponent",
        _ => $"Stance not known",
    };

    public static Tone Tone(Stance stance) => stance switch
    {
        Stance.Supporter => Shared.Ui.Tone.Good,
        Stance.Doubtful => Shared.Ui.Tone.Warn,
        Stance.Opponent => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(Influence influence) => influence switch
    {
        Influence.High => $"much influence",
        Influence.Medium => $"some influence",
        _ => $"little influence",
    };

    public static FormattableString Of(ShowStakeholders.Gap gap) => gap switch
    {
        { Kind: GapKind.NoDecisionMaker } => $"Nobody is known who decides or releases the money. Ask who signs.",
        { Kind: GapKind.Silent, Days: { } days } => Many(days, $"Nobody has spoken to {gap.Who!.Name} for 1 day.", $"Nobody has spoken to {gap.Who!.Name} for {days:N0} days."),
        { Kind: GapKind.Silent } => $"Nobody has spoken to {gap.Who!.Name} yet.",
        _ => $"Nobody but one of us knows {gap.Who!.Name}. Name a second one.",
    };

    public static FormattableString Said(Who who, StakeholderMoved moved) => moved.Move switch
    {
        StakeholderMove.Add => $"{who} put somebody of the customer on the map: {Of(moved.Role)}",
        StakeholderMove.Turn => $"{who} noted how somebody of the customer stands to it: {Of(moved.Role)}, {Of(moved.Stance)}",
        _ => $"{who} took somebody of the customer off the map: {Of(moved.Role)}",
    };

    public static IEnumerable<Choice> Roles => Enum.GetValues<BuyingRole>().Select(role => new Choice(role.ToString(), Say(Of(role))));

    public static IEnumerable<Choice> Stances => Enum.GetValues<Stance>().Select(stance => new Choice(stance.ToString(), Say(Of(stance))));

    public static IEnumerable<Choice> Influences => Enum.GetValues<Influence>().Select(influence => new Choice(influence.ToString(), Say(Of(influence))));
}
