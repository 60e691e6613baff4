using Onside.Platform.Demo;

namespace Onside.Steering.Process;

// Where it can be seen, in the words of the people of the demo company.
public static class DemoEvidence
{
    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["scope"] = ["Under-sink filters for all guest rooms, no kitchens", "Two dispensers a ward and the service", "Starter set of twenty, then by site"],
        ["distinctive"] = ["Change of cartridges without a plumber", "Our laboratory report, which two others do not have", "Service within two working days in their region"],
        ["qualified"] = ["Came by the trade fair; budget is in this year’s plan", "Referred by Aldgate Offices", "Asked for the price list on our website"],
        ["accepted"] = ["Talked it through, I take it", "Worth a visit; taken", "Fits, taken over this morning"],
        ["needs-confirmed"] = ["Mail of the head of facilities of that evening", "Notes of the call, read back and agreed", "Signed page of the workshop"],
        ["musts-sorted"] = ["Six musts, three shoulds; limescale is the first", "Flow rate and hygiene report are musts", "List in the files, second page"],
        ["value-told"] = ["Saves two bottle deliveries a week", "One technician less on call", "Ends the complaints about taste"],
        ["presented"] = ["Shown on site, they asked for the second phase too", "Shown to three of them; the buyer stayed doubtful", "Demonstration with their own water"],
        ["claims-checked"] = ["Flow rates read against the data sheet", "Reference asked and agreed to be named", "Hygiene report is of this year"],
        ["objections-settled"] = ["Price per litre compared on one page", "Noise: we told them that it stays", "Guarantee extended to three years"],
        ["experts-answered"] = ["Answered the question on pressure myself", "Payment by quarter is possible, told them so", "Liability clause explained to their lawyer"],
        ["agreed"] = ["Mail of today: they take it", "Order number is in the files", "Shaken hands on site, confirmed by mail"],
        ["price-approved"] = ["12 % are fine at this volume", "Approved with 30 days to pay", "Approved as in the offer"],
        ["terms-read"] = ["Read; cancellation is the usual one", "Read: delivery date is a fixed one, take care", "Read with the renewal in mind"],
        ["delivery-feasible"] = ["Crew is free in the third week", "All parts on stock", "Feasible in two phases"],
        ["turnover-ready"] = ["Read the promises, first visit is planned", "Talked with the owner, plan for ninety days is written", "I know whom to call there"],
    };

    public static string Of(string item, Dice dice) => dice.Pick(Said[item]);
}
