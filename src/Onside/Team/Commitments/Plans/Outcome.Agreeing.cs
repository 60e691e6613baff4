using System.Globalization;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

public partial class Outcome
{
    // The number of the plan as it is now, from 1.
    public int LastRevision { get; private set; } = 1;

    public List<PlanRevision> Revisions { get; private set; } = [];

    public SamePage SamePage => new([.. Revisions.OrderBy(one => one.Number).Select(one => one.Revision)], [.. Present.Select(part => part.Confirmation).OfType<Confirmation>()]);

    public Alignment Alignment => SamePage.Aligned(Present.Where(part => part.IsRequired).Select(part => part.PersonId));

    // This is the plan, and this is my part in it.
    public void Confirm(Confirmation said, DateTime at)
    {
        var part = RefuseUnlessPart(said.Person);
        Objected.Unless(SamePage.Confirm(said));
        part.Confirm(said, at);
        // Who is outside has no other place to say that nothing worries them.
        if (part.IsOutside && said.Concern is null)
            part.HaveNone(at);
        Announce(new PlanConfirmed(Id, said.Revision, said.Concern, OwnerId, What) { Guest = part.GuestName });
    }

    // Whoever takes part may hold a change for material; nobody may hold it for less.
    public void Upgrade(int number, Guid by)
    {
        RefuseUnlessPart(by);
        var revision = Revisions.Find(one => one.Number == number) ?? throw Refusal.NotFound();
        if (revision.Revision.IsMaterial)
            throw new Refusal($"Revision {number} is material already.");
        revision.Upgrade(by);
        Announce(new PlanChanged(Id, number, by, true, What));
    }

    // What hangs on the plan from elsewhere has changed it: contingencies, rows of communication.
    public void Note(PlanField field, string before, string after, Guid by, DateTime at)
    {
        RefuseClosed();
        Revise(by, at, new Dictionary<PlanField, string> { [field] = before }, new Dictionary<PlanField, string> { [field] = after });
    }

    private void Change(Guid by, DateTime at, Action change)
    {
        RefuseClosed();
        var before = Fields();
        change();
        Revise(by, at, before);
    }

    private void Revise(Guid by, DateTime at, IReadOnlyDictionary<PlanField, string> before, IReadOnlyDictionary<PlanField, string>? then = null)
    {
        var after = then ?? Fields();
        var made = Revision.Between(before, after);
        if (made.Changed.Count == 0)
            return;
        Revisions.Add(new(Id, ++LastRevision, by, at, [.. made.Changed.Select(field => new FieldChange(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")))]));
        Announce(new PlanChanged(Id, LastRevision, by, made.IsMaterial, What));
    }

    // The plan as text, field by field. People stand in it by their ids, days as years, months and days.
    private Dictionary<PlanField, string> Fields() => new()
    {
        [PlanField.Priorities] = Lines(Priorities.Select((one, i) => $"{i + 1}. {one}")),
        [PlanField.Owner] = $"{OwnerId}",
        [PlanField.Date] = DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        [PlanField.Scope] = Scope ?? "",
        [PlanField.Condition] = Lines([What, Condition]),
        [PlanField.Contingency] = NoContingency ?? "",
        [PlanField.Concerns] = Lines(Concerns.OrderBy(one => one.At).Select(one => $"{one.ById}: {one.Text}")),
        [PlanField.Steps] = Lines(Steps.Where(step => step.DeletedAt is null).OrderBy(step => step.Position).Select(Line)),
        [PlanField.Expectations] = Lines(Present.OrderBy(part => part.PersonId).Select(part => string.Join(" · ", new[] { $"{part.PersonId}", part.Expectation, part.Needs }.Where(text => text is not null)))),
        [PlanField.Reviews] = Lines(Reviews.OrderBy(review => review.At).Select(review => review.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
    };

    private string Line(PlanStep step) => string.Join(" · ", Parts(step).Where(text => text is not null));

    private IEnumerable<string?> Parts(PlanStep step) =>
    [
        step.What, step.How, step.OwnerId?.ToString(), step.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        .. step.WaitsFor.Select(on => Steps.Find(one => one.Id == on && one.DeletedAt is null) is { } other ? $"→ {other.What}" : null),
    ];

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
}

// What one save changed in a plan.
public class PlanRevision(Guid outcomeId, int number, Guid byId, DateTime at, IReadOnlyList<FieldChange> changes) : Entity, IPart, IUnaudited
{
    public Guid OutcomeId { get; private set; } = outcomeId;
    public int Number { get; private set; } = number;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
    public IReadOnlyList<FieldChange> Changes { get; private set; } = changes;
    public Guid? UpgradedById { get; private set; }

    Subject? IPartOf.Whole => new("outcome", OutcomeId);

    public Revision Revision => new([.. Changes.Select(change => change.Field)], UpgradedById is not null);

    public void Upgrade(Guid by) => UpgradedById = by;
}

public sealed record FieldChange(PlanField Field, string Before, string After);
