using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Process;

// Slot: work that shows by itself what a gate asks for. Brought: by whom and when, a row for each deal and piece of work.
public interface IArtefact
{
    string Key { get; }
    FormattableString Called { get; }

    // The part of the deal's page on which that work is done, if it is one.
    string? Part { get; }

    IQueryable<Brought> Brought(AppDb db);
}

// What a deal is judged by. Lines: how many products are on it. Renews: the earlier deal whose evidence holds here too, while it is fresh.
public sealed record Judging(Guid Id, Guid OwnerId, Guid StageId, DateTime StageEnteredAt, DateTime OpenedAt, long? Amount, int Lines, Guid? Pin, Guid? Renews = null);

// How one gate stands for one deal. Verbal: items that somebody is said to have approved, and has not confirmed yet.
public sealed record Judged(Judging Deal, ProcessBook.Version Version, SalesStep Step, DealTier Tier, GateMode Mode, GateVerdict Verdict, IReadOnlyList<string> Verbal);

// Every door asks here: whether a deal may leave a step.
public sealed class Gatekeeper(AppDb db, Kept<ProcessBook> kept, IEnumerable<IArtefact> artefacts, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    public async Task<Judging?> Find(Guid dealId) => await Judgings(db.Set<Deal>().Where(deal => deal.Id == dealId)).SingleOrDefaultAsync();

    public IQueryable<Judging> Judgings(IQueryable<Deal> deals) => deals.Select(deal => new Judging(deal.Id, deal.OwnerId, deal.StageId, deal.StageEnteredAt, deal.OpenedAt, deal.AmountInBase,
        db.Set<DealLine>().Count(line => line.DealId == deal.Id), db.Set<ProcessPin>().Where(pin => pin.DealId == deal.Id).Select(pin => (Guid?)pin.VersionId).FirstOrDefault(),
        db.Set<Renewal>().Where(renewal => renewal.DealId == deal.Id).Select(renewal => (Guid?)renewal.OfId).FirstOrDefault()));

    public async Task<Judged?> Current(Judging deal) => await Current([deal]) is [var only] ? only : null;

    // The gate of the step each deal is in.
    public async Task<IReadOnlyList<Judged>> Current(IReadOnlyList<Judging> deals)
    {
        var book = await kept.Current();
        return await Judge([.. deals.SelectMany(deal => book.Of(deal.OpenedAt, deal.Pin) is { } version && version.Stages.TryGetValue(deal.StageId, out var step) ? [(deal, version, step)] : Array.Empty<(Judging, ProcessBook.Version, SalesStep)>())]);
    }

    // Deals judged by a version that is not theirs, as if they left that step.
    public Task<IReadOnlyList<Judged>> By(ProcessBook.Version version, IReadOnlyList<Judging> deals, SalesStep step) => Judge([.. deals.Select(deal => (deal, version, step))]);

    // A deal that I see and that can still go on.
    public async Task<Judging> Open(Guid id) => await Judgings(db.Set<Deal>().VisibleTo(me).Where(deal => deal.Id == id && deal.Result == Result.Open)).SingleOrDefaultAsync() ?? throw Refusal.NotFound();

    // What is asked for on a deal that I see, by its key.
    public async Task<Asked> Item(Guid id, string key)
    {
        var (deal, book) = (await Open(id), await kept.Current());
        var item = book.Of(deal.OpenedAt, deal.Pin)?.Items.FirstOrDefault(one => one.Key == key) ?? throw Refusal.NotFound();
        // Who judges a sale is not on its team.
        var team = item.IsShownOnly ? await db.Set<DealMember>().Where(member => member.DealId == id).Select(member => member.PersonId).ToListAsync() : [];
        return new(deal, item, await db.Set<Deal>().Where(one => one.Id == id).Select(one => one.Name).SingleAsync(), team);
    }

    // Team: of the deal, where they may not bring it.
    public sealed record Asked(Judging Deal, ProcessBook.Item Item, string Name, IReadOnlyList<Guid> Team);

    // Decides every gate between here and there; what is refused is kept, and told with who could bring it.
    public async Task Decide(Deal leaving, Func<ProcessBook.Version, SalesStep?> until)
    {
        var book = await kept.Current();
        if (book.Newest is null || (await Find(leaving.Id) ?? New(leaving)) is not { } deal || book.Of(deal.OpenedAt, deal.Pin) is not { } version || until(version) is not { } end)
            return;
        var (judged, now) = (await Judge([.. version.Left(deal.StageId, end).Select(step => (deal, version, step))]), clock.Now());
        var decisions = judged.Select(one => GateDecision.Of(one, me.IsSomebody ? me.Id : null, now)).ToList();
        if (judged.FirstOrDefault(one => !one.Verdict.MayPass) is not { } refused)
        {
            db.AddRange(decisions);
            return;
        }
        db.IfRefused(async after =>
        {
            after.AddRange(decisions.Where(decision => decision.Ruling == GateRuling.Refused));
            await after.SaveChangesAsync();
        });
        throw new Refusal(GateWords.Refused(refused, await people.Current()), 422, MissingItems.Of(refused, await people.Current()));
    }

    // Not written yet: what was opened and goes on in one breath.
    private static Judging New(Deal deal) => new(deal.Id, deal.OwnerId, deal.StageId, deal.StageEnteredAt, deal.OpenedAt, deal.AmountInBase, deal.Lines.Count, null);

    private async Task<IReadOnlyList<Judged>> Judge(IReadOnlyList<(Judging Deal, ProcessBook.Version Version, SalesStep Step)> gates)
    {
        if (gates.Count == 0)
            return [];
        var (names, now, all) = (await people.Current(), clock.Now(), Ids(gates.Select(gate => gate.Deal)));
        // Only what the step of each asks for: a long sale has left more behind than all open steps need.
        var asked = gates.GroupBy(gate => (gate.Version.Id, gate.Step)).SelectMany(step => Of(Ids(step.Select(gate => gate.Deal)), step.First().Version, step.Key.Step)).Append(Brought.Words(db).Where(row => all.Contains(row.DealId)));
        var brought = (await asked.Aggregate((some, more) => some.Concat(more)).ToListAsync()).ToLookup(row => row.DealId);
        return [.. gates.Select(gate => Judge(gate.Deal, gate.Version, gate.Step, gate.Deal.Renews is { } earlier ? brought[gate.Deal.Id].Concat(brought[earlier]) : brought[gate.Deal.Id], names, now))];
    }

    private IEnumerable<IQueryable<Brought>> Of(List<Guid> deals, ProcessBook.Version version, SalesStep step)
    {
        var keys = version.Of(step).SelectMany(item => new[] { item.Key, item.Artefact }).OfType<string>().Distinct().ToList();
        return artefacts.Where(artefact => keys.Contains(artefact.Key)).Select(artefact => artefact.Brought(db)).Prepend(Brought.Said(db).Where(row => keys.Contains(row.What))).Select(some => some.Where(row => deals.Contains(row.DealId)));
    }

    private static List<Guid> Ids(IEnumerable<Judging> deals) => [.. deals.SelectMany(deal => new[] { deal.Id, deal.Renews }).OfType<Guid>().Distinct()];

    // What was brought to the deal that this one renews counts for what names how long it holds.
    internal static Judged Judge(Judging deal, ProcessBook.Version version, SalesStep step, IEnumerable<Brought> brought, PersonNames names, DateTime now)
    {
        var (tier, items, rows) = (version.Cuts.Of(deal.Amount, deal.Lines), version.Of(step).ToList(), brought.ToList());
        var shown = rows.Where(row => row.Shows(now)).SelectMany(row => items.Where(item => ((item.Key == row.What && !item.IsShownOnly) || item.Artefact == row.What) && (row.DealId == deal.Id || item.FreshDays is not null))
            .Select(item => (row.As, Proof: new Proof(item.Key, row.PersonId, [.. names.Of(row.PersonId).Functions.Select(role => (int)role)], row.At)))).ToList();
        var said = rows.FindAll(row => row.DealId == deal.Id && row.At == deal.StageEnteredAt);
        var question = new GateQuestion(version.Mode(step, tier), tier, step == SalesStep.Closing, deal.OwnerId, [.. items.Select(item => item.Asked)], [.. shown.Select(one => one.Proof)],
            [.. said.Where(row => row.As == Brought.Waiver).Select(row => new Waiver(row.What.Length > 0 ? row.What : null, row.PersonId))], now, said.Exists(row => row.As == Brought.Reason));
        var verdict = Gates.Judge(question);
        return new(deal, version, step, tier, question.Mode, verdict, [.. shown.Where(one => one.As == Brought.Verbal && verdict.Counted.Contains(one.Proof)).Select(one => one.Proof.Item).Distinct()]);
    }
}
