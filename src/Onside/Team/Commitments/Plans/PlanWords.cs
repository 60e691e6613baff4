using System.Globalization;
using System.Text.RegularExpressions;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// Fields, actions and stances as people say them.
public static partial class PlanWords
{
    public static Whereabouts Part(string title, Guid id, string outcome) => new(title, "outcomes", (Say($"Outcomes"), "/outcomes"), (outcome, $"/outcomes/{id}"));

    public static FormattableString Of(PlanField field) => field switch
    {
        PlanField.Priorities => $"What comes first",
        PlanField.Owner => $"Who answers for it",
        PlanField.Date => $"By when",
        PlanField.Scope => $"What belongs to it",
        PlanField.Condition => $"By what it is seen",
        PlanField.Contingency => $"Contingencies",
        PlanField.Concerns => $"Concerns",
        PlanField.Steps => $"Steps",
        PlanField.Expectations => $"What is expected of whom",
        PlanField.Reviews => $"Reviews",
        PlanField.Communication => $"Who else is told",
        _ => $"Notes",
    };

    public static FormattableString Of(FollowThroughAction action) => action switch
    {
        FollowThroughAction.Priorities => $"Priorities are ranked and said back",
        FollowThroughAction.Concerns => $"Everybody was heard",
        FollowThroughAction.Steps => $"Each step has a how, a who and a date",
        FollowThroughAction.Expectations => $"Expectations are said both ways",
        FollowThroughAction.Promise => $"What others do is promised",
        FollowThroughAction.Reluctance => $"Hesitation is dealt with",
        FollowThroughAction.Contingency => $"There is a plan for when it goes wrong",
        FollowThroughAction.Review => $"The next review has a date, the last was held",
        FollowThroughAction.Communication => $"Everybody concerned was told",
        _ => $"All are on the same page",
    };

    public static FormattableString Of(Stance stance) => stance switch
    {
        Stance.Silent => $"Not confirmed",
        Stance.Stale => $"Confirmed an older plan",
        Stance.Concerned => $"Confirmed with a concern",
        _ => $"Confirmed",
    };

    public static Tone Tone(Stance stance) => stance switch
    {
        Stance.Agreed => Shared.Ui.Tone.Good,
        Stance.Silent => Shared.Ui.Tone.Plain,
        _ => Shared.Ui.Tone.Warn,
    };

    public static string Glyph(Stance stance) => stance switch
    {
        Stance.Agreed => "check",
        Stance.Silent => "circle-dashed",
        Stance.Stale => "history",
        _ => "flag",
    };

    public static FormattableString Of(Tier tier) => tier == Tier.Small ? $"Small: four of the ten actions" : (FormattableString)$"Strategic: all ten actions";

    public static FormattableString Of(ReviewState state) => state switch
    {
        ReviewState.Held => $"Held",
        ReviewState.Missed => $"Not held",
        ReviewState.Rescheduled => $"Moved",
        _ => $"Has a date",
    };

    public static FormattableString Of(AgendaKind kind) => kind switch
    {
        AgendaKind.Overdue => $"Overdue",
        AgendaKind.Blocked => $"Blocked",
        AgendaKind.Stale => $"To confirm anew",
        AgendaKind.Concern => $"Open concern",
        AgendaKind.Armed => $"Contingency",
        _ => $"To decide",
    };

    public static string Glyph(AgendaKind kind) => kind switch
    {
        AgendaKind.Overdue => "triangle-alert",
        AgendaKind.Blocked => "lock",
        AgendaKind.Stale => "history",
        AgendaKind.Concern => "flag",
        AgendaKind.Armed => "zap",
        _ => "scale",
    };

    // A field of the plan as text: people by their names, days as they are read.
    public static string Read(string text, PersonNames people, Moments moments) =>
        Days(Id().Replace(text, id => people.Of(Guid.Parse(id.Value)).Name), moments);

    // The same of a text that names nobody by an id.
    public static string Days(string text, Moments moments) => Day().Replace(text, day => DateOnly.TryParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? moments.Said(known) : day.Value);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("\\b\\d{4}-\\d{2}-\\d{2}\\b")]
    private static partial Regex Day();
}
