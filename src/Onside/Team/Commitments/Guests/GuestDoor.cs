using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Guests;

// Who comes with a link: whose it is, whether it still opens, and whether this browser has shown that it is theirs.
public sealed class GuestDoor(AppDb db, IHttpContextAccessor access, TimeProvider clock)
{
    private HttpContext Http => access.HttpContext!;

    public DateTime Now => clock.Now();

    public async Task<Guest> Find(string key)
    {
        var (hash, now) = (Keys.Hash(key), Now);
        return await db.Set<Guest>().SingleOrDefaultAsync(guest => guest.KeyHash == hash && guest.RevokedAt == null && guest.ExpiresAt > now) ?? throw new Refusal($"This link has run out or was taken back. Ask who sent it for a new one.", 404);
    }

    public bool IsIn(Guest guest) => guest.SitsAt(Http.Request.Cookies[Name(guest)]);

    public async Task<(Guest Guest, Commitment Commitment)> Enter(string key)
    {
        var guest = await Find(key);
        if (!IsIn(guest))
            throw new Refusal($"Confirm first that this link is for you: open it again.", 403);
        return (guest, await Commitment(guest));
    }

    public Task<Commitment> Commitment(Guest guest) => db.Set<Commitment>().SingleAsync(commitment => commitment.GuestId == guest.Id);

    public void Admit(Guest guest, string seat) => Http.Response.Cookies.Append(Name(guest), seat, new CookieOptions
    {
        HttpOnly = true, Secure = Http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = guest.ExpiresAt - Now, IsEssential = true,
    });

    // Browsers accept the prefix only over TLS.
    private string Name(Guest guest) => $"{(Http.Request.IsHttps ? "__Host-" : "")}onside-guest-{guest.Id:N}";
}
