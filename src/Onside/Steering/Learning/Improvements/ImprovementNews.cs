using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Steering.Learning.Improvements;

// The history of an improvement, for everybody who works here.
public sealed class ImprovementHistory(AppDb db, Me me, Kept<PipelineBook> pipelines) : Historied<Improvement>(db, me)
{
    private static readonly string[] Fields = [nameof(Improvement.What), nameof(Improvement.OwnerId), nameof(Improvement.Gauge), nameof(Improvement.StageId), nameof(Improvement.Deals)];

    public override FormattableString Called => $"Improvement";

    public override string Icon => "trending-up";

    public override bool HasTrash => false;

    public override FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) =>
        fields.Any(field => !Fields.Contains(field)) ? (FormattableString)$"A step of an improvement is not taken back by a click. Drop it with a reason, or propose it anew." : null;

    protected override Expression<Func<Improvement, string>> Name => improvement => improvement.What;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(Improvement.State), JsonValueKind.Number) => Platform.Words.Words.Say(ImprovementWords.Of((ImprovementState)value.GetInt32())),
        (nameof(Improvement.Gauge), JsonValueKind.Number) => Platform.Words.Words.Say(ImprovementWords.Of((Gauge)value.GetInt32())),
        (nameof(Improvement.StageId), JsonValueKind.String) => (await pipelines.Current()).Known(value.GetGuid())?.Name,
        _ => null,
    };

    protected override IQueryable<Improvement> Visible(IQueryable<Improvement> improvements) => improvements.Where(_ => Me.Level > Level.Guest);

    protected override string Url(Guid id) => $"/improvements/{id}";
}

// Once an hour: where enough deals were closed since, the number is taken and its owner is asked.
public sealed class CheckImprovements(AppDb db, Gauges gauges, TimeProvider clock) : IJob
{
    private const int AtOnce = 100;

    public async Task Run(CancellationToken cancel)
    {
        var done = await db.Set<Improvement>().Where(one => one.State == ImprovementState.Done).OrderBy(one => one.DoneAt).Select(one => one.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var id in done)
            await db.Transact(async () =>
            {
                await db.Serialize($"improvements/{id}");
                if (await db.Set<Improvement>().SingleOrDefaultAsync(one => one.Id == id && one.State == ImprovementState.Done) is { } improvement && await gauges.ClosedSince(improvement) >= improvement.Deals)
                {
                    improvement.FallDue(await gauges.After(improvement), clock.Now());
                    await db.SaveChangesAsync(cancel);
                }
            }, cancel);
    }
}

// Who would take it on is asked; who proposed it hears; and when it is to be judged, its owner does.
public sealed class WhenImprovementMoved(Notices notices) : Listener<ImprovementMoved>
{
    public static readonly Reason ToAnswer = new("improvement-mine", $"I am to take on an improvement, or to judge one", $"you own this improvement", 91, Opens: true);
    public static readonly Reason Known = new("improvement-moved", $"Something happens to an improvement I proposed", $"you proposed it", 70, Opens: true);

    protected override Task On(ImprovementMoved moved) => moved.To switch
    {
        ImprovementState.Proposed => notices.Notify(moved.OwnerId, ToAnswer, Told(moved, $"{new Somebody(moved.ProposedById)} asks you to take on an improvement: {moved.What}")),
        ImprovementState.Due => notices.Notify(moved.OwnerId, ToAnswer, Told(moved, $"Enough deals were closed to judge this improvement: {moved.What}")),
        ImprovementState.Accepted => notices.Notify(moved.ProposedById, Known, Told(moved, $"{new Somebody(moved.OwnerId)} takes on the improvement: {moved.What}")),
        ImprovementState.Declined => notices.Notify(moved.ProposedById, Known, Told(moved, $"{new Somebody(moved.OwnerId)} declines the improvement: {moved.What}")),
        ImprovementState.Done => Task.CompletedTask,
        _ => notices.Notify(moved.ProposedById, Known, Told(moved, $"{new Somebody(moved.OwnerId)} judged the improvement: {moved.What}")),
    };

    private static Tidings Told(ImprovementMoved moved, FormattableString sentence) => new((Subject?)null, sentence) { Excerpt = moved.Reason, Link = $"/improvements/{moved.ImprovementId}" };
}

// Whoever takes over from somebody who leaves has their improvements too.
public sealed class WhenOwnerLeaves(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        foreach (var improvement in await db.Set<Improvement>().Where(one => one.OwnerId == happened.PersonId && one.EndedAt == null).ToListAsync())
            improvement.GiveTo(happened.SuccessorId);
    }
}
