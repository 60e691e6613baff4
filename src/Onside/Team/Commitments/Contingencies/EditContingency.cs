using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

using Rules = Onside.Science.FollowThrough.Contingencies;

namespace Onside.Team.Commitments.Contingencies;

public static class ShowContingency
{
    public static async Task<Page<ContingencyPage, View>> Get(Guid id, ContingencyDesk desk, TriggerBook triggers, Colleagues colleagues, Me me)
    {
        var (contingency, holder) = await desk.Find(id);
        var people = me.MayWrite && contingency.State == ContingencyState.Drafted ? await colleagues.All() : [];
        return new(new(await desk.Show(contingency, holder), holder, me.MayWrite, desk.Now) { Choices = new([.. triggers.For(holder).Select(slot => new Choice(slot.Key, Say(slot.Called)))], [.. people.Select(person => new Choice(person.Id.ToString(), person.Name))]) });
    }

    // What was moved, tested or changed stands again in the list or on its page.
    public static async Task<Fragment<ContingencyRow, View>> Again(Contingency contingency, Holder holder, ContingencyDesk desk, Me me, FormattableString? said = null) =>
        new(new(await desk.Show(contingency, holder), holder, me.MayWrite, desk.Now), seenAt: $"/contingencies/{contingency.Id}", said is null ? null : new(said));

    public sealed record View(ContingencyView Contingency, Holder Holder, bool MayWrite, [property: JsonIgnore] DateTime Now)
    {
        [JsonIgnore]
        public ContingencyChoices Choices { get; init; } = new([], []);
    }
}

// A draft says something else; by anybody who sees it, as it was written by anybody.
public static class EditContingency
{
    public static async Task<Onward<ShowContingency.View>> Post(Guid id, Input<ContingencyForm> input, ContingencyDesk desk, AppDb db, Me me)
    {
        var ((contingency, holder), form) = (await desk.Find(id), input.Valid());
        Hanging.RefuseUnlessSeen(contingency, form.Version);
        await desk.Describe(contingency, holder, form, input.Complain);
        await db.SaveChangesAsync();
        return new($"/contingencies/{id}", new(await desk.Show(contingency, holder), holder, me.MayWrite, desk.Now));
    }
}

// What its trigger would say now: only what was tested is watched.
public static class TestContingency
{
    public static async Task<Fragment<ContingencyRow, ShowContingency.View>> Post(Guid id, Input<Nothing> _, ContingencyDesk desk, TriggerBook triggers, AppDb db, Me me)
    {
        var (contingency, holder) = await desk.Find(id);
        contingency.Test((await triggers.Look([contingency], desk.Now))[id].Says, desk.Now);
        await db.SaveChangesAsync();
        return await ShowContingency.Again(contingency, holder, desk, me);
    }
}

// Watched, triggered by hand, done, or not needed.
public static class MoveContingency
{
    public static async Task<Fragment<ContingencyRow, ShowContingency.View>> Post(Guid id, Input<Form> input, ContingencyDesk desk, AppDb db, Me me)
    {
        var ((contingency, holder), form) = (await desk.Find(id), input.Valid());
        Hanging.RefuseUnlessSeen(contingency, form.Seen);
        var role = holder.Speaks(me.Id, contingency.OwnerId, form.Move!.Value, one => Rules.Open(contingency.State, one));
        Hanging.At(input.Complain, () => contingency.Say(holder.Name.Name, form.Move.Value, role, me.Id, form.Reason, desk.Now), nameof(Form.Reason));
        await db.SaveChangesAsync();
        return await ShowContingency.Again(contingency, holder, desk, me);
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which move.")]
        public ContingencyMove? Move { get; set; }

        [Required(ErrorMessage = "Say which state you have seen.")]
        public int? Seen { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Reason { get; set; }
    }
}
