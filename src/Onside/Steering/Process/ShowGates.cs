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
    private const int MostDecisions = 20, MostEarlier = 20;

    public static async Task<Fragment<GatesPart, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, Gatekeeper gates, Kept<ProcessBook> kept, Kept<PersonNames> people, GateLines lines, Me me)
    {
        public async Task<View> Of(Guid id)
        {
            var deal = await db.Set<Deal>().VisibleTo(me).Where(one => one.Id == id).Select(one => new { one.Name, one.OwnerId, one.Result }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
            var (book, names) = (await kept.Current(), await people.Current());
            var judged = deal.Result == Result.Open ? await gates.Current((await gates.Find(id))!) : null;
            var spoken = await db.Set<Evidence>().Where(e => e.DealId == id && e.SaidById != null && e.ConfirmedAt == null).OrderByDescending(e => e.At).Take(MostDecisions).AsNoTracking().ToListAsync();
            var earlier = judged is null || !me.MayWrite ? [] : await RenewDeal.Earlier(db, me, id).Take(MostEarlier).Select(one => new Named(one.Id, one.Name)).ToListAsync();
            var decisions = await db.Set<GateDecision>().Where(d => d.DealId == id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(MostDecisions).AsNoTracking().ToListAsync();
            return new(id, deal.Name, judged?.Step, judged?.Tier, judged?.Mode, judged?.Version.Number, judged?.Verdict.LacksSecond ?? false, judged is null ? [] : await lines.Of(judged, names),
                [.. decisions.Select(d => new Decided(d.At, d.Step, d.Ruling, Say(GateWords.Told(d, book, names)), d.Essential.Count))])
            {
                MayWrite = me.MayWrite && judged is not null, MayWaive = me.MayWrite && me.Id != deal.OwnerId && judged is not null, Essential = [.. (judged?.Verdict.Essential ?? []).Select(one => names.Of(one).Name)],
                Disputed = [.. spoken.Where(e => e.DeniedAt is not null || e.MissedAt is not null).Select(e => Say(GateWords.Disputed(e, book, names)))], ToConfirm = [.. spoken.Where(e => e.IsToConfirm && e.ById == me.Id).Select(e => new Spoken(e.Item, book.NameOf(e.Item), e.What, e.At))],
                Renews = earlier.Find(one => one.Id == judged?.Deal.Renews), Earlier = earlier,
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

        // Spoken words that were denied, or never confirmed.
        public IReadOnlyList<string> Disputed { get; init; } = [];
        public IReadOnlyList<Spoken> ToConfirm { get; init; } = [];
        public Named? Renews { get; init; }

        // What this deal could go on from.
        [JsonIgnore]
        public IReadOnlyList<Named> Earlier { get; init; } = [];

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

        // Who put on record what By has said and not confirmed yet.
        public string? SaidBy { get; init; }
        public bool Inherited { get; init; }
        public string? Artefact { get; init; }

        // Where the work is done that shows it.
        public string? Where { get; init; }
        public bool IsShownOnly { get; init; }
        public IReadOnlyList<Candidate> Candidates { get; init; } = [];

        [JsonIgnore]
        public bool MayBring { get; init; }
    }

    public sealed record Spoken(string Item, string Name, string What, DateTime At);

    public sealed record Decided(DateTime At, SalesStep Step, GateRuling Ruling, string Sentence, int Essential);
}
