using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.People;

using Rules = Onside.Science.FollowThrough.Obstacles;

namespace Onside.Team.Commitments.Obstacles;

// What is in the way of a promise or an outcome, and who deals with it.
public class Obstacle(string onKind, Guid onId, ObstacleCategory category, string? text, Guid raisedById, DateTime raisedAt) : Entity, IPartOf
{
    public string OnKind { get; private set; } = onKind;
    public Guid OnId { get; private set; } = onId;

    // The larger record that it holds up in the end: a deal.
    public string? AboutKind { get; private set; }
    public Guid? AboutId { get; private set; }

    public ObstacleCategory Category { get; private set; } = category;
    public string? Text { get; private set; } = text;
    public Guid RaisedById { get; private set; } = raisedById;
    public DateTime RaisedAt { get; private set; } = raisedAt;

    // Whom it hinders, and in which department: as it was then, so that causes that come again are found.
    public Guid HindersId { get; private set; }
    public Function? Department { get; private set; }

    public ObstacleState State { get; private set; }
    public DateTime Since { get; private set; } = raisedAt;
    public Guid? OwnerId { get; private set; }

    // For whom it was escalated: they hear how it ends.
    public Guid? ForId { get; private set; }

    // What was said last: how it was resolved, why it is lived with, what is to be decided or was.
    public string? Reason { get; private set; }

    // The move of the conversation that named it, where one did.
    public int? FromMove { get; private set; }

    // When it was settled, or what it was in the way of had ended.
    public DateTime? EndedAt { get; private set; }

    public Subject On => new(OnKind, OnId);

    public Subject? About => AboutId is { } id && AboutKind is { } kind ? new(kind, id) : null;

    Subject? IPartOf.Whole => On;

    public bool Blocks => EndedAt is null && Rules.Blocks(State);

    public static Obstacle Raise(Holder on, ObstacleCategory category, string? text, Guid by, Function? department, int? fromMove, DateTime now)
    {
        var obstacle = new Obstacle(on.On.Kind, on.On.Id, category, text, by, now) { AboutKind = on.About?.Kind, AboutId = on.About?.Id, HindersId = on.HindersId, Department = department, FromMove = fromMove };
        obstacle.Tell(on.Name.Name, null, ObstacleState.Raised, by, text);
        return obstacle;
    }

    // Who: the owner it gets, where the move gives it one.
    public void Say(string on, ObstacleMove move, Role by, Guid actorId, Guid? who, string? words, DateTime now)
    {
        var (before, forId) = (State, ForId);
        Make(move, by, who, words, now);
        if (move == ObstacleMove.Escalate)
            ForId = OwnerId is { } owner && owner != actorId ? owner : HindersId != actorId ? HindersId : RaisedById != actorId ? RaisedById : null;
        else if (before == ObstacleState.Escalated)
            ForId = null;
        if (who is not null)
            OwnerId = who;
        Reason = words ?? Reason;
        Tell(on, move, before, actorId, words, before == ObstacleState.Escalated ? forId : null);
    }

    // The other side agreed to what it asked for: it is out of the way, whoever had it.
    public void Dissolve(string on, Guid actorId, DateTime now)
    {
        var before = State;
        if (State is ObstacleState.Raised or ObstacleState.Escalated)
            Make(ObstacleMove.Own, Role.Participant, OwnerId ??= actorId, null, now);
        Make(ObstacleMove.Resolve, Role.Owner, OwnerId, "agreed", now);
        Tell(on, ObstacleMove.Resolve, before, actorId, null, ForId);
        ForId = null;
    }

    // What it was in the way of has ended: nobody has to deal with it any more.
    public void LetGo(DateTime now) => EndedAt ??= now;

    public void PassTo(Guid successorId) => OwnerId = successorId;

    private void Make(ObstacleMove move, Role by, Guid? who, string? words, DateTime now)
    {
        State = Objected.Unless(Rules.Make(State, move, by, new(Parts(who, words))));
        (Since, EndedAt) = (now, Rules.IsSettled(State) ? now : EndedAt);
    }

    private static Part[] Parts(Guid? who, string? words) => [.. who is null ? [] : new[] { Part.Owner }, .. string.IsNullOrWhiteSpace(words) ? [] : new[] { Part.Resolution, Part.Reason }];

    private void Tell(string on, ObstacleMove? move, ObstacleState from, Guid actorId, string? words, Guid? forId = null) =>
        Announce(new ObstacleMoved(Id, OnKind, OnId, on, move, from, State, Category, actorId, OwnerId, RaisedById, HindersId) { Words = words, ForId = forId, FromMove = FromMove });
}

// Nothing as a move: it was named.
public record ObstacleMoved(Guid ObstacleId, string OnKind, Guid OnId, string What, ObstacleMove? Move, ObstacleState From, ObstacleState To, ObstacleCategory Category, Guid ById, Guid? OwnerId, Guid RaisedById, Guid HindersId) : IAbout
{
    public string? Words { get; init; }
    public Guid? ForId { get; init; }
    public int? FromMove { get; init; }

    string IAbout.SubjectKind => OnKind;
    Guid IAbout.SubjectId => OnId;
}

public class ObstacleTable : IEntityTypeConfiguration<Obstacle>
{
    private const string Open = "\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Obstacle> obstacle)
    {
        obstacle.ToTable("commitments_obstacles");
        obstacle.Ignore(o => o.On).Ignore(o => o.About).Ignore(o => o.Blocks);
        obstacle.Property(o => o.OnKind).HasMaxLength(40);
        obstacle.Property(o => o.AboutKind).HasMaxLength(40);
        obstacle.Property(o => o.Text).HasMaxLength(Commitment.LongestText);
        obstacle.Property(o => o.Reason).HasMaxLength(Commitment.LongestText);
        obstacle.Property(o => o.Department).HasConversion<string>().HasMaxLength(40);
        obstacle.HasOne<Person>().WithMany().HasForeignKey(o => o.RaisedById).OnDelete(DeleteBehavior.Restrict);
        obstacle.HasOne<Person>().WithMany().HasForeignKey(o => o.HindersId).OnDelete(DeleteBehavior.Restrict);
        obstacle.HasOne<Person>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
        obstacle.HasIndex(o => new { o.OnId, o.RaisedAt, o.Id });
        obstacle.HasIndex(o => new { o.RaisedAt, o.Id });
        obstacle.HasIndex(o => new { o.RaisedAt, o.Id }, "IX_commitments_obstacles_board").HasFilter(Open);
        obstacle.HasIndex(o => new { o.OwnerId, o.RaisedAt, o.Id }, "IX_commitments_obstacles_mine").HasFilter(Open);
    }
}
