using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.Commitments;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Process;

// What the step of a deal asks for: what is there and from whom, what is missing and who could bring it, and how its gates were decided.
public static class ShowGates
{
    private const int MostDecisions = 20;

    public static async Task<Fragment<GatesPart, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, Gatekeeper gates, Kept<ProcessBook> kept, Kept<PersonNames> people, GateLines lines, Me me)
    {
        public async Task<View> Of(Guid id)
        {
            var deal = await db.Set<Deal>().VisibleTo(me).Where(one => one.Id == id).Select(one => new { one.Name, one.OwnerId, one.Result }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
            var (book, names) = (await kept.Current(), await people.Current());
            var judged = deal.Result == Result.Open ? await gates.Current((await gates.Find(id))!) : null;
            var decisions = await db.Set<GateDecision>().Where(d => d.DealId == id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(MostDecisions).AsNoTracking().ToListAsync();
            return new(id, deal.Name, judged?.Step, judged?.Tier, judged?.Mode, judged?.Version.Number, judged?.Verdict.LacksSecond ?? false, judged is null ? [] : await lines.Of(judged, names),
                [.. decisions.Select(d => new Decided(d.At, d.Step, d.Ruling, Say(GateWords.Told(d, book, names)), d.Essential.Count))])
            {
                MayWrite = me.MayWrite && judged is not null, MayWaive = me.MayWrite && me.Id != deal.OwnerId && judged is not null, Essential = [.. (judged?.Verdict.Essential ?? []).Select(one => names.Of(one).Name)],
            };
        }
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
