using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public partial class Deal
{
    public long? AmountMinor { get; private set; }
    public string Currency { get; private set; } = "EUR";

    // In the company's currency at the rate of the day it was set: what lists sort by.
    public long? AmountInBase { get; private set; }

    public List<DealLine> Lines { get; private set; } = [];

    private IEnumerable<DealLine> Sold => Lines.Where(line => line.DeletedAt is null);

    // With lines the amount is their sum; without, it is what was said.
    public void Value(long? amountMinor, string currency, Func<long, string, long?> inBase)
    {
        (AmountMinor, Currency) = (Sold.Any() ? Sold.Sum(line => line.TotalMinor) : amountMinor, currency);
        AmountInBase = AmountMinor is { } amount ? inBase(amount, currency) : null;
    }

    // Line by line: the history tells what became of each.
    public void Fill(IReadOnlyList<DealLine> lines, Func<long, string, long?> inBase, DateTime at)
    {
        var (had, came) = (Sold.OrderBy(line => line.Position).ToList(), lines.ToList());
        var isEmptied = had.Count > 0 && came.Count == 0;
        // What says the same is the same line, wherever it stands by now: what is said about it stays true.
        foreach (var was in had.ToList())
            if (came.Find(line => line.ProductId == was.ProductId && line.Description == was.Description) is { } same)
            {
                was.Become(same);
                had.Remove(was);
                came.Remove(same);
            }
        foreach (var (was, becomes) in had.Zip(came))
            was.Become(becomes);
        foreach (var gone in had.Skip(came.Count))
            gone.Delete(at);
        Lines.AddRange(came.Skip(had.Count));
        Value(isEmptied ? null : AmountMinor, Currency, inBase);
    }
}

// One product on a deal. Quantity in thousandths, discount in ten-thousandths: exact, whatever the unit.
public class DealLine(Guid dealId, int position, Guid? productId, string description, long quantityMilli, long unitPriceMinor, int discount) : Entity, IPart
{
    public Guid DealId { get; private set; } = dealId;
    public int Position { get; private set; } = position;
    public Guid? ProductId { get; private set; } = productId;
    public string Description { get; private set; } = description;
    public long QuantityMilli { get; private set; } = quantityMilli;
    public long UnitPriceMinor { get; private set; } = unitPriceMinor;
    public int Discount { get; private set; } = discount;
    public long TotalMinor { get; private set; } = Total(quantityMilli, unitPriceMinor, discount);

    Subject? IPartOf.Whole => new("deal", DealId);

    internal void Become(DealLine other) => (Position, ProductId, Description, QuantityMilli, UnitPriceMinor, Discount, TotalMinor) =
        (other.Position, other.ProductId, other.Description, other.QuantityMilli, other.UnitPriceMinor, other.Discount, other.TotalMinor);

    // Rounded once, half to even, at the end.
    public static long Total(long quantityMilli, long unitPriceMinor, int discount) =>
        decimal.ToInt64(decimal.Round((decimal)quantityMilli * unitPriceMinor * (10_000 - discount) / 10_000_000m, MidpointRounding.ToEven));
}
