using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Obstacles;

// What is in the way of a promise or an outcome, on its page: what is open, and what was settled last.
public static class ShowObstacles
{
    private const int MostOpen = 50, MostEnded = 10;

    public static async Task<Fragment<ObstaclesPart, View>> Get(string kind, Guid id, Holders holders, Reading reading) => new(await reading.Of(await holders.Find(kind, id)));

    public sealed class Reading(AppDb db, ObstacleDesk desk, Kept<PersonNames> people, Me me)
    {
        public async Task<View> Of(Holder holder)
        {
            var on = db.Set<Obstacle>().Where(o => o.OnId == holder.On.Id && o.OnKind == holder.On.Kind).AsNoTracking();
            var all = await on.Where(o => o.EndedAt == null).OrderBy(o => o.RaisedAt).ThenBy(o => o.Id).Take(MostOpen).ToListAsync();
            all.AddRange(await on.Where(o => o.EndedAt != null).OrderByDescending(o => o.RaisedAt).ThenByDescending(o => o.Id).Take(MostEnded).ToListAsync());
            var names = await people.Current();
            return new(holder, [.. all.Select(o => ObstacleView.Of(o, names) with { Open = desk.Open(o, holder) })], me.MayWrite, desk.Now);
        }
    }

    public sealed record View(Holder Holder, IReadOnlyList<ObstacleView> Obstacles, bool MayWrite, [property: System.Text.Json.Serialization.JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => Hanging.Where(Say($"What is in the way"), Holder);

        public string Url => $"/obstacles/on/{Holder.On.Kind}/{Holder.On.Id}";
    }
}
