using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Process;

namespace Onside.Steering.Swarms;

// A stuck deal as a problem that several functions look at: options written alone, opened at once, voted on alone, decided by one, and what became of it.
public partial class Swarm(Guid dealId, Guid askerId, Guid deciderId, DateOnly decideBy, string problem, string needed, DateTime askedAt) : Entity, IPartOf
{
    public const int UsualDays = 14, MostDays = 90, MostIdeas = 5, LongestIdea = 300;

    public Guid DealId { get; private set; } = dealId;
    public string Problem { get; private set; } = problem;

    // What the customer needs from it.
    public string Needed { get; private set; } = needed;
    public Guid AskerId { get; private set; } = askerId;
    public Guid DeciderId { get; private set; } = deciderId;
    public DateOnly DecideBy { get; private set; } = decideBy;
    public DateTime AskedAt { get; private set; } = askedAt;
    public SwarmState State { get; private set; }
    public DateTime? OptionsOpenedAt { get; private set; }
    public DateTime? VotesOpenedAt { get; private set; }

    public List<SwarmSeat> Seats { get; private set; } = [];
    public List<SwarmOption> Options { get; private set; } = [];
    public List<SwarmVote> Votes { get; private set; } = [];

    public bool IsOpen => State is not (SwarmState.Closed or SwarmState.CalledOff);

    Subject? IPartOf.Whole => new("deal", DealId);

    public SwarmStand Stand => new(DeciderId, DecideBy, [.. Alive(Seats).Select(seat => seat.PersonId)])
    {
        State = State, Options = [.. Alive(Options).Select(option => new SwarmIdea(option.Id, option.ById))], Answered = [.. Alive(Seats).Where(seat => seat.AnsweredAt is not null).Select(seat => seat.PersonId)],
        Approvals = [.. Alive(Votes).Select(vote => new SwarmApproval(vote.OptionId, vote.ById))], Voted = [.. Alive(Seats).Where(seat => seat.VotedAt is not null).Select(seat => seat.PersonId)],
        OptionsAreOpen = OptionsOpenedAt is not null, VotesAreOpen = VotesOpenedAt is not null,
    };

    public static Swarm Ask(Guid dealId, SwarmFacts facts, IEnumerable<Guid> invited, Guid by, DateTime at)
    {
        var swarm = new Swarm(dealId, by, facts.DeciderId, facts.DecideBy, facts.Problem, facts.Needed, at);
        swarm.Seats.AddRange(invited.Distinct().Select(person => new SwarmSeat(swarm.Id, person)));
        swarm.Tell(SwarmMove.Ask, by);
        return swarm;
    }

    // A save from a page that somebody else has overtaken.
    public void RefuseUnlessSeen(SwarmForm yours)
    {
        if (yours.Version is { } seen && seen != Version)
            throw Conflict.Between(SwarmForm.From(this), yours, Version);
    }

    public void Describe(SwarmFacts facts)
    {
        if (State is not (SwarmState.Gathering or SwarmState.Voting or SwarmState.Deciding))
            throw new Refusal($"It is decided: what was asked stays as it was.", 409);
        (Problem, Needed, DeciderId, DecideBy) = (facts.Problem, facts.Needed, facts.DeciderId, facts.DecideBy);
    }

    // Once more replaces what one has brought, while nobody else reads it.
    public void Contribute(Guid by, IReadOnlyList<string> texts, DateTime at)
    {
        var ideas = texts.Select((text, i) => new SwarmOption(Id, by, i, text, at)).ToList();
        var next = Refused.Unless(Stand.Contribute(by, [.. ideas.Select(idea => idea.Id)]));
        foreach (var old in Alive(Options).Where(option => option.ById == by).ToList())
            old.Delete(at);
        Options.AddRange(ideas);
        Seat(by).Answer(at);
        Tell(SwarmMove.Contribute, by);
        Become(next, by, at);
    }

    public void Open(Guid by, DateOnly today, DateTime at) => Become(Refused.Unless(Stand.Open(by, today)), by, at);

    public void Vote(Guid by, IReadOnlyList<Guid> approved, DateTime at)
    {
        var next = Refused.Unless(Stand.Vote(by, approved));
        foreach (var old in Alive(Votes).Where(vote => vote.ById == by && !approved.Contains(vote.OptionId)).ToList())
            old.Delete(at);
        Votes.AddRange(approved.Where(option => Alive(Votes).All(vote => vote.ById != by || vote.OptionId != option)).Select(option => new SwarmVote(Id, option, by, at)).ToList());
        Seat(by).Vote(at);
        Tell(SwarmMove.Vote, by);
        Become(next, by, at);
    }

    public void CloseVoting(Guid by, DateTime at) => Become(Refused.Unless(Stand.CloseVoting(by)), by, at);

    // Somebody leaves for good.
    public void Without(Guid person, Guid cover, DateTime at)
    {
        var next = Stand.Without(person, cover);
        foreach (var seat in Alive(Seats).Where(seat => !next.Invited.Contains(seat.PersonId)).ToList())
            seat.Delete(at);
        Become(next, null, at);
    }

    // What the seals say is the same for everybody: it is told once, when it happens.
    private void Become(SwarmStand next, Guid? by, DateTime at)
    {
        (State, DeciderId) = (next.State, next.Decider);
        if (next.OptionsAreOpen && OptionsOpenedAt is null)
        {
            OptionsOpenedAt = at;
            Tell(SwarmMove.OpenOptions, by);
        }
        if (next.VotesAreOpen && VotesOpenedAt is null)
        {
            VotesOpenedAt = at;
            Tell(SwarmMove.OpenVotes, by);
        }
    }

    private SwarmSeat Seat(Guid person) => Alive(Seats).First(seat => seat.PersonId == person);

    private static IEnumerable<T> Alive<T>(List<T> parts) where T : Entity => parts.Where(part => part.DeletedAt is null);

    private void Tell(SwarmMove move, Guid? by, string? words = null) => Announce(new SwarmMoved(Id, DealId, move, by, AskerId, DeciderId, [.. Alive(Seats).Select(seat => seat.PersonId)], words));
}

// What is asked: the problem, what the customer needs from it, who decides, and until when.
public sealed record SwarmFacts(string Problem, string Needed, Guid DeciderId, DateOnly DecideBy);

public enum SwarmMove
{
    Ask,
    Contribute,
    OpenOptions,
    Vote,
    OpenVotes,
    Decide,
    Try,
    Tell,
    CallOff,
}

// Nothing that is sealed is told: neither whose options there are nor how many, nor who approves of what.
public record SwarmMoved(Guid SwarmId, Guid DealId, SwarmMove Move, Guid? ById, Guid AskerId, Guid DeciderId, IReadOnlyList<Guid> Invited, string? Words) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

// A step that the machine refuses, in a sentence.
public static class Refused
{
    public static SwarmStand Unless(SwarmStep step) => step.Stand ?? throw new Refusal(SwarmWords.Of(step.Refused!.Value), step.Refused switch { SwarmRefusal.NotNow => 409, SwarmRefusal.NotInvited or SwarmRefusal.NotTheDecider => 403, _ => 422 });
}
