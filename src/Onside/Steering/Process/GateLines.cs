using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Steering.Process;

// What a step asks for, line by line: what is there, who is asked, and who could be.
public sealed class GateLines(AppDb db, Candidates candidates, IEnumerable<IArtefact> artefacts, Me me)
{
    private const int MostCandidates = 3;

    public async Task<IReadOnlyList<ShowGates.Line>> Of(Judged judged, PersonNames names)
    {
        var (id, keys) = (judged.Deal.Id, judged.Version.Of(judged.Step).Select(item => item.Key).ToList());
        var evidence = (await db.Set<Evidence>().Where(e => (e.DealId == id || e.DealId == judged.Deal.Renews) && keys.Contains(e.Item) && e.DeniedAt == null).AsNoTracking().ToListAsync()).ToLookup(e => (e.Item, e.ById));
        var asked = (await db.Set<GateAsk>().Where(ask => ask.DealId == id).Join(db.Set<Commitment>().Where(c => c.EndedAt == null), ask => ask.CommitmentId, c => c.Id, (ask, c) => new { ask.Item, c.Id, c.State, c.PerformerId }).ToListAsync()).ToLookup(ask => ask.Item);
        var words = await db.Set<GateWord>().Where(word => word.DealId == id && !word.IsReason).AsNoTracking().ToListAsync();
        // Who judges a sale is not on its team.
        var team = judged.Version.Of(judged.Step).Any(item => item.IsShownOnly) ? await db.Set<DealMember>().Where(member => member.DealId == id).Select(member => member.PersonId).ToListAsync() : [];
        var could = judged.Version.Of(judged.Step).ToDictionary(item => item.Key, item => GateWords.Candidates(item, judged.Deal.OwnerId, names).Where(person => person.Id != me.Id && !(item.IsShownOnly && team.Contains(person.Id))).Take(MostCandidates).ToList());
        var known = (await candidates.Of([.. could.Values.SelectMany(some => some).Select(person => person.Id).Distinct()])).ToDictionary(one => one.Id);
        return [.. judged.Version.Of(judged.Step).Select(item => Told(judged, item, evidence, words, names) with
        {
            Commitment = asked[item.Key].FirstOrDefault()?.Id, Promised = asked[item.Key].FirstOrDefault()?.State == CommitmentState.Promised, AskedOf = asked[item.Key].FirstOrDefault()?.PerformerId is { } performer ? names.Of(performer).Name : null,
            Candidates = [.. could[item.Key].Select(person => known[person.Id]).OrderBy(one => one.Open)],
            MayBring = me.MayWrite && !item.IsShownOnly && GateWords.Candidates(item, judged.Deal.OwnerId, names).Any(person => person.Id == me.Id), Artefact = item.Artefact, Where = artefacts.FirstOrDefault(one => one.Key == item.Artefact)?.Part is { } part ? $"/deals/{id}/{part}" : null, IsShownOnly = item.IsShownOnly,
        }).Select(line => line is { State: ShowGates.ItemState.Missing, Commitment: not null } ? line with { State = ShowGates.ItemState.Asked } : line)];
    }

    private static ShowGates.Line Told(Judged judged, ProcessBook.Item item, ILookup<(string, Guid), Evidence> evidence, List<GateWord> words, PersonNames names)
    {
        var (proof, isWaived) = (judged.Verdict.Counted.FirstOrDefault(one => one.Item == item.Key), judged.Verdict.Waived.Contains(item.Key));
        var waiver = words.FindLast(word => isWaived && word.StageEnteredAt == judged.Deal.StageEnteredAt && (word.Item is null || word.Item == item.Key));
        var state = proof is not null ? ShowGates.ItemState.Brought : waiver is not null ? ShowGates.ItemState.Waived : judged.Verdict.Missing.Contains(item.Key) ? ShowGates.ItemState.Missing : ShowGates.ItemState.NotAsked;
        return new ShowGates.Line(item.Key, item.Name, item.Hypothesis, item.Roles, item.ByAnother, item.IsBold, state)
        {
            By = proof is not null ? Named(proof.PersonId, names) : waiver is not null ? Named(waiver.ById, names) : null, At = proof?.At ?? waiver?.At,
            What = proof is null ? waiver?.Reason : Shown(evidence, item, proof)?.What, Inherited = proof is not null && Shown(evidence, item, proof) is { } shown && shown.DealId != judged.Deal.Id,
            SaidBy = proof is not null && judged.Verbal.Contains(item.Key) && Shown(evidence, item, proof)?.SaidById is { } speaker ? names.Of(speaker).Name : null,
        };
    }

    private static Evidence? Shown(ILookup<(string, Guid), Evidence> evidence, ProcessBook.Item item, Proof proof) => evidence[(item.Key, proof.PersonId)].FirstOrDefault(e => e.At == proof.At);

    private static Named Named(Guid id, PersonNames names) => new(id, names.Of(id).Name);
}
