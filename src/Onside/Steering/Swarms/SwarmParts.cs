using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Steering.Swarms;

// Somebody who is invited, and whether their options and their vote are in.
public class SwarmSeat(Guid swarmId, Guid personId) : Entity, IPart, IUnaudited
{
    public Guid SwarmId { get; private set; } = swarmId;
    public Guid PersonId { get; private set; } = personId;
    public DateTime? AnsweredAt { get; private set; }
    public DateTime? VotedAt { get; private set; }

    Subject? IPartOf.Whole => new("swarm", SwarmId);

    public void Answer(DateTime at) => AnsweredAt = at;

    public void Vote(DateTime at) => VotedAt = at;
}

// What could be done. Not in the logs: they are read by others, and this is sealed until all are in.
public class SwarmOption(Guid swarmId, Guid byId, int position, string text, DateTime at) : Entity, IPart, IUnaudited
{
    public Guid SwarmId { get; private set; } = swarmId;
    public Guid ById { get; private set; } = byId;
    public int Position { get; private set; } = position;
    public string Text { get; private set; } = text;
    public DateTime At { get; private set; } = at;

    Subject? IPartOf.Whole => new("swarm", SwarmId);
}

// That somebody approves of an option; sealed like these.
public class SwarmVote(Guid swarmId, Guid optionId, Guid byId, DateTime at) : Entity, IPart, IUnaudited
{
    public Guid SwarmId { get; private set; } = swarmId;
    public Guid OptionId { get; private set; } = optionId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    Subject? IPartOf.Whole => new("swarm", SwarmId);
}

// What was tried.
public class SwarmTrial(Guid swarmId, Guid byId, string what, DateTime at) : Entity, IPart
{
    public Guid SwarmId { get; private set; } = swarmId;
    public Guid ById { get; private set; } = byId;
    public string What { get; private set; } = what;
    public DateTime At { get; private set; } = at;

    Subject? IPartOf.Whole => new("swarm", SwarmId);
}

// A promise that was asked for because of what was decided.
public class SwarmAsk(Guid swarmId, Guid commitmentId) : Entity, IPart, IUnaudited
{
    public Guid SwarmId { get; private set; } = swarmId;
    public Guid CommitmentId { get; private set; } = commitmentId;

    Subject? IPartOf.Whole => new("swarm", SwarmId);
}
