using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Process;

// The published versions as pages and gates need them, kept in memory (Kept<ProcessBook>), the oldest first.
public sealed class ProcessBook(IReadOnlyList<ProcessBook.Version> versions)
{
    public IReadOnlyList<Version> All => versions;

    public Version? Newest => versions.Count > 0 ? versions[^1] : null;

    // What held when a deal was opened; the first of all for deals that are older. A pin says otherwise.
    public Version? Of(DateTime openedAt, Guid? pinned = null) =>
        versions.FirstOrDefault(version => version.Id == pinned) ?? versions.LastOrDefault(version => version.PublishedAt <= openedAt) ?? (versions.Count > 0 ? versions[0] : null);

    public sealed record Version(Guid Id, int Number, DateTime PublishedAt, TierCuts Cuts, IReadOnlyList<Gate> Gates, IReadOnlyList<Item> Items, IReadOnlyDictionary<Guid, SalesStep> Stages)
    {
        public GateMode Mode(SalesStep step, DealTier tier) => Gates.FirstOrDefault(gate => gate.Step == step)?.Of(tier) ?? GateMode.Observe;

        public IEnumerable<Item> Of(SalesStep step) => Items.Where(item => item.Step == step);

        // The steps that are left on the way from one to another. Going back leaves none.
        public IEnumerable<SalesStep> Left(Guid fromStage, SalesStep until) =>
            Stages.TryGetValue(fromStage, out var from) ? Enum.GetValues<SalesStep>().Where(step => step >= from && step < until) : [];
    }

    public sealed record Gate(SalesStep Step, GateMode Small, GateMode Standard, GateMode Strategic, int Version)
    {
        public GateMode Of(DealTier tier) => tier switch { DealTier.Small => Small, DealTier.Standard => Standard, _ => Strategic };
    }

    public sealed record Item(string Key, SalesStep Step, int Position, string Name, string? Hypothesis, string? Artefact, IReadOnlyList<Function> Roles, bool ByAnother, int? FreshDays, bool IsBold, int Version)
    {
        public GateItem Asked => new(Key, [.. Roles.Select(role => (int)role)], ByAnother, FreshDays, IsBold);
    }

    public static async Task<ProcessBook> Load(AppDb db) =>
        new([.. (await db.Set<ProcessVersion>().Include(v => v.Gates).Include(v => v.Items).Include(v => v.Stages).AsSplitQuery().AsNoTracking().Where(v => v.PublishedAt != null).ToListAsync()).OrderBy(v => v.Number).Select(Of)]);

    public static Version Of(ProcessVersion version) => new(version.Id, version.Number, version.PublishedAt ?? DateTime.MaxValue, new(version.SmallBelow, version.StrategicFrom, version.ComplexFrom),
        [.. version.Gates.OrderBy(gate => gate.Step).Select(gate => new Gate(gate.Step, gate.Small, gate.Standard, gate.Strategic, gate.Version))],
        [.. version.Items.OrderBy(item => item.Step).ThenBy(item => item.Position).ThenBy(item => item.Id).Select(item => new Item(item.Key, item.Step, item.Position, item.Name, item.Hypothesis, item.Artefact, item.Roles, item.ByAnother, item.FreshDays, item.IsBold, item.Version))],
        version.Stages.ToDictionary(stage => stage.StageId, stage => stage.Step));
}
