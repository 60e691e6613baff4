using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.Inbox;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

using Rules = Onside.Science.FollowThrough.Contingencies;

namespace Onside.Team.Commitments.Contingencies;

// One contingency as it is shown and sent. TestSaid: what its trigger said when it was tested.
public sealed record ContingencyView(Guid Id, int Version, string OnKind, Guid OnId, string Trigger, DateTime? TriggerAt, int? Days, string Response, Named? Owner, ContingencyState State, DateTime Since)
{
    public string? TriggerCalled { get; init; }
    public DateTime? TestedAt { get; init; }
    public string? TestSaid { get; init; }
    public string? Reason { get; init; }
    public DateTime? EndedAt { get; init; }
    public IReadOnlyList<ContingencyMove> Open { get; init; } = [];
}

// What I may see of the contingencies, and say about them.
public sealed class ContingencyDesk(AppDb db, Holders holders, TriggerBook triggers, Colleagues colleagues, Kept<PersonNames> people, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public async Task<(Contingency Contingency, Holder Holder)> Find(Guid id)
    {
        var contingency = await db.Set<Contingency>().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound();
        return (contingency, await holders.Find(contingency.OnKind, contingency.OnId));
    }

    public async Task<ContingencyView> Show(Contingency c, Holder holder)
    {
        var names = await people.Current();
        return new(c.Id, c.Version, c.OnKind, c.OnId, c.Trigger, c.TriggerAt, c.Days, c.Response, c.OwnerId is { } owner ? new Named(owner, names.Of(owner).Name) : null, c.State, c.Since)
        {
            TriggerCalled = triggers.Of(c.Trigger) is { } slot ? Say(slot.Called) : null, TestedAt = c.TestedAt, TestSaid = c.TestSaid is { } said ? Say(Saying.Told(said, names)) : null, Reason = c.Reason, EndedAt = c.EndedAt,
            Open = me.MayWrite ? [.. holder.Roles(me.Id, c.OwnerId).SelectMany(role => Rules.Open(c.State, role)).Distinct().Order()] : [],
        };
    }

    // What the form says, told to the draft.
    public async Task Describe(Contingency contingency, Holder holder, ContingencyForm form, Complaint complain)
    {
        var slot = triggers.For(holder).FirstOrDefault(slot => slot.Key == form.Trigger) ?? throw complain(nameof(form.Trigger), $"Choose what it waits for.");
        if (slot.Needs == TriggerNeeds.Moment && form.TriggerAt is null)
            throw complain(nameof(form.TriggerAt), $"Say which date.");
        if (slot.Needs == TriggerNeeds.Days && form.Days is null)
            throw complain(nameof(form.Days), $"Say after how many days.");
        Guid? owner = form.OwnerId is { } named ? (await colleagues.Assignee(named, holder.On, (_, sentence) => complain(nameof(form.OwnerId), sentence))).Id : null;
        contingency.Describe(slot.Key, slot.Needs == TriggerNeeds.Moment ? form.TriggerAt : null, slot.Needs == TriggerNeeds.Days ? form.Days : null, await slot.Mark(holder.On, holder.About), form.Response!, owner);
    }
}
