using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Mine;

namespace Onside.Team.People.Commands;

public sealed class CreateTokenCommand(TimeProvider clock) : ICommand
{
    private readonly Argument<string> _mail = new("mail") { Description = "Whose name and rights the program has" };
    private readonly Option<string> _name = new("--name") { Description = "Which program it is for", DefaultValueFactory = _ => "Command line" };
    private readonly Option<Level> _most = new("--most") { Description = "The most it may do; never more than its owner", DefaultValueFactory = _ => Level.Administrator };
    private readonly Option<int> _days = new("--days") { Description = $"How long it is valid, 1 to {Token.MostDays}", DefaultValueFactory = _ => 90 };

    public string Name => "token create";

    public string Description => "Makes a bearer token and prints it once.";

    public IEnumerable<Symbol> Takes => [_mail, _name, _most, _days];

    public async Task<int> Run(Call call)
    {
        var (db, name) = (call.Use<AppDb>(), SignIn.Normal(call.Value(_mail)!));
        var who = await db.Set<SignIn>().Where(s => s.NormalizedUserName == name && s.DisabledAt == null).SingleOrDefaultAsync()
            ?? throw new Refusal($"Nobody signs in with {call.Value(_mail)}.");
        if (call.Value(_days) is < 1 or > Token.MostDays)
            throw new Refusal($"Between 1 and 365 days.");
        var most = call.Value(_most) < who.Level ? call.Value(_most) : who.Level;
        var made = await CreateToken.Run(db, who.Id, call.Value(_name)!, most, call.Value(_days), clock.Now());
        return call.Output.Done(new { id = made.Id, token = made.Key, expiresAt = made.ExpiresAt, most }, $"{made.Key}");
    }
}
