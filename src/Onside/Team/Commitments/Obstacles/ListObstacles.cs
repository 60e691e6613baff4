using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.People;

namespace Onside.Team.Commitments.Obstacles;

// The board: what is in the way now, the oldest first, and which causes come again in which department.
public static class ListObstacles
{
    public const int Days = 90, Recurs = 3;

    private static readonly Sorts<Obstacle> Sorts = new Sorts<Obstacle>().By("raised", o => o.RaisedAt);

    public static async Task<Page<ObstacleBoardPage, View>> Get(Query<Filter> query, ObstacleDesk desk, AppDb db, Me me)
    {
        var (filter, seen) = (query.Value, await desk.Seen(db.Set<Obstacle>().AsNoTracking()));
        var page = await Sorts.Named(filter.Lately ? "-raised" : "raised").Page(filter.Of(seen, me, desk.Now), o => o, filter.After, 50);
        return new(new(await desk.Named(page.Rows), page.Next, filter, query.Asked, await Causes(seen, desk.Now), desk.Now));
    }

    // Counted by department, never by person.
    private static async Task<IReadOnlyList<Cause>> Causes(IQueryable<Obstacle> seen, DateTime now)
    {
        var from = now.AddDays(-Days);
        var causes = await seen.Where(o => o.RaisedAt >= from).GroupBy(o => new { o.Department, o.Category })
            .Select(same => new { same.Key.Department, same.Key.Category, Raised = same.Count(), Open = same.Sum(o => o.EndedAt == null ? 1 : 0) }).ToListAsync();
        return [.. causes.Select(one => new Cause(one.Department, one.Category, one.Raised, one.Open)).OrderByDescending(one => one.Recurs).ThenBy(one => one.Department).ThenByDescending(one => one.Raised).ThenBy(one => one.Category)];
    }

    public class Filter
    {
        public Function? Department { get; set; }

        // Where nobody's department is known.
        public bool NoDepartment { get; set; }

        public ObstacleCategory? Category { get; set; }

        public Whose Whose { get; set; }

        // All of the last 90 days, settled ones too.
        public bool Lately { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public IQueryable<Obstacle> Of(IQueryable<Obstacle> obstacles, Me me, DateTime now)
        {
            var from = now.AddDays(-Days);
            obstacles = Lately ? obstacles.Where(o => o.RaisedAt >= from) : obstacles.Where(o => o.EndedAt == null);
            if (NoDepartment || Department is not null)
                obstacles = obstacles.Where(o => o.Department == (NoDepartment ? null : Department));
            if (Category is { } category)
                obstacles = obstacles.Where(o => o.Category == category);
            return Whose switch { Whose.Mine => obstacles.Where(o => o.OwnerId == me.Id), Whose.Nobodys => obstacles.Where(o => o.OwnerId == null), _ => obstacles };
        }
    }

    // Recurs: often enough in one department that the way of working is to be looked at.
    public sealed record Cause(Function? Department, ObstacleCategory Category, int Raised, int Open)
    {
        public bool Recurs => Raised >= ListObstacles.Recurs;

        public string Url => $"/obstacles?Lately=true&Category={Category}&{(Department is { } department ? $"Department={department}" : "NoDepartment=true")}";
    }

    public sealed record View(IReadOnlyList<ObstacleView> Rows, string? Next, Filter Filter, string Asked, IReadOnlyList<Cause> Causes, [property: JsonIgnore] DateTime Now);
}

public enum Whose
{
    All,
    Mine,
    Nobodys,
}
