using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments.Plans.Outside;

namespace Onside.Team.Commitments.Plans;

public static class PlansSetup
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddScoped<Outcomes>();
        services.AddScoped<OutcomeRows>();
        services.AddScoped<OutcomesOf>();
        services.AddScoped<PlanReading>();
        services.AddScoped<ISubjects, PlanSubjects>();
        services.AddScoped<IFindable, PlanSubjects>();
        services.AddScoped<IListener, WhenPersonLeaves>();
        services.AddScoped<IVerifies, VerifyTenures>();
        services.AddScoped<IAnswersFor, OutcomeCharge>();
        services.AddScoped<IPlanParts, PlanHanging>();
        services.AddJob<PassReviews>("every 10 minutes");
        services.AddPlanNotices();
        services.AddPlanTells();
        services.AddSingleton(new Creation($"New outcome", "/outcomes/new", "target", 6));
        services.AddSingleton(new Place("outcomes", $"Outcomes", "/outcomes", "target", 13));
    }

    public static void MapPlans(this IEndpointRouteBuilder app)
    {
        var outcomes = app.MapGroup("/outcomes");
        outcomes.MapGet("", ListOutcomes.Get).ForReaders();
        outcomes.MapGet("/new", OpenOutcome.Get).ForMembers();
        outcomes.MapGet("/of/{kind}/{id:guid}", SubjectOutcomes.Get).ForReaders();
        outcomes.MapPost("", OpenOutcome.Post).ForMembers();
        outcomes.MapGet("/{id:guid}", ShowOutcome.Get).ForReaders().Opens("outcome");
        outcomes.MapPost("/{id:guid}", EditOutcome.Post).ForMembers();
        outcomes.MapPost("/{id:guid}/closing", CloseOutcome.Post).ForMembers();
        outcomes.MapPost("/{id:guid}/offer", OfferOutcome.Post).ForMembers();
        outcomes.MapPost("/{id:guid}/offer/acceptance", AcceptOutcome.Post).ForMembers();
        outcomes.MapPost("/{id:guid}/offer/refusal", DeclineOutcome.Post).ForMembers();
        outcomes.MapGet("/{id:guid}/evidence", ShowEvidence.Get).ForReaders();
        outcomes.MapGet("/{id:guid}/agenda", ShowAgenda.Get).ForReaders();
        outcomes.MapGet("/{id:guid}/revisions", ShowRevisions.Get).ForReaders();
        MapParts(outcomes.MapGroup("/{id:guid}"));
    }

    private static void MapParts(RouteGroupBuilder outcome)
    {
        outcome.MapPost("/participants", JoinPlan.Post).ForMembers();
        outcome.MapPost("/participants/{personId:guid}/leaving", LeavePlan.Post).ForMembers();
        outcome.MapPost("/my-part", TellMyPart.Post).ForMembers();
        outcome.MapPost("/concerns", RaiseConcern.Post).ForMembers();
        outcome.MapPost("/concerns/{concernId:guid}/answer", SettleConcern.Post).ForMembers();
        outcome.MapPost("/steps", WriteStep.Post).ForMembers();
        outcome.MapPost("/after-fact", EnterAfterFact.Post).ForMembers();
        outcome.MapPost("/steps/{stepId:guid}", WriteStep.PostEdit).ForMembers();
        outcome.MapPost("/steps/{stepId:guid}/completion", FinishStep.Post).ForMembers();
        outcome.MapPost("/steps/{stepId:guid}/removal", RemoveStep.Post).ForMembers();
        outcome.MapPost("/steps/{stepId:guid}/removal/undo", RemoveStep.PostUndo).ForMembers();
        outcome.MapPost("/reviews", ScheduleReview.Post).ForMembers();
        outcome.MapPost("/reviews/{reviewId:guid}/holding", HoldReview.Post).ForMembers();
        outcome.MapPost("/reviews/{reviewId:guid}/date", MoveReview.Post).ForMembers();
        outcome.MapPost("/confirmation", ConfirmPlan.Post).ForMembers();
        outcome.MapPlanGuests();
        outcome.MapPost("/revisions/{number:int}/upgrade", UpgradeRevision.Post).ForMembers();
    }

    private static void AddPlanTells(this IServiceCollection services)
    {
        services.AddTells<OutcomeOpened>("target", (who, _) => $"{who} opened the outcome");
        services.AddTells<OutcomeClosed>("circle-check", (who, closed) => closed.IsReached ? (FormattableString)$"{who} closed the outcome: reached" : $"{who} let the outcome go: {closed.Note}");
        services.AddTells<PlanConfirmed>("check", Confirmed);
        services.AddTells<PlanChanged>("pencil", (who, changed) => changed.IsMaterial ? (FormattableString)$"{who} changed the plan: revision {changed.Number}, to be confirmed anew" : $"{who} changed the plan: revision {changed.Number}");
        services.AddTells<ConcernRaised>("flag", (who, raised) => $"{who} worries: {raised.Text}");
        services.AddTells<ConcernSettled>("message-square", (who, settled) => $"{who} answered a concern: {settled.Answer}");
        services.AddTells<StepFinished>("square-check", (who, step) => step.IsDone ? (FormattableString)$"{who} finished the step {step.Step}" : $"{who} opened the step {step.Step} again");
        services.AddTells<DoneAfterFact>("clock", (who, done) => $"{who} acted in an emergency and entered it afterwards: {done.Step}. {done.Why}");
        services.AddTells<ReviewHeld>("users", (who, held) => $"{who} held the review: {held.Decisions}");
        services.AddTells<ReviewScheduled>("calendar", (who, _) => $"{who} set the date of the next review");
        services.AddTells<ReviewRaised>("triangle-alert", (_, _) => $"The review was not held for two working days");
        services.AddSingleton<ITells, TellAccountability>();
    }

    private static FormattableString Confirmed(Who by, PlanConfirmed confirmed)
    {
        var who = confirmed.Guest is { } guest ? new Who(guest) : by;
        return confirmed.Concern is { } concern ? (FormattableString)$"{who} confirmed revision {confirmed.Number} with a concern: {concern}" : $"{who} confirmed revision {confirmed.Number}";
    }
}
