using Onside.Platform.Data;
using Onside.Team.Commitments.Clocks;

namespace Onside.Customers.Deals;

// A deal that ends without being won takes along what was still promised for it.
public sealed class WhenDealLost(EndCommitments end) : Listener<DealLost>
{
    protected override Task On(DealLost lost) => end.About(new("deal", lost.DealId), $"The deal was lost: {lost.Reason}");
}

public sealed class WhenDealEndedUndecided(EndCommitments end) : Listener<DealEndedUndecided>
{
    protected override Task On(DealEndedUndecided ended) => end.About(new("deal", ended.DealId), ended.Reason is { } reason ? $"The deal ended without a decision: {reason}" : (FormattableString)$"The deal ended without a decision.");
}

public sealed class WhenDealDeclined(EndCommitments end) : Listener<DealDeclined>
{
    protected override Task On(DealDeclined declined) => end.About(new("deal", declined.DealId), $"The deal was declined: {declined.Reason}");
}
