using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Access;

// Somebody says who they are: let in, sent away, or asked to wait.
public sealed record Knocked(SignIn? Who, TimeSpan? Wait);

public sealed class Knock(AppDb db, Passwords passwords, Brake brake, Devices devices)
{
    public async Task<Knocked> At(HttpContext http, string mail, string password)
    {
        var name = SignIn.Normal(mail);
        var who = await db.Set<SignIn>().SingleOrDefaultAsync(s => s.NormalizedUserName == name);
        Lane[] lanes = devices.Known(http, who?.Id) is { } device
            ? [Lane.Device(device, who!.Id)]
            : [Lane.Account(mail), Lane.Address(http.Connection.RemoteIpAddress)];
        if (await brake.Charge(lanes) is { } wait)
            return new(null, wait);
        if (!await passwords.Verify(who, password) || who is not { DisabledAt: null })
            return new(null, null);
        await brake.Release(lanes);
        return new(who, null);
    }
}
