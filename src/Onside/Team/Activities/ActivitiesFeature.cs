using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public static class ActivitiesFeature
{
    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<Diary>();
        services.AddScoped<IHistoried, ActivityHistory>();
        services.AddScoped<IForgets, ForgetActivities>();
        services.AddPeopleTells();
        services.AddActivityFields();
        services.AddActivityLists();
        services.AddScoped<Threads>();
        services.AddScoped<TalkAnswers>();
        services.AddScoped<Mentions>();
        services.AddScoped<Conversation>();
        services.AddReasons();
        services.AddScoped<IListener, WhenTaskAssigned>();
        services.AddScoped<IListener, WhenReminderFell>();
        services.AddScoped<IDemoPart, DemoActivities>();
        services.AddScoped<IDemoPart, DemoTalk>();
        services.AddScoped<IDemoPart, DemoRequests>();
        services.AddScoped<Teller>();
        services.AddScoped<Colleagues>();
        services.AddScoped<Reminding>();
        services.AddJob<RemindOfDue>("every minute");
        services.AddScoped<Watchers>();
        services.AddJob<TellFollowers>("every minute");
        services.AddScoped<MyDay>();
        services.AddScoped<IFindable, ActivitiesFound>();
        services.AddSingleton(new Creation($"New task", "/tasks?View=all#new-task", "square-check", 40));
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddSingleton(new Watch("/reminders/toasts"));
        services.AddSingleton(new Place("tasks", $"Tasks", "/tasks", "list-todo", 15, OnPhone: true));
        services.AddSingleton(new Place("activities", $"Activities", "/activities", "history", 45));
    }

    public static void MapActivities(this IEndpointRouteBuilder app)
    {
        MapTimeline(app.MapGroup("/timeline/{kind}/{id:guid}"));
        app.MapGet("/activities", ListActivities.Get).ForReaders().OpensUsual(ActivityFields.Kind);
        MapActivity(app.MapGroup("/activities/{id:guid}"));
        MapComments(app);
        app.MapGet("/activities/export", ExportActivities.Get).ForReaders();
        app.MapPost("/notes/{id:guid}", EditNote.Post).ForMembers();
        app.MapPost("/calls/{id:guid}", EditCall.Post).ForMembers();
        app.MapPost("/meetings/{id:guid}", EditMeeting.Post).ForMembers();

        app.MapGet("/tasks", ListTasks.Get).ForReaders().OpensUsual(ActivityLists.Tasks);
        app.MapGet("/tasks/export", ExportTasks.Get).ForReaders();
        app.MapPost("/tasks", AddOwnTask.Post).ForMembers();
        MapTask(app.MapGroup("/tasks/{id:guid}"));

        app.MapGet("/reminders", ShowReminders.Get).ForReaders();
        app.MapPost("/reminders/toasts", TellReminders.Post).ForReaders();
        app.MapPost("/reminders/{id:guid}/seen", PutReminderAside.Post).ForReaders();
        app.MapPost("/reminders/{id:guid}/snooze", SnoozeReminder.Post).ForReaders();
    }

    private static void MapTimeline(RouteGroupBuilder timeline)
    {
        timeline.MapGet("", ShowTimeline.Get).ForReaders();
        timeline.MapGet("/followers", ShowFollowers.Get).ForReaders();
        timeline.MapPost("/follow", FollowSubject.Post).ForReaders();
        timeline.MapPost("/follow/undo", FollowSubject.PostUndo).ForReaders();
        timeline.MapGet("/compose/{what}", Compose.Get).ForMembers();
        timeline.MapPost("/notes", AddNote.Post).ForMembers();
        timeline.MapPost("/calls", LogCall.Post).ForMembers();
        timeline.MapPost("/meetings", PlanMeeting.Post).ForMembers();
        timeline.MapPost("/tasks", AddTask.Post).ForMembers();
    }

    private static void MapActivity(RouteGroupBuilder activity)
    {
        activity.MapGet("", ShowActivity.Get).ForReaders().Opens("activity");
        activity.MapGet("/edit", EditActivity.Get).ForMembers();
        activity.MapPost("/pin", PinActivity.Post).ForMembers();
        activity.MapPost("/pin/undo", UnpinActivity.Post).ForMembers();
        activity.MapPost("/deletion", DeleteActivity.Post).ForMembers();
        activity.MapPost("/deletion/undo", RestoreActivity.Post).ForMembers();
    }

    private static void MapComments(IEndpointRouteBuilder app)
    {
        app.MapGet("/mentions", FindMentions.Get).ForMembers();
        app.MapGet("/activities/{id:guid}/comments", ShowComments.Get).ForReaders();
        app.MapGet("/activities/{id:guid}/answer", AddComment.Get).ForMembers();
        app.MapPost("/activities/{id:guid}/comments", AddComment.Post).ForMembers();
        app.MapGet("/comments/{id:guid}", ShowComment.Get).ForReaders();
        app.MapGet("/comments/{id:guid}/edit", EditComment.Get).ForMembers();
        app.MapPost("/comments/{id:guid}", EditComment.Post).ForMembers();
        app.MapGet("/comments/{id:guid}/history", ShowCommentHistory.Get).ForReaders();
        app.MapPost("/comments/{id:guid}/deletion", DeleteComment.Post).ForMembers();
        app.MapPost("/comments/{id:guid}/deletion/undo", RestoreComment.Post).ForMembers();
    }

    private static void MapTask(RouteGroupBuilder task)
    {
        task.MapPost("", EditTask.Post).ForMembers();
        task.MapPost("/done", FinishTask.Post).ForMembers();
        task.MapPost("/done/undo", ReopenTask.Post).ForMembers();
        task.MapPost("/due", RescheduleTask.Post).ForMembers();
        task.MapPost("/due/undo", TakeBackReschedule.Post).ForMembers();
        task.MapPost("/assignee", AssignTask.Post).ForMembers();
    }
}
