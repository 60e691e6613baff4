using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

// The customers as they are asked for, all of them, as a file.
public static class ExportAccounts
{
    public static async Task<Exported<AccountRow>> Get(Query<AccountFilter> query, Query<Exporting> how, AppDb db, Me me, Kept<PersonNames> people, TimeProvider clock, Listing lists)
    {
        var (names, today) = (await people.Current(), clock.Today(me.Zone));
        var (filter, own) = (query.Value, await lists.Columns("account"));
        var narrowing = await lists.Narrowing<Account>(filter.Where, filter.Fields);
        var accounts = narrowing.Of(filter.Apply(db.Set<Account>().VisibleTo(me), db, today));
        return new(Say($"Customers"), how.Value.Format, [.. Columns(names), .. OwnColumns.Of<AccountRow>(own, account => account.Fields)],
            (await lists.Sort(AccountFilter.Sorts, filter.Sort, narrowing)).All(accounts, AccountRow.From(today), lists.Completing<AccountRow>("account", account => account.Id, (account, fields) => account with { Fields = fields })));
    }

    private static IReadOnlyList<Column<AccountRow>> Columns(PersonNames names) =>
    [
        new("id", "Id", account => account.Id.ToString()),
        new("name", Say($"Name"), account => account.Name),
        new("industry", Say($"Industry"), account => account.Industry),
        new("region", Say($"Region"), account => account.Region),
        new("employees", Say($"Employees"), account => account.Employees),
        new("revenue", Say($"Revenue"), account => account.Revenue?.Amount),
        new("currency", Say($"Currency"), account => account.Revenue?.Currency),
        new("owner", Say($"Owner"), account => names.Of(account.OwnerId)?.Name),
        new("tags", Say($"Tags"), account => string.Join(", ", account.Tags)),
        new("lifecycle", Say($"Lifecycle"), account => AccountWords.Of(account.Lifecycle)),
        new("lastWonOn", Say($"Bought last"), account => account.LastWonOn),
        new("contractUntil", Say($"Under contract until"), account => account.ContractUntil),
    ];
}
