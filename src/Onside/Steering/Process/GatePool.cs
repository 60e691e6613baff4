using Onside.Platform.Data;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Steering.Process;

// Who is asked for an item: the pool of its functions, those who are here first; for somebody away, who stands in for them, if they are of the pool.
public sealed class GatePool(Kept<PersonNames> people, Kept<StandInBook> away, TimeProvider clock)
{
    public async Task<Guid?> Next(ProcessBook.Item item, Guid ownerId, IReadOnlyCollection<Guid> but, Guid? silent = null)
    {
        var (names, book, today) = (await people.Current(), await away.Current(), DateOnly.FromDateTime(clock.Now()));
        var pool = GateWords.Candidates(item, ownerId, names).Select(person => person.Id).Where(id => !but.Contains(id)).ToList();
        var deputy = silent is { } person ? book.Now(person, today) : null;
        return pool.Where(id => id == deputy).Concat(pool.Where(id => book.Now(id, today) is null)).Concat(pool).Cast<Guid?>().FirstOrDefault();
    }
}
