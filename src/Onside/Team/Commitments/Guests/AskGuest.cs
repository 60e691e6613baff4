using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Calendars;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments.Guests;

// Somebody outside is asked for one thing: they get a link to it and see nothing else.
public static class AskGuest
{
    public static async Task<Page<AskGuestPage, View>> Get(Query<Form> query, Diary diary, Suggesting suggesting, Kept<CalendarBook> calendars, Me me)
    {
        var asked = query.Value;
        var (about, suggested) = (asked.Subject is { } subject ? await diary.Subject(subject.Kind, subject.Id) : null, await suggesting.About(asked.Subject));
        var due = asked.DueAt ?? Suggesting.Due(Answering.Hours(await calendars.Current(), me.Id), diary.Now, suggested.Before, me.Zone);
        return new(new(asked.Kind, about, asked.Name, asked.Mail, asked.What, asked.Condition, due, asked.Why ?? suggested.Why));
    }

    public static async Task<Fragment<GuestLink, ShowGuest.View>> Post(Input<Form> input, AppDb db, Diary diary, GuestLetters letters, Answering answering, Me me, TimeProvider clock)
    {
        var (form, now) = (input.Valid(), clock.Now());
        if (form.Subject is { } subject)
            await diary.Subject(subject.Kind, subject.Id);
        var guest = new Guest(form.Name ?? throw input.Complain(nameof(Form.Name), $"Say whom you ask."), form.Mail ?? throw input.Complain(nameof(Form.Mail), $"Say where the link is sent to."), now);
        var commitment = Objected.At(input.Complain, () => Commitment.AskGuest(me.Id, (guest.Id, guest.Name), form.Subject, form.What ?? "", form.Said(me.Zone.Id), now));
        var link = guest.MakeLink(now);
        await answering.Expect(commitment);
        db.AddRange(guest, commitment);
        await letters.Ask(guest, commitment, link);
        await db.SaveChangesAsync();
        return new(ShowGuest.Of(commitment, guest, me, now) with { Link = link });
    }

    public class Form : FourSlots
    {
        [MaxLength(Guest.LongestName)]
        public string? Name { get; set; }

        [EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(Guest.LongestMail)]
        public string? Mail { get; set; }
    }

    public sealed record View(string? Kind, SubjectName? About, string? Name, string? Mail, string? What, string? Condition, DateTime? DueAt, string? Why);
}
