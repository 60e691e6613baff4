using Onside.Platform.Subjects;

namespace Onside.Platform.History;

// Slot: what a feature keeps about records that go for good goes with them, or lets go of them. Asked in the transaction that removes them.
public interface IForgets
{
    // Records that only exist on those and go before them: the notes on a deal.
    Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) => Task.FromResult<IReadOnlyList<Subject>>([]);

    Task Forget(string kind, IReadOnlyList<Guid> ids);
}
