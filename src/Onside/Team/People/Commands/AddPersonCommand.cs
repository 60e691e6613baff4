using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Words;

namespace Onside.Team.People.Commands;

// The first administrator comes from here: there is no set-up page that a stranger could reach first.
public sealed class AddPersonCommand(Addresses addresses, TimeProvider clock) : ICommand
{
    private readonly Argument<string> _mail = new("mail") { Description = "The address they sign in with" };
    private readonly Option<string> _name = new("--name") { Description = "Their name", Required = true };
    private readonly Option<Level?> _level = new("--level") { Description = "What they may do (default: Administrator for the first one, then Member)" };

    public string Name => "person add";

    public string Description => "Adds a person and prints a link with which they choose a password.";

    public IEnumerable<Symbol> Takes => [_mail, _name, _level];

    public async Task<int> Run(Call call)
    {
        var db = call.Use<AppDb>();
        var level = call.Value(_level) ?? (await db.Set<SignIn>().AnyAsync() ? Level.Member : Level.Administrator);
        var sight = level == Level.Administrator ? Sight.Everyone : Sight.Team;
        var added = await AddPerson.Run(db, call.Use<Passwords>(), new(call.Value(_name)!, call.Value(_mail)!, level, sight), clock.Now());
        call.Use<Kept<PersonNames>>().Forget();
        var link = Link.At(addresses, added.Link!);
        return call.Output.Done(new { id = added.PersonId, link, openUntil = clock.Now() + SignInLink.Invitation },
            Words.Many(SignInLink.Invitation.Days, $"{call.Value(_name)} is added. This link works once, for 1 day:", $"{call.Value(_name)} is added. This link works once, for {SignInLink.Invitation.Days} days:"), $"{link}");
    }
}
