using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Access;

// Slows guessing: after some free tries each further one costs twice the pause of the one before.
public sealed class Brake(AppDb db, TimeProvider clock)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Forgiven = TimeSpan.FromDays(1);

    // Counts the try before the password is looked at, so that a hundred at once are a hundred. Answers the pause that is still to wait, if any.
    public Task<TimeSpan?> Charge(params Lane[] lanes) => db.Transact(async () =>
    {
        var now = clock.Now();
        await db.Set<Attempt>().Where(attempt => attempt.LastAt < now - Forgiven).ExecuteDeleteAsync();
        var counted = new List<(Lane Lane, Attempt Attempt)>();
        foreach (var lane in lanes.OrderBy(lane => lane.Key, StringComparer.Ordinal))
            counted.Add((lane, await Hold(lane, now)));
        if (counted.Max(c => c.Attempt.PausedUntil) is { } until && until > now)
            return until - now;
        foreach (var (lane, attempt) in counted)
            await Write(lane, attempt.Failures + 1, now, Pause(lane, attempt.Failures + 1) is { } pause ? now + pause : null);
        return default(TimeSpan?);
    });

    // The try was right after all.
    public Task Release(params Lane[] lanes) => db.Transact(async () =>
    {
        var now = clock.Now();
        foreach (var lane in lanes.OrderBy(lane => lane.Key, StringComparer.Ordinal))
        {
            var left = lane.IsShared ? Math.Max(0, (await Hold(lane, now)).Failures - 1) : 0;
            await Write(lane, left, now, left >= lane.Free ? now + Pause(lane, left) : null);
        }
    });

    public static TimeSpan? Pause(Lane lane, int failures) => failures < lane.Free ? null
        : TimeSpan.FromMinutes(Math.Min(Longest.TotalMinutes, First.TotalMinutes * Math.Pow(2, Math.Min(10, failures - lane.Free))));

    // The row is locked by writing it, then read: tries of one lane are counted one after the other.
    private async Task<Attempt> Hold(Lane lane, DateTime now)
    {
        await db.Database.ExecuteSqlAsync($"""INSERT INTO access_attempts ("Key", "Failures", "LastAt") VALUES ({lane.Key}, 0, {now}) ON CONFLICT DO NOTHING""");
        await db.Set<Attempt>().Where(attempt => attempt.Key == lane.Key).ExecuteUpdateAsync(attempt => attempt.SetProperty(a => a.LastAt, now));
        return await db.Set<Attempt>().AsNoTracking().SingleAsync(attempt => attempt.Key == lane.Key);
    }

    private Task<int> Write(Lane lane, int failures, DateTime now, DateTime? pausedUntil) =>
        db.Set<Attempt>().Where(attempt => attempt.Key == lane.Key).ExecuteUpdateAsync(attempt => attempt
            .SetProperty(a => a.Failures, failures).SetProperty(a => a.LastAt, now).SetProperty(a => a.PausedUntil, pausedUntil));
}
