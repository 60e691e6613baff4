namespace Onside.Customers.Deals;

// Slot: a part of a deal's page that a higher feature fills. Its address is /deals/{id}/{Key}; it is fetched when it comes into sight, with statements of its own.
// Without a chapter it stands open; the others wait, folded, under the chapter's name.
public sealed record DealPart(string Key, FormattableString Called, int Order, DealChapter? Chapter = null);

public enum DealChapter
{
    Customer,
    Terms,
    After,
}
