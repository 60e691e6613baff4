using Onside.Science.FollowThrough;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans.Outside;

// A plan as far as it concerns somebody outside: nothing of what we worry about, expect of each other, or keep in store.
public sealed record GuestPlan(int Revision, string What, string By, string Guest, DateOnly? DueOn, Stance Stance, int Agreed, int MustAgree, DateTime? ClosedAt, bool IsReached)
{
    private static readonly PlanField[] Theirs = [PlanField.Priorities, PlanField.Owner, PlanField.Date, PlanField.Scope, PlanField.Condition, PlanField.Steps];

    public string? Condition { get; init; }
    public string? Scope { get; init; }
    public IReadOnlyList<string> Priorities { get; init; } = [];
    public IReadOnlyList<Step> Steps { get; init; } = [];
    public IReadOnlyList<Peer> People { get; init; } = [];
    public string? MyPart { get; init; }
    public string? OpenConcern { get; init; }

    // What is new since they confirmed, or since what they had seen when they wrote.
    public IReadOnlyList<DiffView> New { get; init; } = [];

    public static GuestPlan Of(Outcome outcome, Guid guest, PersonNames people, int? since = null)
    {
        var (page, alignment, part) = (outcome.SamePage, outcome.Alignment, outcome.Part(guest)!);
        string Name(Guid id) => outcome.Part(id)?.GuestName ?? people.Of(id).Name;
        return new(page.Current, outcome.What, people.Of(outcome.OwnerId).Name, part.GuestName!, outcome.DueOn, page.Of(guest), alignment.Agreed, alignment.Of, outcome.ClosedAt, outcome.IsReached)
        {
            Condition = outcome.Condition, Scope = outcome.Scope, Priorities = outcome.Priorities, MyPart = part.MyPart, OpenConcern = part.OpenConcern,
            Steps = [.. outcome.Steps.Where(step => step.DeletedAt is null).OrderBy(step => step.Position).Select(step => new Step(step.What, SideOf(step.OwnerId, outcome), step.DueOn, step.DoneAt is not null))],
            People = [.. outcome.Present.Where(one => one.IsRequired).Select(one => new Peer(Name(one.PersonId), page.Of(one.PersonId) == Stance.Agreed)).OrderByDescending(one => one.HasConfirmed).ThenBy(one => one.Name, StringComparer.CurrentCulture)],
            New = (since ?? part.ConfirmedRevision) is { } seen ? [.. Diffs.Of(outcome.Revisions.Where(one => one.Number > seen)).Where(diff => Theirs.Contains(diff.Field)).Select(diff => diff with { Before = Read(diff.Field, diff.Before, outcome, people), After = Read(diff.Field, diff.After, outcome, people) }).Where(diff => diff.Before != diff.After)] : [],
        };
    }

    private static string Read(PlanField field, string text, Outcome outcome, PersonNames people) => field switch
    {
        PlanField.Owner => Guid.TryParse(text, out var owner) ? people.Of(owner).Name : "",
        PlanField.Steps => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Read(line, outcome))),
        _ => text,
    };

    // A step is kept as text, its parts after one another: what, how, who, when and after what. How stays inside.
    private static string Read(string line, Outcome outcome)
    {
        var parts = line.Split(" · ");
        var owner = parts.Skip(1).Select(part => Guid.TryParseExact(part, "D", out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null);
        var due = parts.Skip(1).FirstOrDefault(part => DateOnly.TryParseExact(part, "yyyy-MM-dd", out var _));
        return string.Join(" · ", new[] { parts[0], owner is null ? null : Say(SideWords(SideOf(owner, outcome))), due }.Where(part => part is not null));
    }

    private static Side SideOf(Guid? owner, Outcome outcome) => owner is not { } id ? Side.Nobody : outcome.IsOutside(id) ? Side.Yours : Side.Ours;

    public static FormattableString SideWords(Side side) => side switch
    {
        Side.Ours => $"We do it",
        Side.Yours => $"You do it",
        _ => $"Nobody yet",
    };

    public sealed record Step(string What, Side Side, DateOnly? DueOn, bool IsDone);

    public sealed record Peer(string Name, bool HasConfirmed);

    // Who does it: those who sent the plan, or those outside to whom it was sent.
    public enum Side
    {
        Nobody,
        Ours,
        Yours,
    }
}
