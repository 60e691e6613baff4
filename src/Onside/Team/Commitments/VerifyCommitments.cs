using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments;

// What was said is the record: where a promise stands is where its last move, or what last happened to it, has left it.
public sealed class VerifyCommitments(AppDb db) : IVerifies
{
    private const int MostNamed = 20;

    public FormattableString Claim => $"Each promise stands where the last thing that was said has left it";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel)
    {
        var (left, wrong) = (await Left(cancel), new List<FormattableString>());
        await foreach (var it in db.Set<Commitment>().AsNoTracking().Select(c => new { c.Id, c.State }).AsAsyncEnumerable().WithCancellation(cancel))
            if (wrong.Count < MostNamed && left.GetValueOrDefault(it.Id) != it.State)
                wrong.Add(left.TryGetValue(it.Id, out var known) ? $"commitment {it.Id}: it is {it.State}, and was left {known}" : (FormattableString)$"commitment {it.Id}: nobody has ever said anything about it");
        return wrong;
    }

    // One walk along the log.
    private async Task<Dictionary<Guid, CommitmentState>> Left(CancellationToken cancel)
    {
        var (moved, passed) = (News.Kind(typeof(CommitmentMoved)), News.Kind(typeof(CommitmentPassed)));
        var left = new Dictionary<Guid, CommitmentState>();
        await foreach (var e in db.Set<PlatformEvent>().AsNoTracking().Where(e => e.Kind == moved || e.Kind == passed).OrderBy(e => e.Sequence).Select(e => new { e.Kind, e.Payload }).AsAsyncEnumerable().WithCancellation(cancel))
            if (e.Kind == passed && Read<CommitmentPassed>(e.Payload) is { } happened)
                left[happened.CommitmentId] = happened.To;
            else if (e.Kind == moved && Read<CommitmentMoved>(e.Payload) is { } said)
                left[said.CommitmentId] = said.To;
        return left;
    }

    private static T? Read<T>(string? payload) where T : class => payload is null ? null : JsonSerializer.Deserialize<T>(payload);
}
