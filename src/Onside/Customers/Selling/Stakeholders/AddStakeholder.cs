using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Stakeholders;

// Puts a contact on the map of a deal.
public static class AddStakeholder
{
    public static async Task<Fragment<StakeholdersPart, ShowStakeholders.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, StakeholderMap map)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        await desk.RefuseTooMany<Stakeholder>(id);
        var contact = (await desk.Contact(form.ContactId, deal.ContactId, nameof(Form.ContactId), input.Complain))!.Value;
        if (await db.Set<Stakeholder>().AnyAsync(one => one.DealId == id && one.ContactId == contact))
            throw input.Complain(nameof(Form.ContactId), $"They are on the map already. Change what stands there.");
        var stakeholder = Stakeholder.Add(id, contact, await form.Facts(input, desk));
        db.Add(stakeholder);
        await db.SaveChangesAsync();
        return await map.After(id, new($"On the map.", db.UndoUrl(stakeholder), Target: $"#stakeholders-{id}"));
    }

    public class Form : StakeholderForm
    {
        [Required(ErrorMessage = "Say who it is.")]
        public Guid? ContactId { get; set; }
    }
}
