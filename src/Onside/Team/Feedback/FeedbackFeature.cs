using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Inbox;

namespace Onside.Team.Feedback;

public static class FeedbackFeature
{
    public static readonly Reason Reason = new("feedback", $"Somebody gives me feedback", $"the feedback is for you", 88, Opens: true);

    public static void AddFeedback(this IServiceCollection services)
    {
        services.AddSingleton(Reason);
        services.AddScoped<ISubjects, FeedbackSubjects>();
        services.AddScoped<IListener, WhenFeedbackGiven>();
        services.AddScoped<IHistoried, FeedbackHistory>();
        services.AddScoped<IDemoPart, DemoFeedback>();
        services.AddTells<FeedbackGiven>("message-square", (who, _) => $"{who} gave feedback");
        services.AddSingleton(new Place("feedback", $"Feedback", "/feedback", "message-square", 79, NotForGuests: true));
    }

    public static void MapFeedback(this IEndpointRouteBuilder app)
    {
        var feedback = app.MapGroup("/feedback").NotForGuests();
        feedback.MapGet("", ListFeedback.Get).ForReaders();
        feedback.MapGet("/new", GiveFeedback.Get).ForMembers();
        feedback.MapPost("", GiveFeedback.Post).ForMembers();
        feedback.MapGet("/{id:guid}", ShowFeedback.Get).ForReaders();
        feedback.MapPost("/{id:guid}", EditFeedback.Post).ForMembers();
        feedback.MapGet("/{id:guid}/deletion", ShowDeletedFeedback.Get).ForReaders();
        feedback.MapPost("/{id:guid}/deletion", DeleteFeedback.Post).ForMembers();
        feedback.MapPost("/{id:guid}/deletion/undo", RestoreFeedback.Post).ForMembers();
    }
}
