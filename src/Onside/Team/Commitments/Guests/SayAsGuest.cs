using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments.Guests;

// The word of somebody outside: a page that asks once more, then it is said and kept like any other.
public static class SayAsGuest
{
    private static readonly TimeOnly Evening = new(17, 0);

    public static async Task<Page<GuestMovePage, View>> Get(string key, Move move, GuestDoor door, OpenGuest.Reading reading)
    {
        var (guest, _) = await door.Enter(key);
        var view = await reading.Of(key, guest);
        return view.Open.Contains(move) ? new(new(view, move)) : throw Refusal.NotFound();
    }

    public static async Task<Onward<OpenGuest.View>> Post(string key, Input<Form> input, GuestDoor door, Answering answering, AppDb db, OpenGuest.Reading reading)
    {
        var ((guest, commitment), form) = (await door.Enter(key), input.Valid());
        if (!OpenGuest.Theirs.Contains(form.Move!.Value))
            throw new Refusal($"This word is not yours here. Promise, propose something else, decline, or report it done.");
        var review = form.Move == Move.Promise ? Reviewing.Usual((await answering.Of(commitment)).Requester, door.Now, commitment.DueAt) : null;
        Say(input, () => commitment.Say(form.Move.Value, Voice.Performer, guest.Id, null, form.Said(Zones.Known(commitment.Zone ?? "UTC"), review), form.Words, door.Now));
        await answering.Expect(commitment);
        await db.SaveChangesAsync();
        return new($"/guests/{key}", await reading.Of(key, guest));
    }

    private static void Say(Input<Form> input, Action say)
    {
        try
        {
            say();
        }
        catch (Objected objected) when (objected.Field is { } field)
        {
            throw input.Complain(field == "DueAt" ? nameof(Form.DueOn) : field, objected.Sentence);
        }
    }

    public sealed record View(OpenGuest.View Guest, Move Move);

    public class Form
    {
        [Required(ErrorMessage = "Say which move.")]
        public Move? Move { get; set; }

        [Required(ErrorMessage = "Say which state you have seen.")]
        public int? Seen { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Restatement { get; set; }

        // By the clock in which it was asked: who is outside has no time zone here.
        public DateOnly? DueOn { get; set; }

        public TimeOnly? DueTime { get; set; }

        public ObstacleCategory? Obstacle { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Condition { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Evidence { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Reason { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Words { get; set; }

        public Said Said(TimeZoneInfo zone, DateTime? review) => new(Seen!.Value)
        {
            Terms = Move != Science.FollowThrough.Move.Counter || (DueOn is null && Condition is null) ? null : new(Condition, DueOn is { } day ? zone.Instant(day, DueTime ?? Evening) : null, null, DueOn is null ? null : zone.Id),
            Review = review, Restatement = Restatement, Obstacle = Obstacle, Evidence = Evidence, Reason = Reason,
        };
    }
}
