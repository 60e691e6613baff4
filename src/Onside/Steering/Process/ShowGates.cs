using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Team.Commitments;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// What the step of a deal asks for: what is there and from whom, what is missing and who could bring it, and how its gates were decided.
public static class ShowGates
{
    private const int MostDecisions = 20, MostCandidates = 3;

    public static async Task<Fragment<GatesPart, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, Gatekeeper gates, Kept<ProcessBook> kept, Kept<PersonNames> people, Candidates candidates, Me me)
    {
        public async Task<View> Of(Guid id)
        {
            var deal = await db.Set<Deal>().VisibleTo(me).Where(one => one.Id == id).Select(one => new { one.Name, one.OwnerId, one.Result }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
            var (book, names) = (await kept.Current(), await people.Current());
            var judged = deal.Result == Result.Open ? (await gates.Current([(await gates.Find(id))!])).FirstOrDefault() : null;
            var decisions = await db.Set<GateDecision>().Where(d => d.DealId == id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(MostDecisions).AsNoTracking().ToListAsync();
            return new(id, deal.Name, judged?.Step, judged?.Tier, judged?.Mode, judged?.Version.Number, judged?.Verdict.LacksSecond ?? false, judged is null ? [] : await Lines(judged, names),
                [.. decisions.Select(d => new Decided(d.At, d.Step, d.Ruling, Say(GateWords.Told(d, book, names)), d.Essential.Count))])
            {
                MayWrite = me.MayWrite && judged is not null, MayWaive = me.MayWrite && me.Id != deal.OwnerId && judged is not null, Essential = [.. (judged?.Verdict.Essential ?? []).Select(one => names.Of(one).Name)],
            };
        }

        private async Task<IReadOnlyList<Line>> Lines(Judged judged, PersonNames names)
        {
            var (id, keys) = (judged.Deal.Id, judged.Version.Of(judged.Step).Select(item => item.Key).ToList());
            var evidence = (await db.Set<Evidence>().Where(e => e.DealId == id && keys.Contains(e.Item)).AsNoTracking().ToListAsync()).ToLookup(e => (e.Item, e.ById));
            var asked = (await db.Set<GateAsk>().Where(ask => ask.DealId == id).Join(db.Set<Commitment>().Where(c => c.EndedAt == null), ask => ask.CommitmentId, c => c.Id, (ask, c) => new { ask.Item, c.Id, c.State, c.PerformerId }).ToListAsync()).ToLookup(ask => ask.Item);
            var words = await db.Set<GateWord>().Where(word => word.DealId == id && !word.IsReason).AsNoTracking().ToListAsync();
            var could = judged.Version.Of(judged.Step).ToDictionary(item => item.Key, item => GateWords.Candidates(item, judged.Deal.OwnerId, names).Where(person => person.Id != me.Id).Take(MostCandidates).ToList());
            var known = (await candidates.Of([.. could.Values.SelectMany(some => some).Select(person => person.Id).Distinct()])).ToDictionary(one => one.Id);
            return [.. judged.Version.Of(judged.Step).Select(item => Told(judged, item, evidence, words, names) with
            {
                Commitment = asked[item.Key].FirstOrDefault()?.Id, Promised = asked[item.Key].FirstOrDefault()?.State == CommitmentState.Promised, AskedOf = asked[item.Key].FirstOrDefault()?.PerformerId is { } performer ? names.Of(performer).Name : null,
                Candidates = [.. could[item.Key].Select(person => known[person.Id]).OrderBy(one => one.Open)],
                MayBring = me.MayWrite && GateWords.Candidates(item, judged.Deal.OwnerId, names).Any(person => person.Id == me.Id), Artefact = item.Artefact,
            }).Select(line => line is { State: ItemState.Missing, Commitment: not null } ? line with { State = ItemState.Asked } : line)];
        }

        private static Line Told(Judged judged, ProcessBook.Item item, ILookup<(string, Guid), Evidence> evidence, List<GateWord> words, PersonNames names)
        {
            var (proof, isWaived) = (judged.Verdict.Counted.FirstOrDefault(one => one.Item == item.Key), judged.Verdict.Waived.Contains(item.Key));
            var waiver = words.FindLast(word => isWaived && word.StageEnteredAt == judged.Deal.StageEnteredAt && (word.Item is null || word.Item == item.Key));
            var state = proof is not null ? ItemState.Brought : waiver is not null ? ItemState.Waived : judged.Verdict.Missing.Contains(item.Key) ? ItemState.Missing : ItemState.NotAsked;
            return new Line(item.Key, item.Name, item.Hypothesis, item.Roles, item.ByAnother, item.IsBold, state)
            {
                By = proof is not null ? Named(proof.PersonId, names) : waiver is not null ? Named(waiver.ById, names) : null, At = proof?.At ?? waiver?.At,
                What = proof is null ? waiver?.Reason : evidence[(item.Key, proof.PersonId)].FirstOrDefault()?.What,
            };
        }

        private static Named Named(Guid id, PersonNames names) => new(id, names.Of(id).Name);
    }

    public enum ItemState
    {
        Missing,
        Asked,
        Brought,
        Waived,
        NotAsked,
    }

    // Step and what belongs to it: nothing when the deal is closed or no process is published for its stage.
    public sealed record View(Guid Deal, string Name, SalesStep? Step, DealTier? Tier, GateMode? Mode, int? Version, bool LacksSecond, IReadOnlyList<Line> Items, IReadOnlyList<Decided> Decisions) : IPlaced
    {
        public IReadOnlyList<string> Essential { get; init; } = [];

        [JsonIgnore]
        public bool MayWrite { get; init; }

        [JsonIgnore]
        public bool MayWaive { get; init; }

        [JsonIgnore]
        public int Missing => Items.Count(line => line.State is ItemState.Missing or ItemState.Asked);

        Whereabouts IPlaced.Where => new(Say($"What this step needs"), "deals", (Say($"Deals"), "/deals/board"), (Name, $"/deals/{Deal}"));
    }

    public sealed record Line(string Item, string Name, string? Why, IReadOnlyList<Function> Roles, bool ByAnother, bool IsBold, ItemState State)
    {
        public Named? By { get; init; }
        public DateTime? At { get; init; }
        public string? What { get; init; }
        public Guid? Commitment { get; init; }
        public bool Promised { get; init; }
        public string? AskedOf { get; init; }
        public string? Artefact { get; init; }
        public IReadOnlyList<Candidate> Candidates { get; init; } = [];

        [JsonIgnore]
        public bool MayBring { get; init; }
    }

    public sealed record Decided(DateTime At, SalesStep Step, GateRuling Ruling, string Sentence, int Essential);
}
