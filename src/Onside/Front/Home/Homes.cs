using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Front.Home;

public enum HomeOf
{
    Manager,
    Executive,
    Representative,
}

// Which homes somebody has, and which of them opens: the one asked for, else the one last looked at in this browser, else the one of their function.
public sealed class Homes(AppDb db, Me me, Kept<LeadBook> leading, Kept<PersonNames> people)
{
    private const string Cookie = "onside-home";

    private static readonly Function[] Representing = [Function.SalesRepresentative, Function.FieldRepresentative];

    public async Task<(HomeOf As, IReadOnlyList<HomeOf> All, bool Leads)> Choose(HomeOf? asked, HttpContext http)
    {
        var functions = (await people.Current()).Of(me.Id).Functions;
        var (leads, represents) = ((await leading.Current()).TeamsOf(me.Id).Count > 0 || functions.Contains(Function.SalesManager), functions.Any(Representing.Contains));
        var all = Enum.GetValues<HomeOf>().Where(home => home switch { HomeOf.Manager => leads || SeesAll, HomeOf.Representative => represents, _ => true }).ToList();
        var chosen = all.Cast<HomeOf?>().FirstOrDefault(home => home == asked) ?? all.Cast<HomeOf?>().FirstOrDefault(home => Mark(home!.Value) == http.Request.Cookies[Cookie]);
        if (asked is not null && asked == chosen)
            Remember(chosen.Value, http);
        return (chosen ?? await Usual(leads, represents, functions.Contains(Function.AccountExecutive)), all, leads);
    }

    private bool SeesAll => me is { SeesEverything: true, Level: > Level.Guest };

    // Who has no function of these is where their deals are, or where they see everybody.
    private async Task<HomeOf> Usual(bool leads, bool represents, bool sells) =>
        leads ? HomeOf.Manager : sells ? HomeOf.Executive : represents ? HomeOf.Representative
        : SeesAll && !await db.Set<Deal>().AnyAsync(deal => deal.OwnerId == me.Id && deal.Result == Result.Open) ? HomeOf.Manager : HomeOf.Executive;

    // Of one person: who comes after them to this browser has a choice of their own.
    private string Mark(HomeOf home) => $"{me.Id:N}.{home}";

    private void Remember(HomeOf home, HttpContext http) => http.Response.Cookies.Append(Cookie, Mark(home), new CookieOptions
    {
        HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true,
    });
}
