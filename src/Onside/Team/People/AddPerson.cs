using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

// Adds a person with a way in. Without a password they get a link to choose one: the only time its address is known.
public static class AddPerson
{
    public record Wish(string Name, string Mail, Level Level = Level.Member, Sight Sight = Sight.Team, string? Password = null)
    {
        public string? Locale { get; init; }
        public string? Zone { get; init; }
        public IReadOnlyCollection<Function> Functions { get; init; } = [];
        public IReadOnlyCollection<Guid> Teams { get; init; } = [];

        // What is told of the new person besides, in the same transaction.
        public Func<Person, Task>? Also { get; init; }
    }

    public record Added(Guid PersonId, string? Link);

    public static Task<Added> Run(AppDb db, Passwords passwords, Wish wish, DateTime now) => db.Transact(async () =>
    {
        if (await IsKnownMail(db, wish.Mail))
            throw new Refusal($"Somebody signs in with this address already.");
        var person = New(wish);
        var signIn = SignIn.For(person.Id, wish.Mail, wish.Level);
        db.Add(person);
        db.Add(signIn);
        var link = wish.Password is null ? SignInLink.Add(db, person.Id, LinkPurpose.ChoosePassword, SignInLink.Invitation, now) : null;
        if (wish.Password is { } password)
            passwords.Choose(signIn, password, wish.Name);
        person.Invite(wish.Level);
        await Membership.Be(db, person.Id, wish.Teams);
        if (wish.Also is { } also)
            await also(person);
        await db.SaveChangesAsync();
        return new Added(person.Id, link);
    });

    public static Task<bool> IsKnownMail(AppDb db, string mail, Guid? but = null)
    {
        var name = SignIn.Normal(mail);
        return db.Set<SignIn>().AnyAsync(s => s.NormalizedUserName == name && s.Id != but);
    }

    private static Person New(Wish wish)
    {
        var person = new Person(wish.Name);
        person.ReachAt(wish.Mail);
        person.See(wish.Sight);
        person.Work(wish.Functions);
        person.Prefer(wish.Locale ?? person.Locale, wish.Zone ?? person.Zone);
        return person;
    }
}
