using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using static Onside.Platform.Words.Words;

namespace Onside.Team.People;

// A one-use way in for everybody of the demo company, new at each start; the earlier ones end. Managers first: that is where a visitor begins.
public sealed class DemoLinks(AppDb db, Marks marks, TimeProvider clock) : IGreeting
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<string>> Lines(string address)
    {
        if (!await marks.IsDemo())
            return [];
        var people = await db.Set<Person>().Where(person => person.DeactivatedAt == null)
            .Join(db.Set<SignIn>().Where(signIn => signIn.DisabledAt == null), person => person.Id, signIn => signIn.Id, (person, signIn) => new { person.Id, person.Name, person.Functions, signIn.Level }).ToListAsync();
        people = [.. people.OrderBy(person => person.Functions.Contains(Function.SalesManager) ? 0 : 1).ThenBy(person => person.Id)];
        var urls = await Links([.. people.Select(person => person.Id)]);
        return [.. people.Zip(urls, (person, url) => $"  {person.Name,-20} {Role(person.Functions, person.Level),-30} {address}{url}").Prepend(Say($"Sign in as somebody of the demo company; each link works once:"))];
    }

    private async Task<List<string>> Links(List<Guid> people)
    {
        var now = clock.Now();
        return await db.Transact(async () =>
        {
            await db.Set<SignInLink>().Where(link => people.Contains(link.PersonId) && link.Purpose == LinkPurpose.ComeIn && link.UsedAt == null)
                .ExecuteUpdateAsync(link => link.SetProperty(l => l.UsedAt, now));
            var urls = people.Select(person => SignInLink.Add(db, person, LinkPurpose.ComeIn, Lasts, now)).ToList();
            await db.SaveChangesAsync();
            return urls;
        });
    }

    private static string Role(List<Function> functions, Level level)
    {
        var role = functions.Count > 0 ? string.Join(", ", functions.Select(function => Say(function.Called()))) : "";
        return level == Level.Member ? role : $"{role}, {Say(Called.Of(level)).ToLowerInvariant()}";
    }
}
