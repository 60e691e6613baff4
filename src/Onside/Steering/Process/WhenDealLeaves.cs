using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// A deal that goes on leaves the steps on its way; one that goes back leaves none.
public sealed class WhenDealLeavesStep(Gatekeeper gates) : Listener<DealMoving>
{
    protected override Task On(DealMoving moving) => gates.Decide(moving.Deal, version => version.Stages.TryGetValue(moving.ToStageId, out var to) ? to : null);
}

// Winning is the exit of the last open step. Every other ending is free.
public sealed class WhenDealWon(Gatekeeper gates) : Listener<DealClosing>
{
    protected override Task On(DealClosing closing) => closing.Result == Result.Won ? gates.Decide(closing.Deal, _ => SalesStep.FollowUp) : Task.CompletedTask;
}
