using Onside.Platform.Subjects;

namespace Onside.Team.Activities;

public partial class Activity
{
    public CallDirection? Direction { get; private set; }
    public CallOutcome? Outcome { get; private set; }
    public int? Minutes { get; private set; }

    // With whom: a contact, or only a name.
    public Guid? ContactId { get; private set; }
    public string? With { get; private set; }

    public static Activity Call(Subject subject, Guid authorId, CallFacts facts, DateTime startedAt, string? text, DateTime now)
    {
        var call = new Activity(ActivityKind.Call, subject, authorId, now, startedAt);
        call.Set(facts, text);
        call.Announce(new CallLogged(call.Id, subject.Kind, subject.Id, authorId, startedAt, facts.Outcome));
        return call;
    }

    public void Correct(CallFacts facts, DateTime startedAt, string? text, DateTime now)
    {
        Set(facts, text);
        (At, EditedAt) = (startedAt, now);
    }

    private void Set(CallFacts facts, string? text)
    {
        (Direction, Outcome, Minutes, ContactId, With) = (facts.Direction, facts.Outcome, facts.Minutes, facts.ContactId, facts.With);
        Say(null, text);
    }
}

public sealed record CallFacts(CallDirection Direction, CallOutcome Outcome, int? Minutes = null, string? With = null, Guid? ContactId = null);

public enum CallDirection
{
    Outgoing,
    Incoming,
}

public enum CallOutcome
{
    Reached,
    LeftMessage,
    NoAnswer,
    Busy,
    WrongNumber,
}
