using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Clocks;

// My promises in another calendar: one address at a time, shown once, taken back at any time.
public static class ShowFeed
{
    public static async Task<Fragment<FeedCard, View>> Get(AppDb db, Me me) => new(await Read(db, me));

    public static async Task<View> Read(AppDb db, Me me, string? address = null) => new(await CalendarFeed.Of(db, me.Id).Select(feed => (DateTime?)feed.CreatedAt).SingleOrDefaultAsync(), address);

    // Address: there once, in the answer to who made it.
    public sealed record View(DateTime? MadeAt, string? Address) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"My promises in another calendar"), "me", (Say($"Me and my settings"), "/me"));
    }
}

public static class MakeFeed
{
    public static async Task<Fragment<FeedCard, ShowFeed.View>> Post(Input<Nothing> _, AppDb db, Fresh fresh, Me me, TimeProvider clock)
    {
        await fresh.RequireOfBrowser();
        var (made, address) = CalendarFeed.Make(me.Id, clock.Now());
        await db.Transact(async () =>
        {
            await RevokeFeed.All(db, me, clock);
            db.Add(made);
            await db.SaveChangesAsync();
        });
        return new(await ShowFeed.Read(db, me, address));
    }
}

public static class RevokeFeed
{
    public static async Task<Fragment<FeedCard, ShowFeed.View>> Post(Input<Nothing> _, AppDb db, Me me, TimeProvider clock)
    {
        await All(db, me, clock);
        return new(await ShowFeed.Read(db, me), seenAt: "/me/feed", new($"The address opens nothing any more."));
    }

    public static async Task All(AppDb db, Me me, TimeProvider clock)
    {
        foreach (var feed in await CalendarFeed.Of(db, me.Id).ToListAsync())
            feed.Revoke(clock.Now());
        await db.SaveChangesAsync();
    }
}
