using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// The door of an import: what was won elsewhere before there was a process here is history; what was won since needs what every deal needs.
public sealed class HoldAdoptedOpen(Kept<ProcessBook> kept) : IHoldsOpen
{
    public async Task<Func<Deal, DateTime, bool>> Rule()
    {
        var book = await kept.Current();
        return (deal, wonAt) => book.Newest is not null && wonAt >= book.All[0].PublishedAt && book.Of(deal.OpenedAt)!.ModeOf(SalesStep.Closing, deal.AmountInBase, deal.Lines.Count) == GateMode.Require;
    }
}
