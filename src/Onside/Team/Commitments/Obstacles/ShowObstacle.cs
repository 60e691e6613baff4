using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Commitments.Obstacles;

// One obstacle: who named it, who deals with it, and all that was done about it.
public static class ShowObstacle
{
    public static async Task<Page<ObstaclePage, View>> Get(Guid id, ObstacleDesk desk, Reading reading)
    {
        var (obstacle, holder) = await desk.Find(id);
        return new(await reading.Of(obstacle, holder));
    }

    public sealed class Reading(AppDb db, ObstacleDesk desk, Kept<PersonNames> people)
    {
        private static readonly string Kind = News.Kind(typeof(ObstacleMoved));

        public async Task<View> Of(Obstacle obstacle, Holder holder)
        {
            var (names, from) = (await people.Current(), obstacle.RaisedAt);
            var told = await db.Set<PlatformEvent>().Where(e => e.SubjectId == obstacle.OnId && e.At >= from && e.Kind == Kind).OrderBy(e => e.Sequence).ToListAsync();
            return new(await desk.Show(obstacle, holder), holder, [.. told.Select(e => Line.Of(e, names)).OfType<Line>().Where(line => line.Moved.ObstacleId == obstacle.Id)], desk.Now);
        }
    }

    public sealed record View(ObstacleView Obstacle, Holder Holder, IReadOnlyList<Line> Said, [property: JsonIgnore] DateTime Now);

    // One move as it was made; Owner: who had it from then on.
    public sealed record Line(DateTime At, Named By, Named? Owner, ObstacleMoved Moved)
    {
        public static Line? Of(PlatformEvent e, PersonNames people) => JsonSerializer.Deserialize<ObstacleMoved>(e.Payload ?? "null") is { } moved
            ? new(e.At, new(moved.ById, people.Of(moved.ById).Name), moved.OwnerId is { } owner ? new(owner, people.Of(owner).Name) : null, moved) : null;
    }
}
