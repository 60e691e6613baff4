using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Commitments.Obstacles;

// Who has to deal with it or to decide hears of it; and how it ended, those it hindered and those who named it.
public sealed class WhenObstacleMoved(AppDb db, Holders holders, Notices notices) : Listener<ObstacleMoved>
{
    protected override async Task On(ObstacleMoved moved)
    {
        // A counter tells by itself what is in the way.
        if (moved is { FromMove: not null, Move: null })
            return;
        var about = new Subject(moved.OnKind, moved.OnId);
        foreach (var person in (await Concerned(about)).Append(moved.HindersId).Append(moved.RaisedById).Append(moved.ForId ?? moved.RaisedById).Except(moved.OwnerId is { } its ? [its] : []).Distinct())
            await notices.Notify(person, ObstacleReasons.Known, new(about, Sentence(moved)) { By = moved.ById, Excerpt = moved.Words, Link = "#obstacles" });
        if (moved.OwnerId is { } owner)
            await notices.Notify(owner, moved.Move is ObstacleMove.Own or ObstacleMove.Escalate ? ObstacleReasons.Mine : ObstacleReasons.Known, new(about, ToOwner(moved)) { By = moved.ById, Excerpt = moved.Words, Link = "#obstacles" });
    }

    private async Task<IEnumerable<Guid>> Concerned(Subject on)
    {
        var answers = await holders.Charge(on) is { } charge ? [charge.PersonId] : Array.Empty<Guid>();
        return on.Kind == Holders.Commitments && await db.FindAsync<Commitment>(on.Id) is { } commitment ? [.. answers, commitment.RequesterId] : answers;
    }

    private static FormattableString ToOwner(ObstacleMoved moved) => moved.Move switch
    {
        ObstacleMove.Own when moved.From == ObstacleState.Escalated => $"{new Somebody(moved.ById)} decided, and you go on with it: {moved.What}",
        ObstacleMove.Own => $"{new Somebody(moved.ById)} asks you to deal with what is in the way of: {moved.What}",
        ObstacleMove.Escalate => $"{new Somebody(moved.ById)} asks you to decide about: {moved.What}",
        _ => Sentence(moved),
    };

    private static FormattableString Sentence(ObstacleMoved moved)
    {
        var (who, what) = (new Somebody(moved.ById), moved.What);
        return moved.Move switch
        {
            null => $"{who} says what is in the way of: {what}",
            ObstacleMove.Own when moved.From == ObstacleState.Escalated => $"{who} decided about: {what}",
            ObstacleMove.Own => $"It is clear who deals with what is in the way of: {what}",
            ObstacleMove.Resolve => $"Nothing stands in the way any more of: {what}",
            ObstacleMove.AcceptRisk => $"{who} decided to live with what is in the way of: {what}",
            _ => $"{who} asked for a decision about: {what}",
        };
    }
}

// A counter names what is in the way; where it is accepted, nothing is any more; and with the end of the conversation nobody has to deal with it.
public sealed class WhenCountered(AppDb db, Holders holders, ObstacleDesk desk) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved is { Obstacle: { } category, Move: Move.Counter or Move.Renegotiate })
            await Raise(moved, category);
        var agreed = moved.Move == Move.AcceptTerms || (moved.Move == Move.Accept && moved.From == CommitmentState.Countered);
        if (!agreed && !moved.To.IsEnd())
            return;
        foreach (var obstacle in await db.Set<Obstacle>().Where(o => o.OnId == moved.CommitmentId && o.OnKind == Holders.Commitments && o.EndedAt == null).ToListAsync())
            if (moved.To.IsEnd())
                obstacle.LetGo(desk.Now);
            else if (obstacle.FromMove is not null)
                obstacle.Dissolve(moved.What, moved.ById, desk.Now);
    }

    private async Task Raise(CommitmentMoved moved, ObstacleCategory category)
    {
        var commitment = (await db.FindAsync<Commitment>(moved.CommitmentId))!;
        var on = new Holder(new(Holders.Commitments, commitment.Id), new(commitment.Id, commitment.What, $"/commitments/{commitment.Id}"), moved.RequesterId, (await holders.Charge(new(Holders.Commitments, commitment.Id)))?.About)
        {
            RequesterId = moved.RequesterId, PerformerId = commitment.GuestId is null ? moved.PerformerId ?? moved.ById : null, Department = moved.Department,
        };
        // What somebody outside says is kept by whoever asked them.
        db.Add(Obstacle.Raise(on, category, moved.Words, commitment.GuestId is null ? moved.ById : moved.RequesterId, await desk.Department(on), moved.Number, desk.Now));
    }
}

// Nor where it ended without a word: a deal was lost, somebody left.
public sealed class WhenPassed(AppDb db, ObstacleDesk desk) : Listener<CommitmentPassed>
{
    protected override async Task On(CommitmentPassed passed)
    {
        if (!passed.To.IsEnd())
            return;
        foreach (var obstacle in await db.Set<Obstacle>().Where(o => o.OnId == passed.CommitmentId && o.OnKind == Holders.Commitments && o.EndedAt == null).ToListAsync())
            obstacle.LetGo(desk.Now);
    }
}

public static class ObstacleReasons
{
    public static readonly Reason Mine = new("obstacle-mine", $"I am to deal with an obstacle, or to decide", $"you deal with what is in the way", 90, Mail: MailChoice.AtOnce);
    public static readonly Reason Known = new("obstacle", $"Something is in the way of what concerns me, or is not any more", $"it is in the way of what concerns you", 70);
}
