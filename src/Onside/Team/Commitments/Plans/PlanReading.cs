using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Commitments.Guests;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// A plan with the names of people and records, and what was asked for it.
public sealed class PlanReading(AppDb db, Outcomes outcomes, SubjectBook book, Kept<PersonNames> people, CommitmentRows rows, IEnumerable<IPlanParts> parts, PlanGuests guests, Me me)
{
    public async Task<ShowOutcome.View> Of(Guid id) => await Of(await outcomes.Seen(db.Set<Outcome>()).WithPlan().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id) ?? throw Refusal.NotFound());

    public async Task<ShowOutcome.View> Of(Outcome outcome)
    {
        var (kept, asked, outside) = (await people.Current(), await Asked(outcome.Id), await guests.Of(outcome.Id));
        var names = PlanGuests.Named(kept, outside);
        var shown = await rows.Named(asked);
        var subject = outcome.Subject is { } about ? (await book.Named([about])).GetValueOrDefault(about) : null;
        var view = Of(outcome, names, outside) with { Subject = subject };
        var role = me.MayWrite && outcome.IsOpen ? outcome.RoleOf(me.Id) : null;
        return new(view with { Steps = [.. view.Steps.Select(step => With(step, asked, names))] }, shown, role, Diffs.Since(outcome, me.Id), outcomes.Now, names.Of(me.Id).Name)
        {
            Parts = [.. parts.OrderBy(part => part.Order).SelectMany(part => part.Places(outcome.Id))],
            People = [.. names.Active.Select(person => new Named(person.Id, person.Name))], Guests = [.. outside.Select(guest => new Named(guest.Id, guest.Name))],
        };
    }

    // All that was asked for it and is still open, and what was kept.
    public Task<List<Commitment>> Asked(Guid outcomeId) => db.Set<Commitment>().AsNoTracking().Where(c => c.OutcomeId == outcomeId).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(200).ToListAsync();

    public static OutcomeView Of(Outcome o, PersonNames names, IReadOnlyList<Guest> outside)
    {
        var (page, stewards, alignment) = (o.SamePage, o.Stewards, o.Alignment);
        Named Named(Guid id) => new(id, names.Of(id).Name);
        return new(o.Id, o.Version, o.What, Named(o.OwnerId), o.DueOn, o.Tier, o.OpenedAt)
        {
            Condition = o.Condition, Scope = o.Scope, Priorities = o.Priorities, ClosedAt = o.ClosedAt, IsReached = o.IsReached, ClosingNote = o.ClosingNote, SubjectKind = o.SubjectKind, NoContingency = o.NoContingency,
            Offer = o.Accountability is { Offer: { } offer, Answers: { } answers } ? new(Named(offer.To), Named(offer.By), answers, offer.At) : null,
            Stewards = [.. stewards.Select(Named)], Revision = page.Current, Material = page.Material, Agreed = alignment.Agreed, MustAgree = alignment.Of,
            Participants = [.. o.Present.OrderByDescending(part => part.PersonId == o.OwnerId).ThenBy(part => names.Of(part.PersonId).Name, StringComparer.CurrentCulture).Select(part => Part(part, o, page, Named(part.PersonId)) with { IsSteward = stewards.Contains(part.PersonId), Outside = outside.FirstOrDefault(guest => guest.Id == part.PersonId) is { } guest ? new(guest.Mail, guest.RevokedAt is null ? guest.ExpiresAt : null, guest.ConfirmedAt) : null })],
            Concerns = [.. o.Concerns.OrderBy(one => one.At).Select(one => new ConcernView(one.Id, Named(one.ById), one.Text, one.At, one.Answer, one.SettledAt))],
            Steps = [.. o.Steps.Where(step => step.DeletedAt is null).OrderBy(step => step.Position).Select(step => new StepView(step.Id, step.What, step.How, step.OwnerId is { } owner ? Named(owner) : null, step.DueOn, step.DoneAt, Known(step, o)) { EnteredAt = step.EnteredAt })],
            Reviews = [.. o.Reviews.Where(review => review.DeletedAt is null).OrderBy(review => review.At).Select(review => new ReviewView(review.Id, review.At, review.State, review.Moved, review.HeldAt, review.Decisions, review.State != ReviewState.Held))],
        };
    }

    private static PartView Part(PlanParticipant part, Outcome outcome, SamePage page, Named person) => new(person, part.IsRequired, page.Of(part.PersonId), Evidence.HasSpoken(outcome, part))
    {
        Expectation = part.Expectation, Needs = part.Needs, Restatement = part.Restatement, IsRestated = Evidence.IsRestated(outcome, part), MyPart = part.MyPart, OpenConcern = part.OpenConcern,
    };

    private static Guid[] Known(PlanStep step, Outcome outcome) => [.. step.WaitsFor.Where(on => outcome.Steps.Exists(one => one.Id == on && one.DeletedAt is null))];

    private static StepView With(StepView step, IReadOnlyList<Commitment> asked, PersonNames names)
    {
        var parts = asked.Where(c => c.StepId == step.Id).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).ToList();
        return parts.Count == 0 ? step : step with
        {
            CommitmentId = parts[^1].Id,
            State = parts[^1].State,
            Choices = step.DoneAt is null ? Aftermath.Choices(parts.Select(part => part.State)) : [],
            Parts = [.. parts.Select(part => new StepPart(part.Id, part.Role, part.GuestName is { } guest ? new(part.GuestId!.Value, guest) : part.PerformerId is { } person ? new(person, names.Of(person).Name) : null, part.Department, part.State))],
        };
    }
}

// What changed in the plan, from what to what.
public static class Diffs
{
    // Since somebody confirmed it; nothing for who never did, or to whom nothing is new that counts.
    public static IReadOnlyList<DiffView> Since(Outcome outcome, Guid person) =>
        outcome.Part(person)?.ConfirmedRevision is { } seen && outcome.SamePage.Of(person) == Stance.Stale ? Of(outcome.Revisions.Where(one => one.Number > seen)) : [];

    public static IReadOnlyList<DiffView> Of(IEnumerable<PlanRevision> revisions) =>
        [.. revisions.OrderBy(one => one.Number).SelectMany(one => one.Changes).GroupBy(change => change.Field).OrderBy(field => field.Key)
            .Select(field => new DiffView(field.Key, field.First().Before, field.Last().After)).Where(diff => diff.Before != diff.After)];
}
