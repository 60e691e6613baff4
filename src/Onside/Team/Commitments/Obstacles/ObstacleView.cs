using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.People;

using Rules = Onside.Science.FollowThrough.Obstacles;

namespace Onside.Team.Commitments.Obstacles;

// One obstacle as it is shown and sent. Open: the moves that are mine to make now.
public sealed record ObstacleView(Guid Id, int Version, string OnKind, Guid OnId, ObstacleCategory Category, string? Text, ObstacleState State, Named RaisedBy, DateTime RaisedAt, Named Hinders, Function? Department, Named? Owner)
{
    public string? Reason { get; init; }
    public DateTime Since { get; init; }
    public DateTime? EndedAt { get; init; }
    public bool Blocks { get; init; }
    public bool IsFromConversation { get; init; }
    public IReadOnlyList<ObstacleMove> Open { get; init; } = [];

    // What it hangs on and what larger record that is about, where I may see them.
    public SubjectName? On { get; init; }
    public SubjectName? About { get; init; }

    public bool IsLetGo => EndedAt is not null && !Rules.IsSettled(State);

    public static ObstacleView Of(Obstacle o, PersonNames people) => new(o.Id, o.Version, o.OnKind, o.OnId, o.Category, o.Text, o.State, Named(o.RaisedById, people), o.RaisedAt, Named(o.HindersId, people), o.Department, o.OwnerId is { } owner ? Named(owner, people) : null)
    {
        Reason = o.Reason, Since = o.Since, EndedAt = o.EndedAt, Blocks = o.Blocks, IsFromConversation = o.FromMove is not null,
    };

    private static Named Named(Guid id, PersonNames people) => new(id, people.Of(id).Name);
}

// What I may see of the obstacles, and what of them holds up what.
public sealed class ObstacleDesk(AppDb db, Holders holders, Promises promises, SubjectBook book, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public async Task<(Obstacle Obstacle, Holder Holder)> Find(Guid id)
    {
        var obstacle = await db.Set<Obstacle>().SingleOrDefaultAsync(o => o.Id == id) ?? throw Platform.Web.Refusal.NotFound();
        return (obstacle, await holders.Find(obstacle.OnKind, obstacle.OnId));
    }

    public async Task<ObstacleView> Show(Obstacle obstacle, Holder holder) => ObstacleView.Of(obstacle, await people.Current()) with { On = holder.Name, Open = Open(obstacle, holder) };

    public IReadOnlyList<ObstacleMove> Open(Obstacle obstacle, Holder holder) =>
        me.MayWrite ? [.. holder.Roles(me.Id, obstacle.OwnerId).SelectMany(role => Rules.Open(obstacle.State, role)).Distinct().Order()] : [];

    // Seen by who sees what they hang on.
    public async Task<IQueryable<Obstacle>> Seen(IQueryable<Obstacle> obstacles)
    {
        if (me.SeesEverything)
            return obstacles;
        var mine = await promises.Seen(db.Set<Commitment>());
        System.Linq.Expressions.Expression<Func<Obstacle, bool>> seen = o => o.OnKind == Holders.Commitments && mine.Any(c => c.Id == o.OnId);
        foreach (var (kind, visible) in holders.Others)
            seen = Platform.Lists.Conditions.Or(seen, o => o.OnKind == kind && visible.Any(one => one == o.OnId));
        return obstacles.Where(seen);
    }

    public async Task<IReadOnlyList<ObstacleView>> Named(IReadOnlyList<Obstacle> obstacles)
    {
        var (names, about) = (await people.Current(), await book.Named(obstacles.Select(o => o.On).Concat(obstacles.Select(o => o.About).OfType<Subject>())));
        return [.. obstacles.Select(o => ObstacleView.Of(o, names) with { On = about.GetValueOrDefault(o.On), About = o.About is { } subject ? about.GetValueOrDefault(subject) : null })];
    }

    // The department of whom it hinders: the one that was asked, else the first they belong to.
    public async Task<Function?> Department(Holder holder) => holder.Department ?? (await people.Current()).Of(holder.HindersId).Functions.Cast<Function?>().FirstOrDefault();
}

// A commitment knows how many obstacles it waits for, so that a row of it costs no statement.
public sealed class WhenBlocking(AppDb db) : Listener<ObstacleMoved>
{
    protected override async Task On(ObstacleMoved moved)
    {
        var by = (Rules.Blocks(moved.To) ? 1 : 0) - (Rules.Blocks(moved.From) ? 1 : 0);
        if (by != 0 && moved.OnKind == Holders.Commitments && await db.FindAsync<Commitment>(moved.OnId) is { } commitment)
            commitment.Hold(by);
    }
}
