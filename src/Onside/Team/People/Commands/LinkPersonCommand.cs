using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Commands;

// The way back in when the only administrator forgot the password.
public sealed class LinkPersonCommand(Addresses addresses, TimeProvider clock) : ICommand
{
    private readonly Argument<string> _mail = new("mail") { Description = "The address they sign in with" };

    public string Name => "person link";

    public string Description => "Prints a link with which a person chooses a new password.";

    public IEnumerable<Symbol> Takes => [_mail];

    public async Task<int> Run(Call call)
    {
        var (db, name) = (call.Use<AppDb>(), SignIn.Normal(call.Value(_mail)!));
        var id = await db.Set<SignIn>().Where(s => s.NormalizedUserName == name && s.DisabledAt == null).Select(s => s.Id).SingleOrDefaultAsync();
        if (id == Guid.Empty)
            throw new Refusal($"Nobody signs in with {call.Value(_mail)}.");
        var link = Link.At(addresses, await MakeLink.Run(db, await Person.Find(db, id), SignInLink.Shortly, clock.Now()));
        return call.Output.Done(new { id, link, openUntil = clock.Now() + SignInLink.Shortly }, $"This link works once, for {SignInLink.Shortly.TotalMinutes} minutes:", $"{link}");
    }
}
