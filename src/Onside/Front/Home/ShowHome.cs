using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Calendars;

namespace Onside.Front.Home;

// What waits for me today, told by what I do here: for whoever leads their people come first, for whoever sells their deals, for a representative those who have no answer yet.
public static class ShowHome
{
    public static async Task<Page<HomePage, View>> Get(Query<Asked> query, HttpContext http, Homes homes, ManagerHome managers, ExecutiveHome executives, RepresentativeHome representatives, HomePromises promises, Me me, Kept<CalendarBook> calendars, TimeProvider clock)
    {
        var (shown, all, leads) = await homes.Choose(query.Value.As, http);
        var today = clock.Today(me.Zone);
        var promised = await promises.Find();
        var view = new View(shown, all, leads, me.Name, clock.Now(), today) { All = query.Value.All, Holiday = TellDay.Of(today, await calendars.Current(), me).Told };
        view = shown switch
        {
            HomeOf.Manager => await managers.Read(promised) is var (day, home) ? view with { Day = day, Manager = home } : view,
            HomeOf.Representative => await representatives.Read(promised) is var (day, home) ? view with { Day = day, Representative = home } : view,
            _ => await executives.Read(promised) is var (day, home) ? view with { Day = day, Executive = home } : view,
        };
        return new(view with { Promises = await promises.Named(promised, view.Day.Names) });
    }

    public class Asked
    {
        public HomeOf? As { get; set; }

        // Everybody who is blocked, not the first of them only.
        public bool All { get; set; }
    }

    // One of the three is there: the one that As names.
    public sealed record View(HomeOf As, IReadOnlyList<HomeOf> Homes, bool Leads, string Name, DateTime Now, DateOnly Today)
    {
        [JsonIgnore]
        public bool All { get; init; }

        public string? Holiday { get; init; }
        public MyDay.View Day { get; init; } = null!;
        public HomePromises.View Promises { get; init; } = null!;
        public ManagerHome.View? Manager { get; init; }
        public ExecutiveHome.View? Executive { get; init; }
        public RepresentativeHome.View? Representative { get; init; }
    }
}
