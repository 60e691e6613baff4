using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

// A key for a program: shown once, kept as a hash, never stronger than its owner.
public static class CreateToken
{
    public const int MostAtOnce = 50;

    public class Form
    {
        [Required(ErrorMessage = "Name the program that will use it."), MaxLength(80)]
        public string? Name { get; set; }

        [Required]
        public Level? Most { get; set; }

        [Required, Range(1, Token.MostDays, ErrorMessage = "Between 1 and 365 days.")]
        public int? Days { get; set; }
    }

    public static async Task<Fragment<TokensCard, TokensView>> Post(Input<Form> input, AppDb db, Fresh fresh, Me me, TimeProvider clock)
    {
        await fresh.Require();
        var form = input.Valid();
        if (form.Most > me.Level)
            throw input.Complain(nameof(form.Most), $"A token cannot do more than you.");
        var made = await Run(db, me.Id, form.Name!, form.Most!.Value, form.Days!.Value, clock.Now());
        return new(await TokensView.Of(db, me, clock.Now(), made.Key));
    }

    public record Made(Guid Id, string Key, DateTime ExpiresAt);

    public static async Task<Made> Run(AppDb db, Guid personId, string name, Level most, int days, DateTime now)
    {
        var person = await Person.Find(db, personId);
        if (await db.Set<Token>().CountAsync(t => t.PersonId == personId && t.RevokedAt == null && t.ExpiresAt > now) >= MostAtOnce)
            throw new Refusal($"At most {MostAtOnce} tokens at once. Revoke one that is no longer used.");
        var key = Keys.New(Token.Prefix);
        var token = new Token(personId, name, Keys.Hash(key), most, now.AddDays(days), now);
        db.Add(token);
        person.Created(token);
        await db.SaveChangesAsync();
        return new(token.Id, key, token.ExpiresAt);
    }
}
