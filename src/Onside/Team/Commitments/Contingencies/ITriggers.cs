using Onside.Platform.Subjects;

namespace Onside.Team.Commitments.Contingencies;

// Slot: something that a contingency can wait for. A feature watches its own records: all that wait at once, in a statement or two.
public interface ITriggers
{
    string Key { get; }

    FormattableString Called { get; }

    // What has to be said with it: a moment, or a number of days.
    TriggerNeeds Needs { get; }

    bool Fits(Subject on, Subject? about);

    // What is kept of how things stand when it is written.
    Task<Guid?> Mark(Subject on, Subject? about) => Task.FromResult<Guid?>(null);

    // By the contingency's id: whether it is met, and what is to be said about it now.
    Task<IReadOnlyDictionary<Guid, Sign>> Look(IReadOnlyCollection<Contingency> waiting, DateTime now);
}

public enum TriggerNeeds
{
    Moment,
    Days,
}

public sealed record Sign(bool IsMet, FormattableString Says)
{
    // What it waited for is gone.
    public static readonly Sign Nothing = new(false, $"There is nothing any more that this could wait for.");
}

public sealed class TriggerBook(IEnumerable<ITriggers> slots)
{
    public IReadOnlyList<ITriggers> For(Holder holder) => [.. slots.Where(slot => slot.Fits(holder.On, holder.About))];

    public ITriggers? Of(string? key) => slots.FirstOrDefault(slot => slot.Key == key);

    public async Task<IReadOnlyDictionary<Guid, Sign>> Look(IReadOnlyCollection<Contingency> waiting, DateTime now)
    {
        var signs = waiting.ToDictionary(one => one.Id, _ => Sign.Nothing);
        foreach (var same in waiting.GroupBy(one => one.Trigger))
            if (Of(same.Key) is { } slot)
                foreach (var (id, sign) in await slot.Look([.. same], now))
                    signs[id] = sign;
        return signs;
    }
}
