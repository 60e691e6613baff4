using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Objectives;

public static class ObjectivesFeature
{
    public static void AddObjectives(this IServiceCollection services)
    {
        services.AddScoped<Objectives>();
        services.AddScoped<Answerers>();
        services.AddScoped<Answering>();
        services.AddScoped<ObjectiveReading>();
        services.AddScoped<ISubjects, ObjectiveSubjects>();
        services.AddScoped<IFindable, ObjectiveSubjects>();
        services.AddScoped<IAnswersFor, ObjectiveCharge>();
        services.AddScoped<ISuggests, SuggestAboutObjective>();
        services.AddScoped<IListener, WhenOwnerLeaves>();
        services.AddScoped<IDemoPart, DemoObjectives>();
        services.AddObjectiveNotices();
        services.AddObjectiveTells();
        services.AddSingleton(new Creation($"New objective", "/objectives/new", "flag", 7));
        services.AddSingleton(new Place("objectives", $"Objectives", "/objectives", "flag", 13, NotForGuests: true));
    }

    public static void MapObjectives(this IEndpointRouteBuilder app)
    {
        var objectives = app.MapGroup("/objectives").NotForGuests();
        objectives.MapGet("", ListObjectives.Get).ForReaders();
        objectives.MapGet("/new", BeginObjective.Get).ForMembers();
        objectives.MapPost("", BeginObjective.Post).ForMembers();
        objectives.MapGet("/{id:guid}", ShowObjective.Get).ForReaders().Opens("objective");
        objectives.MapGet("/{id:guid}/edit", EditObjective.Get).ForMembers();
        objectives.MapPost("/{id:guid}", EditObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/proposal", ProposeObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/reports", ReportObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/ending", EndObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/reopening", ReopenObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/offer", OfferObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/offer/acceptance", AcceptObjectiveOffer.Post).ForMembers();
        objectives.MapPost("/{id:guid}/offer/refusal", DeclineObjectiveOffer.Post).ForMembers();
        objectives.MapPost("/{id:guid}/departments/{department}/acceptance", AcceptObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/departments/{department}/refusal", DeclineObjective.Post).ForMembers();
        objectives.MapPost("/{id:guid}/departments/{department}/counter", CounterObjective.Post).ForMembers();
    }

    private static void AddObjectiveTells(this IServiceCollection services)
    {
        services.AddTells<ObjectiveBegun>("flag", (who, _) => $"{who} began the objective");
        services.AddTells<ObjectiveChanged>("pencil", (who, changed) => changed.Changes.Count == 0 ? (FormattableString)$"{who} put the objective in other words or in another place" : $"{who} changed what is agreed: {string.Join("; ", changed.Changes.Select(ObjectiveWords.Read))}");
        services.AddTells<ObjectiveProposed>("hand", (who, proposed) => $"{who} asked to carry it: {string.Join(", ", proposed.Departments.Select(department => Say(department.Called())))}");
        services.AddTells<DepartmentAnswered>("message-square", (who, answered) => answered.Answer switch
        {
            DepartmentAnswer.Accepted when answered.All => $"{who} accepted for {answered.Department.Called()}: all departments carry it",
            DepartmentAnswer.Accepted => $"{who} accepted for {answered.Department.Called()}",
            DepartmentAnswer.Declined => $"{who} declined for {answered.Department.Called()}: {answered.Words}",
            _ => (FormattableString)$"{who} asked for something else for {answered.Department.Called()}: {answered.Words}",
        });
        services.AddTells<ObjectiveReported>("chart-column", (who, report) => $"{who} told where it stands: {Measure.Said(decimal.Parse(report.Value, CultureInfo.InvariantCulture), report.Unit)}");
        services.AddTells<ObjectiveOffered>("hand", (who, _) => $"{who} offered to somebody to answer for it");
        services.AddTells<ObjectiveHandedOver>("user-check", (_, _) => $"Somebody else answers for it from then on");
        services.AddTells<ObjectiveOfferEnded>("undo-2", (who, _) => $"{who} left it with who answered for it");
        services.AddTells<ObjectiveEnded>("circle-check", (who, ended) => ended.Note is null ? $"{who} ended the objective: {ObjectiveWords.Of((ObjectiveState)ended.How)}" : (FormattableString)$"{who} ended the objective: {ObjectiveWords.Of((ObjectiveState)ended.How)}. {ended.Note}");
        services.AddTells<ObjectiveReopened>("undo-2", (who, _) => $"{who} opened the objective again");
    }
}
