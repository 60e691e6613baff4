using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class ListAccounts
{
    public static async Task<Page<AccountListPage, View>> Get(Query<AccountFilter> query, AppDb db, Me me, Kept<PersonNames> people, Kept<Vocabulary> words, TimeProvider clock, Listing lists) =>
        new(await Read(query, db, me, await people.Current(), await words.Current(), clock.Today(me.Zone), lists));

    public static async Task<View> Read(Query<AccountFilter> query, AppDb db, Me me, PersonNames names, Vocabulary words, DateOnly today, Listing lists)
    {
        var (filter, asked) = (query.Value, query.Asked);
        var narrowing = await lists.Narrowing<Account>(filter.Where, filter.Fields);
        var accounts = narrowing.Of(filter.Apply(db.Set<Account>().VisibleTo(me), db, today));
        var page = await (await lists.Sort(AccountFilter.Sorts, filter.Sort, narrowing)).Page(accounts, AccountRow.From(today), filter.After, filter.Size ?? 50);
        var columns = await lists.Shown<Account>(asked, filter.Columns);
        var sheets = await lists.Sheets("account", page.Rows.Select(row => row.Id), columns);
        return new([.. page.Rows.Select(row => row with { Owner = names.Of(row.OwnerId)?.Name, Fields = sheets.GetValueOrDefault(row.Id) })], page.Next, await narrowing.Count(accounts), filter, asked, words, Owners.SeenBy(me, names),
            columns, await lists.Bar(asked, filter, accounts));
    }

    public record View(
        IReadOnlyList<AccountRow> Rows, string? Next, Counted Total, AccountFilter Filter, string Asked,
        [property: JsonIgnore] Vocabulary Words, [property: JsonIgnore] IReadOnlyList<Choice> Owners, [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;
        public ListMap? Map { get; init; } = Bar?.Map;
    }
}
