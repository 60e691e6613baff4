using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Customers.Accounts;

// Where a contact works, in a sentence: customers the reader may not see stay unnamed.
public sealed class TellRoles(AppDb db, Me me) : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(ContactWorksAt)), News.Kind(typeof(ContactLeft))];

    public async Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened)
    {
        var ids = happened.Select(AccountOf).Distinct().ToList();
        var names = await db.Set<Account>().VisibleTo(me).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        return happened.ToDictionary(h => h.Id, h => Sentence(h, names.TryGetValue(AccountOf(h), out var name) ? new Link(name, $"/customers/{AccountOf(h)}") : null));
    }

    private static Guid AccountOf(Happening happened) => happened.Read<ContactLeft>()?.AccountId ?? Guid.Empty;

    private static Told Sentence(Happening happened, Link? account) => (happened.Kind == News.Kind(typeof(ContactLeft)), account) switch
    {
        (true, null) => new($"{happened.Who} noted that they left a customer", "user-x"),
        (true, _) => new($"{happened.Who} noted that they left {account}", "user-x"),
        (_, null) => new($"{happened.Who} noted that they work at a customer", "briefcase"),
        _ => new($"{happened.Who} noted that they work at {account}", "briefcase"),
    };
}
