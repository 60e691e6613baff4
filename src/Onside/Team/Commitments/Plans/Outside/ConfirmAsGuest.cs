using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Guests;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans.Outside;

// This is the plan as I saw it, says somebody outside, and this is my part.
public static class ConfirmAsGuest
{
    public static async Task<Onward<OpenGuest.View>> Post(string key, Input<Form> input, GuestDoor door, AppDb db, Kept<PersonNames> people, OpenGuest.Reading reading)
    {
        var ((guest, outcome), form) = (await door.EnterPlan(key), input.Valid());
        if (outcome.IsOpen && (form.Revision < outcome.SamePage.Material || form.Revision > outcome.SamePage.Current))
            throw new PlanMoved(new(key, GuestPlan.Of(outcome, guest.Id, await people.Current(), form.Revision), form.MyPart!, form.Concern, door.Now));
        outcome.Confirm(new(guest.Id, form.Revision!.Value, form.MyPart!, form.Concern), door.Now);
        await db.SaveChangesAsync();
        return new($"/guests/{key}", await reading.Of(key, guest));
    }

    // What worried them is settled.
    public static async Task<Onward<OpenGuest.View>> PostNoConcern(string key, Input<Nothing> _, GuestDoor door, AppDb db, OpenGuest.Reading reading)
    {
        var (guest, outcome) = await door.EnterPlan(key);
        outcome.WorryNoMore(guest.Id, door.Now);
        await db.SaveChangesAsync();
        return new($"/guests/{key}", await reading.Of(key, guest));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which revision you have seen.")]
        public int? Revision { get; set; }

        [Required(ErrorMessage = "Say your part in your own words."), MaxLength(Outcome.LongestText)]
        public string? MyPart { get; set; }

        // What still worries them: while there is something, they do not agree.
        [MaxLength(Outcome.LongestText)]
        public string? Concern { get; set; }
    }
}

// The plan changed while they wrote: they see what is new, and their words are kept.
public sealed class PlanMoved(GuestDraft draft) : Refusal($"The plan has changed while you read it. Look at what is new and confirm it; your words are kept.", 409, draft);

// What somebody outside had written, and the plan as it is now.
public sealed record GuestDraft(string Key, GuestPlan Plan, string MyPart, string? Concern, DateTime Now);
