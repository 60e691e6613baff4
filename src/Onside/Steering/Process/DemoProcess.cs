using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Conduct;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Process;

// The demo company agreed on the seven steps in its first week; what was brought to each step since, and how its gates were decided, is told for half a year.
public sealed class DemoProcess : IDemoPart
{
    private const int DaysTold = 183, Batch = 500;
    private const double ShareObserved = 0.75, ShareRefused = 0.3, ShareStarted = 0.55;

    // What still has to be asked for on the deals that are about to be closed.
    private const string Unasked = "price-approved";

    public string Name => "process";

    public int Order => 94;

    public async Task Tell(DemoStory story)
    {
        var cast = story.Known<DemoCast>();
        var version = await Written(story, cast.In(Function.SalesOperationsManager).Id);
        var (book, names) = (ProcessBook.Of(version), new PersonNames(cast.Members.Select(member => new PersonName(member.Id, member.Name, true, member.Functions) { MayWrite = member.Level >= Level.Member })));
        var since = story.Day.HistoryEnd.AddDays(-DaysTold);
        var lately = await story.Db.Set<Deal>().Where(deal => deal.Result == Result.Open || deal.ClosedAt >= since).OrderBy(deal => deal.Id).Select(deal => deal.Id).ToListAsync();
        foreach (var ids in lately.Chunk(Batch))
        {
            var judged = (await story.Db.Set<ConductCheck>().AsNoTracking().Where(check => ids.Contains(check.DealId) && (check.Result == ConductResult.Pass || check.AcknowledgedOn != null)).ToListAsync()).ToLookup(check => check.DealId);
            var lives = (await story.Db.Set<Deal>().Where(deal => ids.Contains(deal.Id)).Include(deal => deal.Stays).Include(deal => deal.Lines).Include(deal => deal.Team).AsSplitQuery().AsNoTracking().ToListAsync()).OrderBy(deal => deal.Id).Select(deal => new Life(story, book, names, deal, since, judged[deal.Id])).ToList();
            await story.Write([.. lives.SelectMany(life => life.Joined)]);
            await story.Write([.. lives.SelectMany(life => life.Evidence)], "evidence");
            await story.Write([.. lives.SelectMany(life => life.Decisions)], "gate decisions");
        }
    }

    private static async Task<ProcessVersion> Written(DemoStory story, Guid by)
    {
        var at = story.Founding.AddHours(2);
        var version = story.Born(at, by, () => new ProcessVersion(1, by, at));
        SevenSteps.Write(version, await PipelineBook.Load(story.Db));
        story.Happens(version, at.AddHours(1), by, () => version.Publish(by, at.AddHours(1)));
        await story.Write([version]);
        await story.Write([.. version.Gates]);
        await story.Write([.. version.Items]);
        await story.Write([.. version.Stages]);
        return version;
    }

    // One deal: step by step, what somebody brought in time, and the decision when it left.
    private sealed class Life
    {
        private readonly DemoStory _story;
        private readonly ProcessBook.Version _book;
        private readonly PersonNames _names;
        private readonly Deal _deal;
        private readonly List<Brought> _judged;

        public List<DealMember> Joined { get; } = [];
        public List<Evidence> Evidence { get; } = [];
        public List<GateDecision> Decisions { get; } = [];

        public Life(DemoStory story, ProcessBook.Version book, PersonNames names, Deal deal, DateTime since, IEnumerable<ConductCheck> judged)
        {
            (_story, _book, _names, _deal, _judged) = (story, book, names, deal, [.. judged.Select(check => new Brought { DealId = deal.Id, What = Artefacts.Conduct, PersonId = check.ById, At = check.At })]);
            foreach (var stay in deal.Stays.OrderBy(stay => stay.EnteredAt).Where(stay => stay.LeftAt >= since && book.Stages.ContainsKey(stay.StageId)))
                Leave(book.Stages[stay.StageId], stay.EnteredAt, stay.LeftAt);
            if (deal.IsOpen && book.Stages.TryGetValue(deal.StageId, out var step))
                Begin(step, deal.StageEnteredAt, story.Day.HistoryEnd.AddMinutes(-1));
        }

        private DealTier Tier => _book.Cuts.Of(_deal.AmountInBase, _deal.Lines.Count);

        private void Leave(SalesStep step, DateTime from, DateTime until)
        {
            var isStrict = _book.Mode(step, Tier) != GateMode.Observe;
            // Something is there of every step that was passed.
            foreach (var (item, i) in _book.Of(step).Select((item, i) => (item, i)))
                if (isStrict || i == 0 || _story.Dice.Chance(ShareObserved))
                    Bring(item, from, until);
            if (_deal is { Result: not (Result.Open or Result.Won) } && step == _book.Stages.GetValueOrDefault(_deal.StageId))
                return;
            if (isStrict && _story.Dice.Chance(ShareRefused) && Evidence.Where(one => one.At > from.AddHours(1) && _book.Of(step).Any(item => item.Key == one.Item)).Select(one => one.At).Order().ToList() is { Count: > 0 } brought)
                Decide(step, from, _story.Dice.Pick(brought).AddHours(-1), GateRuling.Refused);
            Decide(step, from, until);
        }

        // As it stood then: too early, and something was missing.
        private void Decide(SalesStep step, DateTime from, DateTime at, GateRuling? only = null)
        {
            var judged = Gatekeeper.Judge(new(_deal.Id, _deal.OwnerId, _deal.StageId, from, _deal.OpenedAt, _deal.AmountInBase, _deal.Lines.Count, null), _book, step,
                Evidence.Select(one => new Brought { DealId = one.DealId, What = one.Item, PersonId = one.ById, At = one.At }).Concat(_judged), _names, at);
            if (only is null ? judged.Verdict.MayPass : judged.Verdict.Ruling == only)
                Decisions.Add(_story.Born(at, _deal.OwnerId, () => GateDecision.Of(judged, _deal.OwnerId, at)));
        }

        private void Begin(SalesStep step, DateTime from, DateTime until)
        {
            foreach (var item in _book.Of(step))
                if (item.Key != Unasked && _story.Dice.Chance(step == SalesStep.Closing ? 1 : ShareStarted))
                    Bring(item, from, until);
        }

        private void Bring(ProcessBook.Item item, DateTime from, DateTime until)
        {
            var could = GateWords.Candidates(item, _deal.OwnerId, _names).Select(person => person.Id).ToList();
            if (could.Count == 0 || until <= from || item.IsShownOnly)
                return;
            var by = !item.ByAnother && could.Contains(_deal.OwnerId) ? _deal.OwnerId : _story.Dice.Pick(could);
            // Not longer ago than it holds.
            var first = item.FreshDays is { } days && until.AddDays(-days + 1) is var fresh && fresh > from ? fresh : from;
            var at = first.AddTicks((long)((until - first).Ticks * (0.2 + (0.7 * _story.Dice.Share()))));
            at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
            Evidence.Add(_story.Born(at, by, () => new Evidence(_deal.Id, item.Key, by, DemoEvidence.Of(item.Key, _story.Dice), at)));
            // Who judges a sale is not on its team.
            if (!_judged.Exists(check => check.PersonId == by))
                Joined.AddRange(DemoTeam.Join(_story, _deal, _names.Of(by), at));
        }
    }
}
