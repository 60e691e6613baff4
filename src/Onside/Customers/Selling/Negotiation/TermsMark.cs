using Onside.Customers.Deals;

namespace Onside.Customers.Selling.Negotiation;

// A mark of what is read: the same for the same terms, lines and amount, another as soon as one of them is changed.
public static class TermsMark
{
    public static string Of(Deal deal, IEnumerable<TermsCheck> checks)
    {
        var text = new MarkText().Put(deal.AmountMinor, deal.Currency);
        foreach (var line in deal.Lines.Where(line => line.DeletedAt is null).OrderBy(line => line.Position))
            text.Put(line.ProductId, line.Description, line.QuantityMilli, line.UnitPriceMinor, line.Discount);
        // What nobody has looked at yet reads as open.
        foreach (var check in checks.Where(check => check.State != TermState.Open || check.Note is not null).OrderBy(check => check.Item))
            text.Put((int)check.Item, (int)check.State, check.Note);
        return text.ToString();
    }
}
