using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Objections;

// It stays, and we said so openly: to whom of them, and when.
public static class DiscloseObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        objection.RefuseUnlessSeen(form.Version, ResolveObjection.Standing(objection), new() { State = Say(ObjectionWords.Of(ObjectionState.Disclosed)), Note = form.Said });
        if (form.On > desk.Today)
            throw input.Complain(nameof(Form.On), $"Give the day on which they were told: today or before.");
        var told = await desk.Contact(form.ToldToId, objection.ContactId, nameof(Form.ToldToId), input.Complain);
        objection.Disclose(form.Said, told!.Value, form.On ?? desk.Today, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(objection.DealId, new($"It is on record that they know it.", db.UndoUrl(), Target: $"#objections-{objection.DealId}"));
    }

    public class Form : ObjectionClick
    {
        [Required(ErrorMessage = "Say who of the customer was told.")]
        public Guid? ToldToId { get; set; }

        // Today, when empty.
        public DateOnly? On { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Said { get; set; }
    }
}
