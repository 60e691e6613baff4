using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Team.Fields;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Fields;

public abstract class ListingByFieldsTests(Engine engine) : FieldTests(engine)
{
    private static readonly string?[] Words = ["Éclair", "eclair", "Zebra", null, "apfel", "Ärger", "10", "9", "", "ß", "Œuvre", null, "apfel", "zebra crossing", "日本"];

    [Fact]
    public async Task Pages_by_a_field_walk_in_one_order_on_both_databases()
    {
        await Add("deal", "Word", FieldType.Text);
        await Add("deal", "Seats", FieldType.Number, new { Decimals = 1 });
        for (var i = 0; i < Words.Length; i++)
            await Fill(await Cast.Deal($"Deal {i:00}"), new { word = Words[i], seats = i % 4 == 3 ? (decimal?)null : (i * 7 % 5) - 2.5m });

        var (up, down) = (await Walk("/deals?Sort=fields.word&Size=4"), await Walk("/deals?Sort=-fields.word&Size=4"));
        Assert.Equal(["06", "07", "04", "12", "05", "00", "01", "10", "09", "02", "13", "14"], up.Take(12));
        Assert.Equal(["03", "08", "11"], up.Skip(12));
        Assert.Equal(["14", "13", "02", "09", "10", "01", "00", "05", "12", "04", "07", "06"], down.Take(12));
        Assert.Equal(["11", "08", "03"], down.Skip(12));

        var seats = await Walk("/deals?Sort=fields.seats&Size=3");
        Assert.Equal(Words.Length, seats.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, Words.Length).OrderBy(i => i % 4 == 3).ThenBy(i => i % 4 == 3 ? 0 : i * 7 % 5).ThenBy(i => i).Select(i => $"{i:00}"), seats);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/deals?Sort=fields.nothing")).StatusCode);
    }

    // More than are sorted at once: they are walked.
    [Fact]
    public async Task Many_are_walked_in_the_order_in_which_few_are_sorted()
    {
        var id = await Add("account", "Seats", FieldType.Number);
        var accounts = Enumerable.Range(0, 2_500).Select(i => Account.Open($"Customer {i}", null)).ToList();
        var seats = accounts.Select((account, i) => (account.Id, Seats: i % 3 == 2 ? default(long?) : i * 7919L % 500 - 250)).ToList();
        await App.Db(async db => await Bulk.Insert(db, accounts) + await Bulk.Insert(db, seats.Where(one => one.Seats is not null).Select(one => new FieldValue(one.Id, id).Hold(Held.Whole(one.Seats!.Value * FieldValue.Scale)))));

        string Key(Guid one) => one.ToString("N");
        var up = seats.OrderBy(one => one.Seats is null).ThenBy(one => one.Seats).ThenBy(one => Key(one.Id), StringComparer.Ordinal).Select(one => one.Id);
        Assert.Equal(up, await Ids("/customers?Sort=fields.seats&Size=200"));
        var down = seats.OrderBy(one => one.Seats is null).ThenByDescending(one => one.Seats).ThenByDescending(one => Key(one.Id), StringComparer.Ordinal).Select(one => one.Id);
        Assert.Equal(down, await Ids("/customers?Sort=-fields.seats&Size=200"));
        var some = up.Where(one => seats.First(seat => seat.Id == one).Seats >= 200);
        Assert.Equal(some, await Ids("/customers?Sort=fields.seats&Size=200&Fields.seats.from=200"));
        Assert.Equal(seats.Count(one => one.Seats is >= -200), (await Ids("/customers?Sort=name&Size=200&Fields.seats.from=-200")).Count);
    }

    // A few are looked up, more are walked past, and a count goes along the fewest: all of them find the same.
    [Fact]
    public async Task However_many_values_meet_a_condition_the_list_holds_the_same_records()
    {
        var (seats, rooms, uses) = (await Add("account", "Seats", FieldType.Number), await Add("account", "Rooms", FieldType.Number), await Add("account", "Uses", FieldType.Choices, new { Options = new[] { new { Name = "Red" }, new { Name = "Blue" }, new { Name = "Green" } } }));
        var rows = Enumerable.Range(0, 25_000).Select(i => (Account: Account.Open($"Customer {i:00000}", null), Seats: (long)i, Rooms: i * 7919L % 25_000, Uses: i % 9 == 0 ? new[] { "red", "blue" } : i % 2 == 0 ? ["blue"] : [])).ToList();
        FieldValue Whole(Account account, Guid field, long number) => new FieldValue(account.Id, field).Hold(Held.Whole(number * FieldValue.Scale));
        await App.Db(async db => await Bulk.Insert(db, rows.Select(row => row.Account)) + await Bulk.Insert(db, rows.SelectMany(row => new[] { Whole(row.Account, seats, row.Seats), Whole(row.Account, rooms, row.Rooms) }
            .Concat(row.Uses.Select((use, part) => new FieldValue(row.Account.Id, uses, part).Hold(Held.Option(use, use == "red" ? 0 : 1)))))));
        await App.Db(async db =>
        {
            await Statistics.Refresh(db);
            return true;
        });

        async Task Same(string question, Func<(Account Account, long Seats, long Rooms, string[] Uses), bool> isMet)
        {
            var (met, view) = (rows.Where(isMet).ToList(), await Mara.Read<ListAccounts.View>($"/customers?Sort=name&Size=60&{question}"));
            Assert.Equal(met.Take(60).Select(row => row.Account.Name), view.Rows.Select(row => row.Name));
            Assert.Equal(new(Math.Min(met.Count, Counting.Cap), met.Count > Counting.Cap), view.Total);
        }

        await Same("Where=fields.seats:from:100&Where=fields.seats:until:130", row => row.Seats is >= 100 and <= 130);
        await Same("Fields.seats.from=100&Where=fields.seats:until:900&Where=fields.seats:from:400", row => row.Seats is >= 400 and <= 900);
        await Same("Where=fields.seats:until:5000", row => row.Seats <= 5_000);
        await Same("Where=fields.seats:until:22000", row => row.Seats <= 22_000);
        await Same("Where=fields.seats:until:22000&Where=fields.rooms:from:1000", row => row.Seats <= 22_000 && row.Rooms >= 1_000);
        await Same("Where=fields.seats:from:20000&Where=fields.rooms:until:5000", row => row.Seats >= 20_000 && row.Rooms <= 5_000);
        await Same("Where=fields.seats:from:3000&Where=fields.rooms:until:24000", row => row.Seats >= 3_000 && row.Rooms <= 24_000);
        await Same("Where=fields.seats:from:10000&Where=fields.rooms:until:15000", row => row.Seats >= 10_000 && row.Rooms <= 15_000);
        await Same("Where=fields.seats:from:24000&Where=fields.rooms:until:24000&Where=fields.uses:is:blue", row => row.Seats >= 24_000 && row.Rooms <= 24_000 && row.Uses.Contains("blue"));
        await Same("Where=fields.uses:is:red,blue", row => row.Uses.Length > 0);
        await Same("Where=fields.uses:is:red&Where=fields.uses:is:blue", row => row.Uses.Length == 2);
        await Same("Where=fields.uses:is:green", _ => false);
        await Same("Where=fields.seats:from:24900|fields.rooms:from:24900", row => row.Seats >= 24_900 || row.Rooms >= 24_900);
        await Same("Where=fields.seats:from:22000|fields.uses:is:red", row => row.Seats >= 22_000 || row.Uses.Contains("red"));
        await Same("Where=fields.seats:from:24000|fields.uses:is:red&Where=fields.rooms:until:20000|fields.uses:blank", row => (row.Seats >= 24_000 || row.Uses.Contains("red")) && (row.Rooms <= 20_000 || row.Uses.Length == 0));
        await Same("Where=fields.uses:not:blue&Where=fields.seats:from:23000&Fields.rooms.blank=false", row => !row.Uses.Contains("blue") && row.Seats >= 23_000);
    }

    private async Task<List<Guid>> Ids(string address)
    {
        var (ids, after) = (new List<Guid>(), default(string));
        do
        {
            var view = await Mara.Read<ListAccounts.View>(address + (after is null ? "" : $"&After={after}"));
            ids.AddRange(view.Rows.Select(row => row.Id));
            after = view.Next;
        }
        while (after is not null);
        return ids;
    }

    [Fact]
    public async Task Lists_are_narrowed_by_every_kind_of_field()
    {
        await Add("deal", "Word", FieldType.Text);
        await Add("deal", "Seats", FieldType.Number);
        await Add("deal", "Day", FieldType.Date);
        await Add("deal", "Colours", FieldType.Choices, new { Options = new[] { new { Name = "Red" }, new { Name = "Blue" } } });
        await Add("deal", "Signed", FieldType.YesNo);
        await Add("deal", "Expert", FieldType.Person);
        await Add("deal", "Budget", FieldType.Money);
        await Add("deal", "Double", FieldType.Formula, new { Formula = "[Seats] * 2" });
        await Fill(await Cast.Deal("One"), new { word = "Alpha centauri", seats = 10, day = "2026-12-01", colours = new[] { "red" }, signed = true, expert = Cast.Tom.Id, budget = 100 });
        await Fill(await Cast.Deal("Two"), new { word = "Beta", seats = 20, day = "2027-01-01", colours = new[] { "red", "blue" }, signed = false, expert = Cast.Mara.Id, budget = 200 });
        await Cast.Deal("Three");
        foreach (var (asked, names) in new[]
        {
            ("word=alph", "One"), ("seats=20", "Two"), ("seats.from=10", "One Two"), ("seats.from=11", "Two"), ("seats.until=10", "One"), ("seats.from=5&Fields.seats.until=15", "One"), ("seats.until=25&Fields.seats.from=15", "Two"), ("seats.blank=true", "Three"), ("seats.blank=false", "One Two"), ("day.from=2026-12-02", "Two"),
            ("colours=red", "One Two"), ("colours=blue", "Two"), ("colours=red&Fields.colours=blue", "One Two"), ("signed=true", "One"), ("expert=me", "Two"), ($"expert={Cast.Tom.Id}", "One"), ("budget.from=150", "Two"), ("double=40", "Two"), ("double.until=20", "One"), ("word=alph&Fields.seats=20", ""), ("word=", "One Two Three"),
        })
            Assert.Equal(names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), (await Mara.Read<ListDeals.View>($"/deals?Fields.{asked}")).Rows.Select(row => row.Name).Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/deals?Fields.nothing=1")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync("/deals?Fields.seats=many")).StatusCode);
        Assert.Equal("20", (await Mara.Read<ListDeals.View>("/deals?Fields.seats=20")).Rows[0].Fields!["seats"]!.Value.ToString());
    }

    [Fact]
    public async Task Columns_are_chosen_and_shown_in_every_list()
    {
        foreach (var kind in new[] { "deal", "account", "contact" })
            await Add(kind, "Seats", FieldType.Number, new { Unit = "beds" });
        await Fill(await Cast.Deal("Ward dispensers"), new { seats = 1200 });
        await Mara.Send("/customers", new { Name = "Harbour", Fields = new { seats = 1300 } });
        await Mara.Send("/contacts", new { LastName = "Beaumont", Fields = new { seats = 1400 } });
        var mara = App.As(Cast.Mara);
        await mara.Click("/deals", "/lists/deal/columns", ("Columns", "amount"), ("Columns", "fields.seats"));
        foreach (var (address, shown) in new[] { ("/deals", "1,200 beds"), ("/customers?Columns=fields.seats", "1,300 beds"), ("/contacts?Columns=fields.seats&Sort=-fields.seats", "1,400 beds") })
        {
            var page = await mara.GetStringAsync(address);
            Assert.Contains(shown, page);
            Assert.Contains("Sort=", page);
            Assert.Contains("<option value=\"fields.seats\">", page);
        }
        Assert.Single((await Mara.Read<ListAccounts.View>("/customers?Fields.seats.from=1000")).Rows);
        Assert.Empty((await Mara.Read<ListContacts.View>("/contacts?Fields.seats.until=1000")).Rows);
    }

    private async Task<List<string>> Walk(string address)
    {
        var (names, after) = (new List<string>(), default(string));
        do
        {
            var view = await Mara.Read<ListDeals.View>(address + (after is null ? "" : $"&After={after}"));
            names.AddRange(view.Rows.Select(row => row.Name[5..]));
            after = view.Next;
        }
        while (after is not null);
        return names;
    }
}

public sealed partial class ListingByFieldsOnSqlite() : ListingByFieldsTests(Engine.Sqlite)
{
    // On 100,000 customers, as SQLite itself plans it.
    [Fact]
    public async Task Orders_and_filters_walk_an_index_of_the_values()
    {
        var id = await Add("account", "Seats", FieldType.Number);
        await App.Db(async db =>
        {
            var accounts = Enumerable.Range(0, 100_000).Select(i => Account.Open($"Customer {i}", null)).ToList();
            await Bulk.Insert(db, accounts);
            await Bulk.Insert(db, accounts.Select((account, i) => new FieldValue(account.Id, id).Hold(Held.Whole(i * 7919L % 100_000 * FieldValue.Scale))));
            await Statistics.Refresh(db);
            return 0;
        });
        var (mara, complaints, said) = (Mara, new List<string>(), new List<(string Asked, string Statement)>());
        foreach (var (asked, first) in new[] { ("?Sort=fields.seats", "0"), ("?Sort=-fields.seats", "99999"), ("?Fields.seats.from=500&Sort=fields.seats", "500"), ("?Fields.seats=4711", "4711"), ("?Fields.seats.from=20&Fields.seats.until=21", null), ("?Fields.seats.from=99990&Sort=-fields.seats", "99999"), ("?Fields.seats.from=10&Sort=name", null) })
        {
            App.Statements.Take();
            var view = await mara.Read<ListAccounts.View>("/customers" + asked);
            if (first is not null)
                Assert.Equal(first, view.Rows[0].Fields!["seats"]!.Value.ToString());
            said.AddRange(App.Statements.Take().Where(statement => statement.Contains("fields_values", StringComparison.Ordinal) && !statement.StartsWith("SELECT COUNT", StringComparison.Ordinal)).Select(statement => (asked, statement)));
        }
        var next = await mara.Read<ListAccounts.View>("/customers?Sort=fields.seats&Size=50");
        Assert.Equal("50", (await mara.Read<ListAccounts.View>($"/customers?Sort=fields.seats&Size=50&After={next.Next}")).Rows[0].Fields!["seats"]!.Value.ToString());
        foreach (var (asked, statement) in said)
            complaints.AddRange((await Plan(statement)).Where(step => Scan().IsMatch(step) || (asked.StartsWith("?Sort", StringComparison.Ordinal) && step.Contains("TEMP B-TREE", StringComparison.Ordinal))).Select(step => $"{asked}: {step}\n{statement}"));
        Assert.NotEmpty(said);
        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
    }

    private Task<List<string>> Plan(string statement) => App.Db(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "EXPLAIN QUERY PLAN " + Named().Replace(statement, "NULL");
        await using var steps = await ask.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await steps.ReadAsync())
            plan.Add(Convert.ToString(steps.GetValue(3), CultureInfo.InvariantCulture)!);
        return plan;
    });

    [GeneratedRegex("@\\w+")]
    private static partial Regex Named();

    // The whole of the customers or of the values, in no order of an index. Counts stop at their cap; a few are sorted once they are found.
    [GeneratedRegex("^SCAN [af]$")]
    private static partial Regex Scan();
}

public sealed class ListingByFieldsOnPostgres() : ListingByFieldsTests(Engine.Postgres);
