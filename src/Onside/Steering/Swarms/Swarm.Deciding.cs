using Onside.Platform.Web;
using Onside.Science.Process;

namespace Onside.Steering.Swarms;

public partial class Swarm
{
    // Nothing, where it is none of the options.
    public Guid? ChosenId { get; private set; }
    public string? Reason { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public int TrialDays { get; private set; } = UsualDays;
    public DateTime? TriedAt { get; private set; }

    // When the person who decided is asked whether it helped, and whether that was done.
    public DateTime? ResultDueAt { get; private set; }
    public DateTime? ResultAskedAt { get; private set; }
    public SwarmHelp? Help { get; private set; }
    public string? HelpNote { get; private set; }

    // Closed or called off.
    public DateTime? EndedAt { get; private set; }
    public string? OffReason { get; private set; }

    public List<SwarmTrial> Trials { get; private set; } = [];

    public void Decide(Guid by, Guid? option, string reason, int days, DateTime at)
    {
        var next = Refused.Unless(Stand.Decide(by, option));
        (ChosenId, Reason, DecidedAt, TrialDays, ResultDueAt) = (option, reason, at, days, at.AddDays(days));
        Tell(SwarmMove.Decide, by, reason);
        Become(next, by, at);
    }

    public void Try(Guid by, string what, DateTime at)
    {
        if (State != SwarmState.Trying)
            throw new Refusal(SwarmWords.Of(SwarmRefusal.NotNow), 409);
        Trials.Add(new SwarmTrial(Id, by, what, at));
        TriedAt = at;
        Tell(SwarmMove.Try, by, what);
    }

    public void BeAsked(DateTime at) => ResultAskedAt = at;

    // Too early: it is asked again after as many days.
    public void TellResult(Guid by, SwarmHelp help, string? note, DateTime at)
    {
        var next = Refused.Unless(Stand.Tell(by, help));
        (Help, HelpNote) = (help, note);
        if (help == SwarmHelp.TooEarly)
            (ResultDueAt, ResultAskedAt) = (at.AddDays(TrialDays), null);
        else
            EndedAt = at;
        Tell(SwarmMove.Tell, by, note);
        Become(next, by, at);
    }

    public void CallOff(Guid by, string reason, DateTime at)
    {
        if (by != AskerId && by != DeciderId)
            throw new Refusal($"Who asked and who decides call a swarm off. Ask one of them.", 403);
        var next = Refused.Unless(Stand.CallOff());
        (OffReason, EndedAt) = (reason, at);
        Tell(SwarmMove.CallOff, by, reason);
        Become(next, by, at);
    }
}
