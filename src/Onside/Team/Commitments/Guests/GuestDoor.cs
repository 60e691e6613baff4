using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Commitments.Plans;

namespace Onside.Team.Commitments.Guests;

// Who comes with a link: whose it is, whether it still opens, and whether this browser has shown that it is theirs.
public sealed class GuestDoor(AppDb db, IHttpContextAccessor access, TimeProvider clock)
{
    private HttpContext Http => access.HttpContext!;

    public DateTime Now => clock.Now();

    public async Task<Guest> Find(string key)
    {
        var (hash, now) = (Keys.Hash(key), Now);
        return await db.Set<Guest>().SingleOrDefaultAsync(guest => (guest.KeyHash == hash || guest.FormerKeyHash == hash) && guest.RevokedAt == null && guest.ExpiresAt > now) ?? throw Closed();
    }

    public bool IsIn(Guest guest) => guest.SitsAt(Http.Request.Cookies[Name(guest)]);

    public async Task<(Guest Guest, Commitment Commitment)> Enter(string key)
    {
        var guest = await Seated(key);
        return (guest, await Commitment(guest));
    }

    public async Task<(Guest Guest, Outcome Outcome)> EnterPlan(string key)
    {
        var guest = await Seated(key);
        return (guest, await Outcome(guest));
    }

    public async Task<Commitment> Commitment(Guest guest) => await db.Set<Commitment>().SingleOrDefaultAsync(commitment => commitment.GuestId == guest.Id) ?? throw Refusal.NotFound();

    public async Task<Outcome> Outcome(Guest guest) =>
        await db.Set<Outcome>().Where(outcome => outcome.Id == guest.OutcomeId).WithPlan().SingleOrDefaultAsync() is { } outcome && outcome.Part(guest.Id) is not null ? outcome : throw Closed();

    // Who waits for their word.
    public async Task<Guid> Asker(Guest guest) => guest.OutcomeId is null ? (await Commitment(guest)).RequesterId : (await Outcome(guest)).OwnerId;

    // They have shown that the address is theirs.
    public async Task Tell(Guest guest)
    {
        if (guest.OutcomeId is null)
            (await Commitment(guest)).PassGuest(Passing.GuestConfirmed);
        else
            (await Outcome(guest)).Tell(guest.Id, PlanGuestAct.CameIn);
    }

    public void Admit(Guest guest, string seat) => Http.Response.Cookies.Append(Name(guest), seat, new CookieOptions
    {
        HttpOnly = true, Secure = Http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = guest.ExpiresAt - Now, IsEssential = true,
    });

    private async Task<Guest> Seated(string key) =>
        await Find(key) is var guest && IsIn(guest) ? guest : throw new Refusal($"Confirm first that this link is for you: open it again.", 403);

    private static Refusal Closed() => new($"This link has run out or was taken back. Ask who sent it for a new one.", 404);

    // Browsers accept the prefix only over TLS.
    private string Name(Guest guest) => $"{(Http.Request.IsHttps ? "__Host-" : "")}onside-guest-{guest.Id:N}";
}
