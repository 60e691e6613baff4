using System.Linq.Expressions;
using Onside.Platform.Data;
using Onside.Shared.Ui;

namespace Onside.Team.Commitments.Promised;

// Slot: who customers are. To whom outside something is promised, and what belongs to a customer, is known by a higher feature.
public interface ICustomerSide
{
    // The kind of those to whom something is promised.
    string Kind { get; }

    // Whom somebody may mean who asks about a record, the likeliest first.
    Task<IReadOnlyList<Choice>> PeopleAbout(string kind, Guid id);

    // The names of some of those people, and of their customers, as far as I see them.
    Task<IReadOnlyList<Choice>> Named(IReadOnlyCollection<Guid> people);

    Task<IReadOnlyList<Choice>> CustomersOf(IReadOnlyCollection<Guid> people);

    // A customer, one of its people or one of its deals; nothing where I may not see it.
    Task<CustomerCircle> Circle(Guid id);
}

// The people of a customer, and the records about it: itself and its deals.
public sealed record CustomerCircle(IReadOnlyList<Guid> People, IReadOnlyList<Guid> Records)
{
    public static readonly CustomerCircle Nobody = new([], []);

    // Promised to one of its people, or about it with somebody outside as a party: each found by its own index.
    public Expression<Func<Commitment, bool>> Promised(AppDb db)
    {
        var (people, records) = (People, Records);
        var told = db.Set<Commitment>().Where(c => c.PromisedToId != null && people.Contains(c.PromisedToId.Value)).Select(c => c.Id)
            .Union(db.Set<Commitment>().Where(c => c.SubjectId != null && records.Contains(c.SubjectId.Value) && (c.PromisedToId != null || c.GuestId != null)).Select(c => c.Id));
        return c => told.Contains(c.Id);
    }
}
