using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Team.People;

namespace Onside.Team.Commitments.Guests;

// What somebody outside sees: the one thing they are asked for, or the one plan. Before they have shown that the address is theirs, not even that.
public static class OpenGuest
{
    public static readonly Move[] Theirs = [Move.Promise, Move.AcceptTerms, Move.Counter, Move.Report, Move.RefuseTerms, Move.Decline];

    public static async Task<Page<GuestPage, View>> Get(string key, GuestDoor door, Reading reading) => new(await reading.Of(key, await door.Find(key)));

    public static async Task<Onward<View>> PostCode(string key, Input<Nothing> _, GuestDoor door, GuestLetters letters, Brake brake, AppDb db, Reading reading)
    {
        var guest = await door.Find(key);
        if (await brake.Charge(new Lane($"guest/{guest.Id:N}", 3)) is { } wait)
            throw new TooMuch(wait);
        await letters.Code(guest, await door.Asker(guest), guest.MakeCode(door.Now));
        await db.SaveChangesAsync();
        return new($"/guests/{key}", await reading.Of(key, guest));
    }

    public static async Task<Onward<View>> PostConfirmation(string key, Input<Form> input, GuestDoor door, AppDb db, Reading reading)
    {
        var (form, guest) = (input.Valid(), await door.Find(key));
        if (!await Try(guest.Id, door.Now, db))
            throw input.Complain(nameof(Form.Code), $"This code has run out. Let a new one be sent.");
        if (!guest.IsCode(form.Code!))
            throw input.Complain(nameof(Form.Code), $"This is not the code of the newest mail.");
        await db.Entry(guest).ReloadAsync();
        door.Admit(guest, guest.Confirm(door.Now));
        await door.Tell(guest);
        await db.SaveChangesAsync();
        return new($"/guests/{key}", await reading.Of(key, guest, isIn: true));
    }

    // Counted before it is looked at, so that a hundred at once are a hundred.
    private static Task<bool> Try(Guid id, DateTime now, AppDb db) => db.Transact(async () => await db.Set<Guest>()
        .Where(guest => guest.Id == id && guest.CodeHash != null && guest.CodeUntil > now && guest.CodeTries < Guest.MostTries).ExecuteUpdateAsync(guest => guest.SetProperty(g => g.CodeTries, g => g.CodeTries + 1)) == 1);

    public class Form
    {
        [Required(ErrorMessage = "Type the code of the mail."), MaxLength(6)]
        public string? Code { get; set; }
    }

    public sealed class Reading(AppDb db, GuestDoor door, Kept<PersonNames> people)
    {
        public async Task<View> Of(string key, Guest guest, bool isIn = false)
        {
            if (!isIn && !door.IsIn(guest))
                return new(false, Masked(guest.Mail), guest.CodeHash is not null && guest.CodeUntil > door.Now, null, [], []) { Key = key, Now = door.Now };
            if (guest.OutcomeId is not null)
                return new(true, guest.Mail, false, null, [], []) { Key = key, Now = door.Now, Plan = GuestPlan.Of(await door.Outcome(guest), guest.Id, await people.Current()) };
            var (commitment, names, kind) = (await door.Commitment(guest), await people.Current(), News.Kind(typeof(CommitmentMoved)));
            var said = await db.Set<PlatformEvent>().Where(e => e.SubjectId == commitment.Id && e.Kind == kind).OrderBy(e => e.Sequence).ToListAsync();
            return new(true, guest.Mail, false, Asked.Of(commitment, names), [.. Theirs.Intersect(commitment.Conversation.Open(Voice.Performer))], [.. said.Select(e => ShowCommitment.Line.Of(e, names)).OfType<ShowCommitment.Line>()]) { Key = key, Now = door.Now };
        }

        private static string Masked(string mail) => mail.IndexOf('@') is > 0 and var at ? $"{mail[0]}***{mail[at..]}" : "***";
    }

    public sealed record View(bool IsConfirmed, string Mail, bool IsCodeSent, Asked? Asked, IReadOnlyList<Move> Open, IReadOnlyList<ShowCommitment.Line> Said)
    {
        // The plan in which they take part.
        public GuestPlan? Plan { get; init; }

        [JsonIgnore]
        public string Key { get; init; } = "";

        [JsonIgnore]
        public DateTime Now { get; init; }
    }

    // The terms and no more: what it is about, and where it belongs, stays inside.
    public sealed record Asked(int Moves, string What, CommitmentState State, string By, string Guest, string? Condition, string? Why, DateTime? DueAt, string Zone, Proposed? Pending)
    {
        public static Asked Of(Commitment c, PersonNames people) => new(c.Moves, c.What, c.State, people.Of(c.RequesterId).Name, c.GuestName ?? "", c.Condition, c.Why, c.DueAt, c.Zone ?? "UTC",
            c.PendingBy is { } by ? new(by, c.PendingCondition, c.PendingDueAt, c.PendingScope, c.PendingReviewAt, c.PendingObstacle) : null);
    }
}
