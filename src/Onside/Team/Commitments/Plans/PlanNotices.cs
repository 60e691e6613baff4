using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Team.Inbox;

using Move = Onside.Science.FollowThrough.Move;

namespace Onside.Team.Commitments.Plans;

// Why an outcome comes into somebody's inbox.
public static class PlanReasons
{
    public static readonly Reason Offered = new("outcome-offered", $"I am to answer for an outcome", $"your answer is waited for", 97, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason ToDecide = new("outcome-to-decide", $"I am to choose how an outcome goes on", $"you answer for this outcome", 95, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason Owned = new("outcome-owned", $"Something happens to an outcome I answer for", $"you answer for this outcome", 84, Opens: true);
    public static readonly Reason Joined = new("outcome-joined", $"I am to take part in a plan", $"you take part in this plan", 83, Opens: true);
    public static readonly Reason Stale = new("plan-changed", $"A plan I confirmed has changed", $"you confirmed this plan", 82, Opens: true);

    public static void AddPlanNotices(this IServiceCollection services)
    {
        services.AddSingleton(Offered).AddSingleton(ToDecide).AddSingleton(Owned).AddSingleton(Joined).AddSingleton(Stale);
        services.AddScoped<IListener, WhenAccountabilityOffered>();
        services.AddScoped<IListener, WhenAccountabilityMoved>();
        services.AddScoped<IListener, WhenAccountabilityDeclined>();
        services.AddScoped<IListener, WhenPlanJoined>();
        services.AddScoped<IListener, WhenPlanChanged>();
        services.AddScoped<IListener, WhenConcernRaised>();
        services.AddScoped<IListener, WhenConcernSettled>();
        services.AddScoped<IListener, WhenReviewRaised>();
        services.AddScoped<IListener, WhenPromiseTakenBack>();
        services.AddScoped<IListener, WhenEverybodyDeclines>();
        services.AddPlanGuests();
    }

    public static Tidings Told(Guid outcome, FormattableString sentence, Guid? by = null) => new(new Subject("outcome", outcome), sentence) { By = by };
}

public sealed class WhenAccountabilityOffered(Notices notices) : Listener<AccountabilityOffered>
{
    protected override Task On(AccountabilityOffered offered) => notices.Notify(offered.AnswersId, PlanReasons.Offered, offered.ById == offered.ToId
        ? PlanReasons.Told(offered.OutcomeId, $"{new Somebody(offered.ById)} would answer for it: {offered.What}", offered.ById)
        : PlanReasons.Told(offered.OutcomeId, $"{new Somebody(offered.ById)} asks you to answer for it: {offered.What}", offered.ById));
}

// The one hears that they answer, the other that they are at hand from now on.
public sealed class WhenAccountabilityMoved(Notices notices) : Listener<AccountabilityMoved>
{
    protected override async Task On(AccountabilityMoved moved)
    {
        await notices.Notify(moved.ToId, PlanReasons.Owned, PlanReasons.Told(moved.OutcomeId, $"You answer for it now: {moved.What}"));
        await notices.Notify(moved.FromId, PlanReasons.Owned, PlanReasons.Told(moved.OutcomeId, $"{new Somebody(moved.ToId)} answers for it now, and you stay at hand until the first review: {moved.What}"));
    }
}

public sealed class WhenAccountabilityDeclined(Notices notices) : Listener<AccountabilityDeclined>
{
    protected override async Task On(AccountabilityDeclined declined)
    {
        foreach (var person in new[] { declined.ById, declined.ToId }.Where(person => person != declined.DeclinedById).Distinct())
            await notices.Notify(person, PlanReasons.Owned, PlanReasons.Told(declined.OutcomeId, $"It stays with who answered for it: {declined.What}", declined.DeclinedById));
    }
}

public sealed class WhenPlanJoined(Notices notices) : Listener<PlanJoined>
{
    protected override Task On(PlanJoined joined) => notices.Notify(joined.PersonId, PlanReasons.Joined, PlanReasons.Told(joined.OutcomeId, $"You take part in the plan: {joined.What}"));
}

// Who confirmed what is not so any more is asked to look again; who answered before and is still at hand, too.
public sealed class WhenPlanChanged(AppDb db, Notices notices) : Listener<PlanChanged>
{
    protected override async Task On(PlanChanged changed)
    {
        if (!changed.IsMaterial || await db.FindAsync<Outcome>(changed.OutcomeId) is not { } outcome)
            return;
        foreach (var part in outcome.Present.Where(part => !part.IsOutside && outcome.SamePage.Of(part.PersonId) == Stance.Stale))
            await notices.Notify(part.PersonId, PlanReasons.Stale, PlanReasons.Told(outcome.Id, $"{new Somebody(changed.ById)} changed the plan, confirm it anew: {changed.What}", changed.ById));
    }
}

public sealed class WhenConcernRaised(AppDb db, Notices notices, Platform.Access.Me me) : Listener<ConcernRaised>
{
    protected override async Task On(ConcernRaised raised)
    {
        var stewards = await db.FindAsync<Outcome>(raised.OutcomeId) is { } outcome ? outcome.Stewards : [];
        foreach (var person in stewards.Prepend(raised.OwnerId))
            await notices.Notify(person, PlanReasons.Owned, PlanReasons.Told(raised.OutcomeId, $"{new Somebody(me.Id)} worries: {raised.Text}", me.Id));
    }
}

public sealed class WhenConcernSettled(Notices notices) : Listener<ConcernSettled>
{
    protected override Task On(ConcernSettled settled) => notices.Notify(settled.ById, PlanReasons.Joined, PlanReasons.Told(settled.OutcomeId, $"Your concern is answered: {settled.Answer}"));
}

public sealed class WhenReviewRaised(AppDb db, Notices notices) : Listener<ReviewRaised>
{
    protected override async Task On(ReviewRaised raised)
    {
        var stewards = await db.FindAsync<Outcome>(raised.OutcomeId) is { } outcome ? outcome.Stewards : [];
        foreach (var person in stewards.Prepend(raised.OwnerId))
            await notices.Notify(person, PlanReasons.Owned, PlanReasons.Told(raised.OutcomeId, $"The review was not held. Hold it, or give it another date: {raised.What}"));
    }
}

// A promise that an outcome needs is taken back: who answers for it hears of it now, even where somebody else had asked.
public sealed class WhenPromiseTakenBack(AppDb db, Notices notices) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved.Move != Move.Revoke || await db.FindAsync<Commitment>(moved.CommitmentId) is not { OutcomeId: { } id } || await db.Set<Outcome>().Include(o => o.Tenures).SingleOrDefaultAsync(o => o.Id == id && o.ClosedAt == null) is not { } outcome)
            return;
        foreach (var person in outcome.Stewards.Prepend(outcome.OwnerId).Where(person => person != moved.RequesterId))
            await notices.Notify(person, PlanReasons.Owned, PlanReasons.Told(id, $"{new Somebody(moved.ById)} takes a promise back that this outcome needs: {moved.What}", moved.ById));
    }
}

// Nobody is left who could promise it: whoever answers for the outcome has to choose.
public sealed class WhenEverybodyDeclines(AppDb db, Notices notices) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved.Move != Move.Decline || await db.FindAsync<Commitment>(moved.CommitmentId) is not { OutcomeId: { } id, StepId: { } step })
            return;
        var asked = await db.Set<Commitment>().Where(c => c.OutcomeId == id && c.StepId == step && c.Id != moved.CommitmentId).Select(c => c.State).ToListAsync();
        if (Aftermath.Choices(asked.Append(moved.To)).Count > 0 && await db.Set<Outcome>().SingleOrDefaultAsync(o => o.Id == id && o.ClosedAt == null) is { } outcome)
            await notices.Notify(outcome.OwnerId, PlanReasons.ToDecide, PlanReasons.Told(id, $"Everybody who was asked has declined. Choose how it goes on: {moved.What}"));
    }
}
