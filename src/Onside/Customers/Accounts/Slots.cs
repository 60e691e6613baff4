namespace Onside.Customers.Accounts;

// Slot: a part of a customer's page that a higher feature fills; loaded from its own address when it comes into sight.
public sealed record AccountPanel(string Key, FormattableString Title, Func<Guid, string> Url, int Order);

// Slot: something to start from a customer's page, such as a new deal. The first is the page's main action.
public sealed record AccountStart(FormattableString Text, string Glyph, Func<Guid, string> Url, int Order);

// The same for a contact's page.
public sealed record ContactPanel(string Key, FormattableString Title, Func<Guid, string> Url, int Order);
