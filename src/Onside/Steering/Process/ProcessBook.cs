using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Process;

// The published versions as pages and gates need them, kept in memory (Kept<ProcessBook>), the oldest first.
public sealed class ProcessBook(IReadOnlyList<ProcessBook.Version> versions)
{
    public IReadOnlyList<Version> All => versions;

    public Version? Newest => versions.Count > 0 ? versions[^1] : null;

    // As it is called now, whatever version asked for it.
    public string NameOf(string key) => versions.SelectMany(version => version.Items).LastOrDefault(item => item.Key == key)?.Name ?? key;

    // What held when a deal was opened; the first of all for deals that are older. A pin says otherwise.
    public Version? Of(DateTime openedAt, Guid? pinned = null) =>
        versions.FirstOrDefault(version => version.Id == pinned) ?? versions.LastOrDefault(version => version.PublishedAt <= openedAt) ?? (versions.Count > 0 ? versions[0] : null);

    public sealed record Version(Guid Id, int Number, DateTime PublishedAt, TierCuts Cuts, IReadOnlyList<Gate> Gates, IReadOnlyList<Item> Items, IReadOnlyDictionary<Guid, SalesStep> Stages)
    {
        public IReadOnlyList<GateEasing> Eased { get; init; } = [];

        // What rests is not asked for any more.
        public IReadOnlyList<ItemRest> Resting { get; init; } = [];

        // A gate that took more of the deals' time than it may only advises, until somebody has looked at it.
        public GateMode Mode(SalesStep step, DealTier tier) => Asked(step, tier) is var asked && asked == GateMode.Require && EasedAt(step, tier) is not null ? GateMode.Advise : asked;

        public GateMode ModeOf(SalesStep step, long? amountInBase, int lines) => Mode(step, Cuts.Of(amountInBase, lines));

        public GateMode Asked(SalesStep step, DealTier tier) => Gates.FirstOrDefault(gate => gate.Step == step)?.Of(tier) ?? GateMode.Observe;

        public GateEasing? EasedAt(SalesStep step, DealTier tier) => Eased.FirstOrDefault(easing => easing.Step == step && easing.Tier == tier);

        public IEnumerable<Item> Of(SalesStep step) => Items.Where(item => item.Step == step && Resting.All(rest => rest.Item != item.Key));

        // The steps that are left on the way from one to another. Going back leaves none; nothing is won past closing, whatever stage it comes from.
        public IEnumerable<SalesStep> Left(Guid fromStage, SalesStep until) =>
            Stages.TryGetValue(fromStage, out var from) ? Enum.GetValues<SalesStep>().Where(step => step >= from && step < until) : until == SalesStep.FollowUp ? [SalesStep.Closing] : [];
    }

    public sealed record Gate(SalesStep Step, GateMode Small, GateMode Standard, GateMode Strategic, int Version)
    {
        public GateMode Of(DealTier tier) => tier switch { DealTier.Small => Small, DealTier.Standard => Standard, _ => Strategic };
    }

    public sealed record Item(string Key, SalesStep Step, int Position, string Name, string? Hypothesis, string? Artefact, IReadOnlyList<Function> Roles, bool ByAnother, int? FreshDays, bool IsBold, int Version)
    {
        // Nobody says by hand that it is there.
        public bool IsShownOnly => Artefact == Artefacts.Conduct;

        public void RefuseByHand()
        {
            if (IsShownOnly)
                throw new Refusal($"Only the conduct check shows this. Answer its three questions on the deal, or ask a colleague to.");
        }

        public GateItem Asked => new(Key, [.. Roles.Select(role => (int)role)], ByAnother, FreshDays, IsBold);
    }

    public static async Task<ProcessBook> Load(AppDb db)
    {
        var versions = await db.Set<ProcessVersion>().Include(v => v.Gates).Include(v => v.Items).Include(v => v.Stages).AsSplitQuery().AsNoTracking().Where(v => v.PublishedAt != null).ToListAsync();
        var (eased, resting) = (await db.Set<GateEasing>().Where(easing => easing.EndedAt == null).AsNoTracking().ToListAsync(), await db.Set<ItemRest>().Where(rest => rest.EndedAt == null).AsNoTracking().ToListAsync());
        return new([.. versions.OrderBy(v => v.Number).Select(v => Of(v) with { Eased = [.. eased.Where(easing => easing.VersionId == v.Id)], Resting = [.. resting.Where(rest => rest.VersionId == v.Id)] })]);
    }

    public static Version Of(ProcessVersion version) => new(version.Id, version.Number, version.PublishedAt ?? DateTime.MaxValue, new(version.SmallBelow, version.StrategicFrom, version.ComplexFrom),
        [.. version.Gates.OrderBy(gate => gate.Step).Select(gate => new Gate(gate.Step, gate.Small, gate.Standard, gate.Strategic, gate.Version))],
        [.. version.Items.OrderBy(item => item.Step).ThenBy(item => item.Position).ThenBy(item => item.Id).Select(item => new Item(item.Key, item.Step, item.Position, item.Name, item.Hypothesis, item.Artefact, item.Roles, item.ByAnother, item.FreshDays, item.IsBold, item.Version))],
        version.Stages.ToDictionary(stage => stage.StageId, stage => stage.Step));
}
