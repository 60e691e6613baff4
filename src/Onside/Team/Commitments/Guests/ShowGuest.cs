using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Guests;

// The link of somebody outside: until when it opens, and whether it was opened. Who asked makes a new one, or takes it back.
public static class ShowGuest
{
    public static async Task<Fragment<GuestLink, View>> Get(Guid id, Promises promises, AppDb db, Me me)
    {
        var commitment = await promises.Find(id);
        return new(Of(commitment, await Guest(commitment, db), me, promises.Now));
    }

    // Shown once; the one before opens nothing any more.
    public static async Task<Fragment<GuestLink, View>> Post(Guid id, Promises promises, AppDb db, GuestLetters letters, Me me)
    {
        var (commitment, guest) = await Mine(id, promises, db, me);
        if (commitment.EndedAt is not null)
            throw new Refusal($"This has ended: there is nothing to answer any more.");
        var link = guest.MakeLink(promises.Now);
        commitment.PassGuest(Passing.GuestLinkMade);
        await letters.Ask(guest, commitment, link);
        await db.SaveChangesAsync();
        return new(Of(commitment, guest, me, promises.Now) with { Link = link });
    }

    public static async Task<Fragment<GuestLink, View>> PostRevocation(Guid id, Promises promises, AppDb db, Me me)
    {
        var (commitment, guest) = await Mine(id, promises, db, me);
        guest.Revoke(promises.Now);
        commitment.PassGuest(Passing.GuestLinkRevoked);
        await db.SaveChangesAsync();
        return new(Of(commitment, guest, me, promises.Now), seenAt: $"/commitments/{id}/guest", new($"The link of {guest.Name} opens nothing any more."));
    }

    public static View Of(Commitment commitment, Guest? guest, Me me, DateTime now) =>
        new(commitment.Id, commitment.What, guest?.Name, guest?.Mail, guest?.IsOpen(now) == true ? guest.ExpiresAt : null, guest?.ConfirmedAt, guest is not null && commitment.RequesterId == me.Id && me.MayWrite && commitment.EndedAt is null);

    private static async Task<Guest?> Guest(Commitment commitment, AppDb db) => commitment.GuestId is { } id ? await db.Set<Guest>().SingleAsync(guest => guest.Id == id) : null;

    private static async Task<(Commitment, Guest)> Mine(Guid id, Promises promises, AppDb db, Me me)
    {
        var commitment = await promises.Find(id);
        if (await Guest(commitment, db) is not { } guest)
            throw new Refusal($"This is asked of a colleague: they find it among their promises and need no link.");
        if (commitment.RequesterId != me.Id)
            throw new Refusal($"Only who asked gives this link away.");
        return (commitment, guest);
    }

    // Link: there once, in the answer to who made it.
    public sealed record View(Guid Id, string What, string? Name, string? Mail, DateTime? OpenUntil, DateTime? ConfirmedAt, bool MayChange) : IPlaced
    {
        public string? Link { get; init; }

        Whereabouts IPlaced.Where => new(Say($"Link for somebody outside"), "promises", (Say($"Promises"), "/promises"), (What, $"/commitments/{Id}"));
    }
}
