using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.SigningIn;

namespace Onside.Team.People.Mine;

// The password once more, before something that decides about access.
public static class ProveAgain
{
    public class Form
    {
        [Required(ErrorMessage = "Please fill this in."), DataType(DataType.Password), MaxLength(Passwords.Longest)]
        public string? Password { get; set; }
    }

    public record View(DateTime Until);

    public static async Task<Fragment<ProofDone, View>> Post(Input<Form> input, HttpContext http, AppDb db, Passwords passwords, Brake brake, Me me, TimeProvider clock)
    {
        var (form, now) = (input.Valid(), clock.Now());
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == me.SessionId)
            ?? throw new Refusal($"A program cannot do this. Sign in with a browser.", 403);
        var lane = Lane.Session(session.Id);
        if (await brake.Charge(lane) is { } wait)
            throw new Refusal(Pause.Told(http, wait), 429, new ProofNeeded("/me/proof"));
        if (!await passwords.Verify(await db.Set<SignIn>().SingleAsync(s => s.Id == me.Id), form.Password!))
            throw new Refusal($"This is not your password. Please try again.", 422, new ProofNeeded("/me/proof"));
        await brake.Release(lane);
        session.Prove(now);
        await db.SaveChangesAsync();
        return new(new(now + Fresh.Lasts), "/me", new($"Thank you. Now press the button again."));
    }
}
