namespace Onside.Customers.Deals;

// Slot: a deal that another system tells as won at a time may not be won here yet. Then it comes in open, and nothing is lost.
public interface IHoldsOpen
{
    Task<Func<Deal, DateTime, bool>> Rule();
}
