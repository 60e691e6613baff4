using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// How activities are told.
public static class ActivityWords
{
    public static string Icon(ActivityView activity) => activity switch
    {
        { Kind: ActivityKind.Note, PinnedAt: not null } => "bookmark",
        { Kind: ActivityKind.Note } => "sticky-note",
        { Call.Direction: CallDirection.Incoming } => "phone-call",
        { Kind: ActivityKind.Call } => "phone",
        { Kind: ActivityKind.Meeting } => "users",
        _ => "circle-check",
    };

    // What it is called in a row: its title, the beginning of its text, or what happened.
    public static string Name(ActivityView activity) => activity.Summary.Length > 0 ? activity.Summary : Say(Sentence(activity));

    public static FormattableString Sentence(ActivityView activity)
    {
        var who = new Who(activity.Author.Name);
        return activity switch
        {
            { Kind: ActivityKind.Note } => $"{who} wrote",
            { Call: { } call } => Sentence(call, who),
            { Meeting: not null } => $"{new Who(activity.Title ?? "")}",
            { Task.DoneBy: { } done } => $"{new Who(done.Name)} finished {activity.Title}",
            _ => $"{new Who(activity.Title ?? "")}",
        };
    }

    public static string Of(ActivityKind kind) => kind switch
    {
        ActivityKind.Note => Say($"Note"),
        ActivityKind.Call => Say($"Call"),
        ActivityKind.Meeting => Say($"Meeting"),
        _ => Say($"Task"),
    };

    public static string Of(CallDirection direction) => direction == CallDirection.Outgoing ? Say($"We called") : Say($"They called");

    public static string Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Reached => Say($"Reached"),
        CallOutcome.LeftMessage => Say($"Left a message"),
        CallOutcome.NoAnswer => Say($"No answer"),
        CallOutcome.Busy => Say($"Busy"),
        _ => Say($"Wrong number"),
    };

    public static string Of(TaskPriority priority) => priority switch
    {
        TaskPriority.Low => Say($"Low"),
        TaskPriority.High => Say($"High"),
        _ => Say($"Normal"),
    };

    public static string Of(ReminderLead lead) => lead switch
    {
        ReminderLead.AtTheTime => Say($"When it is due"),
        ReminderLead.TenMinutes => Say($"10 minutes before"),
        ReminderLead.OneHour => Say($"An hour before"),
        _ => Say($"The day before"),
    };

    public static IEnumerable<Choice> Outcomes => Enum.GetValues<CallOutcome>().Select(outcome => new Choice(outcome.ToString(), Of(outcome)));

    public static IEnumerable<Choice> Priorities => Enum.GetValues<TaskPriority>().Reverse().Select(priority => new Choice(priority.ToString(), Of(priority)));

    public static IEnumerable<Choice> Leads => Enum.GetValues<ReminderLead>().Select(lead => new Choice(lead.ToString(), Of(lead)));

    public static IEnumerable<Choice> Directions => Enum.GetValues<CallDirection>().Select(direction => new Choice(direction.ToString(), Of(direction)));

    // 18 min, 1 h, 1 h 30 min
    public static string Lasting(int minutes) =>
        minutes < 60 ? Say($"{minutes} min") : minutes % 60 == 0 ? Say($"{minutes / 60} h") : Say($"{minutes / 60} h {minutes % 60} min");

    private static FormattableString Sentence(CallView call, Who who) => (call.Direction, call.With) switch
    {
        (CallDirection.Outgoing, { } with) => $"{who} called {with}",
        (CallDirection.Outgoing, null) => $"{who} made a call",
        (_, { } with) => $"{with} called {who}",
        _ => $"{who} took a call",
    };
}
