using Onside.Customers.Deals;
using Onside.Science.Process;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// The process to begin with: seven steps, what is there at the end of each, and whose part it is. Steps 1 and 2 only observe.
public static class SevenSteps
{
    public static readonly TierCuts Cuts = new(10_000_00, 100_000_00, 4);

    public static void Write(ProcessVersion draft, PipelineBook pipelines)
    {
        draft.Cut(Cuts);
        foreach (var step in Enum.GetValues<SalesStep>())
            draft.Gates.Add(Gate(draft.Id, step));
        foreach (var (step, key, name, roles, byAnother, isBold, fresh, shownBy) in Items())
            draft.Items.Add(Item(draft, step, key, name, roles, byAnother, isBold, fresh, shownBy));
        foreach (var way in pipelines.Ways)
            draft.Stages.AddRange(way.Steps.Select((stage, i) => new ProcessStage(draft.Id, stage.Id, Step(i, way.Steps.Count))));
    }

    // The last stage is closing; those before it the steps before it, in order.
    public static SalesStep Step(int place, int stages) =>
        place == stages - 1 ? SalesStep.Closing : (SalesStep)Math.Clamp(stages >= (int)SalesStep.Closing ? place + 1 : (int)SalesStep.Closing - (stages - place) + 1, 1, (int)SalesStep.Objections);

    private static ProcessGate Gate(Guid version, SalesStep step) => step switch
    {
        SalesStep.Needs => new(version, step, GateMode.Require, GateMode.Advise, GateMode.Require),
        SalesStep.Pitch or SalesStep.Objections => new(version, step, GateMode.Observe, GateMode.Advise, GateMode.Require),
        SalesStep.Closing => new(version, step, GateMode.Require, GateMode.Require, GateMode.Require),
        _ => new(version, step, GateMode.Observe, GateMode.Observe, GateMode.Observe),
    };

    private static ProcessItem Item(ProcessVersion draft, SalesStep step, string key, FormattableString name, Function[] roles, bool byAnother, bool isBold, int? fresh, string? shownBy)
    {
        var item = new ProcessItem(draft.Id, key, step, draft.Items.Count(one => one.Step == step) + 1, Say(name));
        item.Describe(item.Name, null, roles, byAnother, fresh, isBold, shownBy);
        return item;
    }

    private static IEnumerable<(SalesStep Step, string Key, FormattableString Name, Function[] Roles, bool ByAnother, bool IsBold, int? Fresh, string? ShownBy)> Items()
    {
        yield return (SalesStep.Preparation, "scope", $"What we offer and to whom", [Function.SalesRepresentative, Function.AccountExecutive], false, true, 365, Artefacts.Scope);
        yield return (SalesStep.Preparation, "distinctive", $"What sets us apart here", [Function.Marketing], false, false, 365, Artefacts.Point);
        yield return (SalesStep.Prospecting, "qualified", $"Qualified, and where it came from", [Function.SalesRepresentative], false, true, null, null);
        yield return (SalesStep.Prospecting, "accepted", $"Accepted by an executive", [Function.AccountExecutive], false, true, null, null);
        yield return (SalesStep.Needs, "needs-confirmed", $"Needs, confirmed by the customer", [Function.AccountExecutive], false, true, 365, Artefacts.Needs);
        yield return (SalesStep.Needs, "musts-sorted", $"What must be and what should be", [Function.SolutionsEngineer], true, true, 365, null);
        yield return (SalesStep.Pitch, "value-told", $"What each need is worth", [Function.AccountExecutive], false, false, 365, Artefacts.Values);
        yield return (SalesStep.Pitch, "presented", $"Presented, with the reaction", [Function.AccountExecutive, Function.SolutionsEngineer], false, false, null, Artefacts.Shown);
        yield return (SalesStep.Pitch, "claims-checked", $"What was shown is true", [Function.SolutionsEngineer, Function.Marketing], true, false, null, null);
        yield return (SalesStep.Objections, "objections-settled", $"Every objection resolved or disclosed", [Function.AccountExecutive], false, false, null, Artefacts.Objections);
        yield return (SalesStep.Objections, "experts-answered", $"Answered by who knows", [Function.SolutionsEngineer, Function.Finance, Function.Legal], true, false, null, Artefacts.Promise);
        yield return (SalesStep.Closing, "agreed", $"The customer has agreed", [Function.AccountExecutive], false, true, null, null);
        yield return (SalesStep.Closing, "price-approved", $"Price approved", [Function.Finance, Function.SalesAdministrator], true, true, 30, Artefacts.Concessions);
        yield return (SalesStep.Closing, "terms-read", $"Terms read by a second person", [], true, false, 30, Artefacts.Terms);
        yield return (SalesStep.Closing, "conduct-checked", $"The customer comes first", [Function.Finance, Function.Legal, Function.Operations, Function.SuccessPlanner, Function.SalesAdministrator], true, false, null, Artefacts.Conduct);
        yield return (SalesStep.Closing, "delivery-feasible", $"Delivery is feasible", [Function.Operations], true, false, 30, null);
        yield return (SalesStep.Closing, "turnover-ready", $"The success planner knows what was promised", [Function.SuccessPlanner], true, false, null, null);
    }
}
