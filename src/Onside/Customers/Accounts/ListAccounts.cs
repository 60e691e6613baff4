using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class ListAccounts
{
    public static async Task<Page<AccountListPage, View>> Get(Query<AccountFilter> query, AppDb db, Me me, Kept<PersonNames> people, Kept<Vocabulary> words, TimeProvider clock)
    {
        var (filter, names, today) = (query.Value, await people.Current(), clock.Today(me.Zone));
        var accounts = filter.Apply(db.Set<Account>().VisibleTo(me), db, today);
        var page = await AccountFilter.Sorts.Named(filter.Sort).Page(accounts, AccountRow.From(today), filter.After, filter.Size ?? 50);
        return new(new([.. page.Rows.Select(row => row with { Owner = names.Of(row.OwnerId)?.Name })], page.Next, await accounts.CountUpTo(), filter, query.Asked, await words.Current(), Owners.SeenBy(me, names)));
    }

    public record View(
        IReadOnlyList<AccountRow> Rows, string? Next, Counted Total, AccountFilter Filter, string Asked,
        [property: JsonIgnore] Vocabulary Words, [property: JsonIgnore] IReadOnlyList<Choice> Owners);
}
