using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

// The customer said that it is meant like this: who, when and how.
public static class ConfirmNeed
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<Form> input, NeedDesk desk, ShowNeeds.Reading reading, AppDb db, Me me)
    {
        var ((need, deal), form) = (await desk.Find(id), input.Valid());
        NeedDesk.RefuseUnlessSeen(need, form.Version);
        desk.RefuseAhead(form.On!.Value, input.Complain, nameof(Form.On));
        var contact = await desk.Contact(deal.Id, form.ContactId, input.Complain, nameof(Form.ContactId));
        need.Confirm(contact.Id, contact.Name, form.On.Value, form.How!, me.Id);
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"Confirmed by {contact.Name}.", db.UndoUrl());
    }

    public class Form
    {
        [Required(ErrorMessage = "Say who of the customer confirmed it.")]
        public Guid? ContactId { get; set; }

        [Required(ErrorMessage = "Say on which day.")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Say how: in a call, by mail, in a meeting."), MaxLength(Need.LongestHow)]
        public string? How { get; set; }

        public int? Version { get; set; }
    }
}
