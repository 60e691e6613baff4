using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Commitments.Guests;

namespace Onside.Team.Commitments.Plans.Outside;

// Somebody outside is to confirm the plan: who answers for it says who, and whether the plan stands without them.
public static class InviteGuest
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, PlanGuests guests, AppDb db, GuestLetters letters, PlanReading reading, Me me)
    {
        var (outcome, form, now) = (await outcomes.Find(id), input.Valid(), outcomes.Now);
        if ((await guests.Of(id)).Exists(known => outcome.Part(known.Id) is not null && string.Equals(known.Mail, form.Mail, StringComparison.OrdinalIgnoreCase)))
            throw input.Complain(nameof(form.Mail), $"They take part already. Send them a new link instead.");
        var guest = Guest.InPlan(id, form.Name!, form.Mail!, now);
        outcome.Invite(guest, form.IsRequired, form.Expectation, me.Id, now);
        var link = guest.MakeLink(now);
        await letters.Invite(db.Add(guest).Entity, outcome, link);
        await db.SaveChangesAsync();
        return new(await reading.Of(id) with { Link = new(guest.Id, guest.Name, guest.Mail, link) });
    }

    public class Form
    {
        [Required(ErrorMessage = "Say who it is."), MaxLength(Guest.LongestName)]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Say where the link is sent to."), EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(Guest.LongestMail)]
        public string? Mail { get; set; }

        public bool IsRequired { get; set; }

        [MaxLength(Outcome.LongestText)]
        public string? Expectation { get; set; }
    }
}
