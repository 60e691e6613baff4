namespace Onside.Customers.Deals;

// Slot: a part of a deal's page that a higher feature fills. Its address is /deals/{id}/{Key}; it is fetched when it comes into sight, with statements of its own.
public sealed record DealPart(string Key, FormattableString Called, int Order);
