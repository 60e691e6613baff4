using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Team.Inbox;

public static class InboxFeature
{
    public static void AddInbox(this IServiceCollection services)
    {
        services.AddSingleton<ReasonBook>();
        services.AddScoped<IDemoPart, DemoNotices>();
        services.AddScoped<IForgets, ForgetNotices>();
        services.AddScoped<Notices>();
        services.AddScoped<NoticeWishes>();
        services.AddSingleton<Stopping>();
        services.AddJob<SendNotices>("every minute");
        services.AddJob<TidyNotices>("every day at 03:40");
        services.AddOutboxKind<PushNotices>();
        services.AddScoped<Pile>();
        services.AddScoped<IPlaceMark>(scope => scope.GetRequiredService<Pile>());
        services.AddSingleton(new Place("inbox", $"Inbox", "/inbox", "bell", 12, OnPhone: true, Letter: 'n'));
    }

    public static void MapInbox(this IEndpointRouteBuilder app)
    {
        var inbox = app.MapGroup("/inbox");
        inbox.MapGet("", ShowInbox.Get).ForReaders();
        inbox.MapGet("/notices", ShowInbox.GetList).ForReaders();
        inbox.MapPost("/reading", ReadNotices.Post).ForReaders();
        inbox.MapPost("/done", FinishNotices.Post).ForReaders();
        inbox.MapPost("/done/undo", FinishNotices.PostUndo).ForReaders();
        inbox.MapPost("/snooze", SnoozeNotices.Post).ForReaders();
        inbox.MapPost("/snooze/undo", SnoozeNotices.PostUndo).ForReaders();
        MapChoices(app);
    }

    private static void MapChoices(IEndpointRouteBuilder app)
    {
        app.MapGet("/me/notices", ChooseNotices.Get).ForReaders();
        app.MapPost("/me/notices", ChooseNotices.Post).ForReaders();
        app.MapPost("/me/browsers", JoinBrowser.Post).ForReaders();
        app.MapPost("/me/browsers/{id:guid}/removal", RemoveBrowser.Post).ForReaders();
        app.MapGet("/unsubscribe/{key}", StopMails.Get).AllowAnonymous();
        app.MapPost("/unsubscribe/{key}", StopMails.Post).AllowAnonymous().WithMetadata(new KeyedAddress());
        // At a fixed address: a worker that moved with each version would be a new one each time.
        app.MapGet("/push-worker.js", (HttpContext http, WebFiles files) => files.Send(http, "", "js/push-worker.js")).AllowAnonymous().ExcludeFromDescription();
    }
}
