using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

// We do not meet it, and the customer knows: said to whom, on which day.
public static class DiscloseGap
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<Form> input, NeedDesk desk, ShowNeeds.Reading reading, AppDb db)
    {
        var ((need, deal), form) = (await desk.Find(id), input.Valid());
        NeedDesk.RefuseUnlessSeen(need, form.Version);
        desk.RefuseAhead(form.On!.Value, input.Complain, nameof(Form.On));
        var contact = await desk.Contact(deal.Id, form.ContactId, input.Complain, nameof(Form.ContactId));
        need.Disclose(form.Gap!, contact.Id, contact.Name, form.On.Value);
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"{contact.Name} knows of this gap.", db.UndoUrl());
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what we do not meet."), MaxLength(Need.LongestGap)]
        public string? Gap { get; set; }

        [Required(ErrorMessage = "Say to whom of the customer you said so.")]
        public Guid? ContactId { get; set; }

        [Required(ErrorMessage = "Say on which day.")]
        public DateOnly? On { get; set; }

        public int? Version { get; set; }
    }
}

public static class CloseGap
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<Nothing> _, NeedDesk desk, ShowNeeds.Reading reading, AppDb db)
    {
        var (need, deal) = await desk.Find(id);
        need.CloseGap();
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"It is no gap any more.", db.UndoUrl());
    }
}
