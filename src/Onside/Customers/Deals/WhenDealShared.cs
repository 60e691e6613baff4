using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Inbox;

namespace Onside.Customers.Deals;

// Why deals come into somebody's inbox.
public static class DealReasons
{
    public static readonly Reason Given = new("deal-given", $"Somebody gives me a deal", $"the deal is yours now", 85, Opens: true);
    public static readonly Reason Joined = new("deal-team-joined", $"Somebody puts me on the team of a deal", $"you are on its team now", 60, Opens: true);

    public static void AddDealNotices(this IServiceCollection services)
    {
        services.AddSingleton(Given).AddSingleton(Joined);
        services.AddScoped<IListener, WhenDealGiven>();
        services.AddScoped<IListener, WhenDealOpened>();
        services.AddScoped<IListener, WhenDealTeamJoined>();
        services.AddScoped<IConcerns, DealConcerns>();
        services.AddSingleton(new TakesIn("deal", $"Put on the team", id => $"/deals/{id}/team", "#deal"));
    }
}

// Who gets a deal finds it in the inbox.
public sealed class WhenDealGiven(Notices notices, Me me) : Listener<DealGiven>
{
    protected override Task On(DealGiven given) => me.IsSomebody
        ? notices.Notify(given.ToOwnerId, DealReasons.Given, new(new Subject("deal", given.DealId), $"{new Somebody(me.Id)} gave you this deal")) : Task.CompletedTask;
}

public sealed class WhenDealOpened(Notices notices, Me me) : Listener<DealOpened>
{
    protected override Task On(DealOpened opened) => me.IsSomebody
        ? notices.Notify(opened.OwnerId, DealReasons.Given, new(new Subject("deal", opened.DealId), $"{new Somebody(me.Id)} opened this deal for you")) : Task.CompletedTask;
}

public sealed class WhenDealTeamJoined(Notices notices, Me me) : Listener<DealTeamJoined>
{
    protected override Task On(DealTeamJoined joined) => me.IsSomebody
        ? notices.Notify(joined.PersonId, DealReasons.Joined, new(new Subject("deal", joined.DealId), $"{new Somebody(me.Id)} put you on the team")) : Task.CompletedTask;
}
