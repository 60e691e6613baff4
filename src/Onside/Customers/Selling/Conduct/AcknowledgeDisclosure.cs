using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Conduct;

// The customer has taken note of what a check told them.
public static class AcknowledgeDisclosure
{
    public static async Task<Fragment<ConductPart, ShowConduct.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowConduct.Reading reading)
    {
        var (check, form) = (await desk.Find<ConductCheck>(id), input.Valid());
        check.RefuseUnlessSeen(form.Version, new() { AcknowledgedById = check.AcknowledgedById, AcknowledgedOn = check.AcknowledgedOn }, form);
        var contact = await Acknowledging.Checked(form.AcknowledgedById, form.AcknowledgedOn, input.Complain, desk);
        check.Acknowledge(contact.Id, contact.Name, form.AcknowledgedOn!.Value, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(check.DealId, new($"It is on record that {contact.Name} knows."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say who of the customer has taken note.")]
        public Guid? AcknowledgedById { get; set; }

        [Required(ErrorMessage = "Say on which day.")]
        public DateOnly? AcknowledgedOn { get; set; }

        public int? Version { get; set; }
    }
}

public static class Acknowledging
{
    // Somebody there whom I may see, on a day that has come.
    public static async Task<Named> Checked(Guid? contact, DateOnly? on, Complaint complain, SellingDesk desk)
    {
        if (contact is null)
            throw complain(nameof(AcknowledgeDisclosure.Form.AcknowledgedById), $"Say who of the customer has taken note.");
        if (on is not { } day)
            throw complain(nameof(AcknowledgeDisclosure.Form.AcknowledgedOn), $"Say on which day.");
        desk.Past(day, nameof(AcknowledgeDisclosure.Form.AcknowledgedOn), complain);
        var known = await desk.Contact(contact, null, nameof(AcknowledgeDisclosure.Form.AcknowledgedById), complain);
        return new(known!.Value, (await desk.Names([known]))[known.Value]);
    }
}
