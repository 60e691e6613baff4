using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Inbox;

namespace Onside.Team.Commitments.Clocks;

public static class ClocksSetup
{
    public static void AddClocks(this IServiceCollection services)
    {
        services.AddScoped<Clockwork>();
        services.AddScoped<ClockVoice>();
        services.AddScoped<EndCommitments>().AddScoped<PassingOn>();
        services.AddJob<WatchClocks>("every minute");
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddScoped<IListener, WhenCommitmentPassed>();
        services.AddScoped<IListener, WhenPartPassed>();
        services.AddScoped<IAnsweredByMail, AnswerByMail>();
        services.AddScoped<FeedEvents>();
        services.AddSingleton(ClockReasons.Later);
        services.AddSingleton(ClockReasons.Now);
        services.AddSingleton<ITells, TellPassed>();
    }

    public static void MapClocks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/me/feed", ShowFeed.Get).ForReaders();
        app.MapPost("/me/feed", MakeFeed.Post).ForReaders();
        app.MapPost("/me/feed/revocation", RevokeFeed.Post).ForReaders();
        app.MapGet("/calendar/{key}.ics", ReadFeed.Get).AllowAnonymous();
    }
}
