using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// How we sell, for everybody to read; the draft of the next version beside it, and whom it would have stopped in the last quarter.
public static class ShowProcess
{
    private const int DaysBack = 92, MostWon = 500, MostStopped = 20;

    public static async Task<Page<ProcessPage, View>> Get(Reading reading) => new(await reading.Of());

    public sealed class Reading(AppDb db, ProcessDesk desk, Gatekeeper gates, Kept<ProcessBook> kept, Kept<PipelineBook> pipelines, Kept<RateBook> rates, Kept<PersonNames> people, IEnumerable<IArtefact> artefacts, Me me)
    {
        public async Task<View> Of()
        {
            var (book, ways, names, mayKeep) = (await kept.Current(), await pipelines.Current(), await people.Current(), await desk.MayKeep());
            // Everybody else reads what holds.
            var draft = mayKeep ? await desk.FindDraft() : null;
            var shown = draft is null ? book.Newest : ProcessBook.Of(draft);
            return new(book.Newest?.Number, book.Newest?.PublishedAt, draft?.Number, shown is null ? null : StepLine.All(shown, draft is null ? await db.Set<ProcessCost>().Where(cost => cost.VersionId == shown.Id).AsNoTracking().ToListAsync() : []), mayKeep, shown?.Cuts, draft is null ? null : await Stopped(ProcessBook.Of(draft), names))
            {
                Version = draft?.Version, Currency = (await rates.Current()).Base, Stages = shown is null ? [] : [.. ways.Ways.SelectMany(way => way.Steps.Select(stage => new StageLine(stage.Id, ways.Ways.Count > 1 ? $"{way.Name}: {stage.Name}" : stage.Name, shown.Stages.TryGetValue(stage.Id, out var step) ? step : null)))],
                Artefacts = [.. artefacts.Select(one => new Choice(one.Key, Say(one.Called)))],
            };
        }

        // Deals that were won in the last quarter, judged by the draft with what was brought until now.
        private async Task<Impact> Stopped(ProcessBook.Version draft, PersonNames names)
        {
            var since = DateOnly.FromDateTime(desk.Now.AddDays(-DaysBack));
            var won = db.Set<Deal>().VisibleTo(me).Where(deal => deal.Result == Result.Won && deal.ClosedOn >= since).OrderByDescending(deal => deal.ClosedOn).ThenByDescending(deal => deal.Id).Take(MostWon);
            var (deals, called) = (await gates.Judgings(won).ToListAsync(), await won.Select(deal => new { deal.Id, deal.Name }).ToDictionaryAsync(deal => deal.Id, deal => deal.Name));
            var stopped = (await gates.By(draft, deals, SalesStep.Closing)).Where(judged => !judged.Verdict.MayPass).ToList();
            return new(deals.Count, stopped.Count, [.. stopped.Take(MostStopped).Select(one => new StoppedLine(one.Deal.Id, called[one.Deal.Id], names.Of(one.Deal.OwnerId).Name, string.Join(", ", one.Verdict.Missing.Select(key => draft.Items.First(item => item.Key == key).Name))))]);
        }
    }

    // Number: of what holds now. Draft: of what is being written; then Steps are those of the draft.
    public sealed record View(int? Number, DateTime? PublishedAt, int? Draft, IReadOnlyList<StepLine>? Steps, bool MayKeep, TierCuts? Cuts, Impact? Impact)
    {
        public int? Version { get; init; }
        public string Currency { get; init; } = "";
        public IReadOnlyList<StageLine> Stages { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Choice> Artefacts { get; init; } = [];

        [JsonIgnore]
        public bool MayEdit => MayKeep && Draft is not null;
    }

    public sealed record StepLine(SalesStep Step, GateMode Small, GateMode Standard, GateMode Strategic, IReadOnlyList<ProcessBook.Item> Items)
    {
        public static IReadOnlyList<StepLine> All(ProcessBook.Version version, List<ProcessCost> costs) =>
            [.. Enum.GetValues<SalesStep>().Select(step => new StepLine(step, version.Asked(step, DealTier.Small), version.Asked(step, DealTier.Standard), version.Asked(step, DealTier.Strategic), [.. version.Items.Where(item => item.Step == step)])
            {
                Version = version.Gates.FirstOrDefault(gate => gate.Step == step)?.Version,
                Eased = [.. version.Eased.Where(easing => easing.Step == step).Select(easing => new EasedLine(easing.Tier, easing.Share, easing.Deals, easing.At))],
                Resting = version.Resting.Where(rest => version.Items.Any(item => item.Step == step && item.Key == rest.Item)).ToDictionary(rest => rest.Item, rest => new RestingLine(rest.Used, rest.Changed, rest.At)),
                Waits = [.. costs.Where(cost => cost.Step == step && cost.Tier is not null).OrderBy(cost => cost.Tier).Select(cost => new WaitLine(cost.Tier!.Value, cost.Count, cost.Share))],
                Changed = costs.Where(cost => cost.Step == step && cost.Item is not null).ToDictionary(cost => cost.Item!, cost => new ChangedLine(cost.Count, cost.Share ?? 0)),
            })];

        public int? Version { get; init; }

        // Tiers for which it advises although it says that it requires.
        public IReadOnlyList<EasedLine> Eased { get; init; } = [];

        // What it cost, as the last night counted it.
        public IReadOnlyList<WaitLine> Waits { get; init; } = [];
        public IReadOnlyDictionary<string, ChangedLine> Changed { get; init; } = new Dictionary<string, ChangedLine>();

        // Items that are not asked for now.
        public IReadOnlyDictionary<string, RestingLine> Resting { get; init; } = new Dictionary<string, RestingLine>();
    }

    // The share of the time of so many deals that was waiting here; nothing while they are too few.
    public sealed record WaitLine(DealTier Tier, int Deals, double? Share);

    public sealed record ChangedLine(int Used, double Share);

    public sealed record EasedLine(DealTier Tier, double Share, int Deals, DateTime At);

    public sealed record RestingLine(int Used, int Changed, DateTime At);

    public sealed record StageLine(Guid Id, string Name, SalesStep? Step);

    // Of so many that were won, so many would not have been, at closing.
    public sealed record Impact(int Won, int Stopped, IReadOnlyList<StoppedLine> Deals);

    public sealed record StoppedLine(Guid Id, string Name, string Owner, string Missing);
}
