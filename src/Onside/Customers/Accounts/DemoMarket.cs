using Onside.Platform.Demo;
using Onside.Team.Activities;

namespace Onside.Customers.Accounts;

// The customers of the demo company, as the later parts of the story need them.
public sealed class DemoMarket(IReadOnlyList<DemoCustomer> customers)
{
    private readonly Dictionary<string, DemoCustomer> _named = customers.DistinctBy(customer => customer.Name).ToDictionary(customer => customer.Name);

    public IReadOnlyList<DemoCustomer> All => customers;

    public DemoCustomer Named(string name) => _named[name];
}

public sealed record DemoCustomer(Account Account, DemoOrganisation Organisation, DemoCity City, Guid OwnerId, DateTime OpenedAt)
{
    public DateOnly Since { get; } = DateOnly.FromDateTime(OpenedAt);

    public Guid Id => Account.Id;

    public string Name => Organisation.Name;

    // With titles; only customers of the word list have them from the start.
    public IReadOnlyList<(DemoName Name, string Title)> Expected { get; init; } = [];

    public List<DemoPartner> Partners { get; } = [];
}
