using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Front.History;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.History;

// What was done at once on many records is seen as one, and taken back as one.
public abstract class WholeActTests(Engine engine) : DealTests(engine)
{
    private HttpClient _mara = null!;
    private Guid _seats;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_act_on_many_records_taken_back_leaves_all_tables_as_they_were(int seed)
    {
        var dice = new Random(seed);
        await Settle();
        for (var round = 0; round < 5; round++)
        {
            var before = await Sums();
            App.Clock.Advance(TimeSpan.FromMinutes(7));
            var act = await Act(Cast.Mara, (scope, db) => Shuffle(dice, scope, db));
            var after = await Sums();
            Assert.NotEmpty(Differences(before, after));

            App.Clock.Advance(TimeSpan.FromMinutes(7));
            var taken = await Undo(act);
            Assert.Empty(taken.Left);
            Assert.Equal("", string.Join('\n', Differences(before, await Sums())));

            // The undo is an act itself: taken back, everything is done again.
            var undone = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.Id == taken.TakenBack[0].UndoneBy).Select(e => e.ActId!.Value).SingleAsync());
            Assert.Equal(taken.TakenBack.Count, (await Undo(undone)).TakenBack.Count);
            Assert.Equal("", string.Join('\n', Differences(after, await Sums())));
        }
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_told_and_left_and_the_rest_is_taken_back()
    {
        await Settle();
        var act = await Act(Cast.Mara, Source("Fair"));
        App.Clock.Advance(TimeSpan.FromHours(1));
        var later = await App.Db(db => db.Set<Deal>().SingleAsync(deal => deal.Name == "Filtration"));
        await App.ProgramOf(Cast.Tom).Send($"/deals/{later.Id}", new { later.Name, Amount = 120_000, Source = "Call" });

        var page = await _mara.Read<ShowAct.View>($"/acts/{act}");
        Assert.Equal((4, 4, 0, 3, true, "Mara Lindqvist"), (page.Records, page.Changes, page.Hidden, page.Open, page.MayUndo, page.Person));
        Assert.Equal([("Filtration", ShowAct.Standing.ChangedSince)], page.Rows.Where(row => row.Standing != ShowAct.Standing.Stands).Select(row => (row.Name, row.Standing)));
        Assert.Equal([("Source", null, "Fair")], page.Rows[0].Changes.Select(line => (line.Called, line.From, line.To)));

        var taken = await Undo(act);
        Assert.Equal(["Hotels", "Ward dispensers", "Wards, second floor"], taken.TakenBack.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal([("Filtration", "Tom Okafor changed source since.")], taken.Left.Select(one => (one.Name, one.Why)));
        Assert.Equal(["Call", null, null, null], await App.Db(db => db.Set<Deal>().OrderBy(deal => deal.Name).Select(deal => deal.Source).ToListAsync()));

        // A second time there is nothing left, and it is told why.
        var again = await _mara.Send($"/acts/{act}/undo", new { });
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("all of it was taken back or changed again since", await again.Text());
        var told = await App.As(Cast.Mara).GetStringAsync($"/acts/{act}");
        Assert.Contains("taken back", told);
        Assert.Contains("changed again since", told);
        Assert.DoesNotContain("undo-act", told);
    }

    [Fact]
    public async Task Each_takes_back_what_they_may_write_and_nobody_sees_more_than_before()
    {
        await Settle();
        var hers = await Cast.Deal("Lena's own", Cast.Lena);
        var act = await Act(Cast.Ruth, Source("Fair"));

        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/acts/{act}/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/acts/{act}")).StatusCode);
        Assert.False((await App.ProgramOf(Cast.Ben).Read<ShowAct.View>($"/acts/{act}")).MayUndo);
        var lena = App.ProgramOf(Cast.Lena);
        var page = await lena.Read<ShowAct.View>($"/acts/{act}");
        Assert.Equal((5, 4, "Lena's own"), (page.Records, page.Hidden, page.Rows.Single().Name));

        var answer = await lena.Send($"/acts/{act}/undo", new { });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Ward", await answer.Text());
        Assert.Equal([("Lena's own", null)], await App.Db(async db => (await db.Set<Deal>().Where(deal => deal.Source == null).ToListAsync()).Select(deal => (deal.Name, deal.Source)).ToList()));
        Assert.Equal(4, (await Undo(act)).TakenBack.Count);
        Assert.Equal(hers.Id, page.Rows.Single().Id);
    }

    [Fact]
    public async Task The_history_shows_it_as_one_entry_that_leads_to_its_rows_and_the_page_takes_it_back()
    {
        await Settle();
        var act = await Act(Cast.Mara, Source("Fair"));
        var deal = await App.Db(db => db.Set<Deal>().FirstAsync());
        Assert.Equal(4, (await _mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}")).Entries[0].Records);
        var mara = App.As(Cast.Mara);
        Assert.Contains($"<a href=\"/acts/{act}\">At once on 4 records</a>", await mara.GetStringAsync($"/history/deal/{deal.Id}"));
        var page = await mara.GetStringAsync($"/acts/{act}");
        Assert.Contains("4 records, 4 changes", page);
        Assert.Contains("Undo on 4 records", page);

        var undone = await (await mara.Submit($"/acts/{act}", $"/acts/{act}/undo")).Text();
        Assert.Contains("Taken back on 4 records.", undone);
        Assert.Matches("<form method=\"post\" action=\"/acts/[0-9a-f-]{36}/undo\"", undone);
        Assert.All(await App.Db(db => db.Set<Deal>().Select(d => d.Source).ToListAsync()), Assert.Null);
    }

    [Fact]
    public async Task A_long_act_is_read_page_by_page()
    {
        await Settle();
        for (var i = 0; i < 60; i++)
            await Cast.Deal($"Ward {i}");
        var act = await Act(Cast.Mara, Source("Fair"));
        var (seen, next) = (new List<Guid>(), (long?)0);
        while (next is { } after)
        {
            var page = await _mara.Read<ShowAct.View>($"/acts/{act}?After={after}");
            Assert.Equal(64, page.Records);
            seen.AddRange(page.Rows.Select(row => row.Id));
            next = page.Next;
        }
        Assert.Equal(64, seen.Distinct().Count());
        Assert.Equal(64, (await Undo(act)).TakenBack.Count);
    }

    [Fact]
    public async Task A_field_of_ones_own_is_taken_back_with_its_record()
    {
        await Settle();
        var deal = await App.Db(db => db.Set<Deal>().FirstAsync(d => d.Name == "Hotels"));
        await _mara.Send($"/deals/{deal.Id}", new { deal.Name, Fields = new { seats = 14 } });
        await _mara.Send($"/deals/{deal.Id}", new { deal.Name, Fields = new { seats = 15 } });
        var entries = (await _mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}")).Entries;
        Assert.Equal(("Seats", "14", "15"), entries[0].Changes.Select(line => (line.Called, line.From!, line.To!)).Single());
        foreach (var expected in new long?[] { 140_000, null })
        {
            var change = entries[expected is null ? 1 : 0].EventId;
            Assert.Equal(HttpStatusCode.OK, (await _mara.Send($"/history/{change}/undo", new { })).StatusCode);
            Assert.Equal(expected, await App.Db(db => db.Set<FieldValue>().Where(value => value.RecordId == deal.Id && value.FieldId == _seats).Select(value => value.Number).SingleOrDefaultAsync()));
        }
    }

    private async Task Settle()
    {
        _mara = App.ProgramOf(Cast.Mara);
        var made = await (await App.ProgramOf(Cast.Ruth).Send("/settings/fields", new { Kind = "deal", Name = "Seats", Type = "Number" })).Content.ReadFromJsonAsync<JsonElement>();
        _seats = made.GetProperty("id").GetGuid();
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == Cast.Ruth.Id)).See(Sight.Everyone);
            return await db.SaveChangesAsync();
        });
        foreach (var (name, stage) in new[] { ("Ward dispensers", 0), ("Filtration", 2), ("Hotels", 1), ("Wards, second floor", 0) })
            await Cast.Deal(name, stage: stage);
        foreach (var name in new[] { "Harbour Hotels", "Coast Group", "Fern Clinics" })
            await App.Saved(Account.Open(name, Cast.Mara.Id));
        await App.Saved(Contact.Meet("Claire", "Fontaine", Cast.Mara.Id));
        await App.Saved(new Product("Filter", 120_00, "EUR"));
    }

    private static Func<IServiceProvider, AppDb, Task> Source(string source) => async (_, db) =>
    {
        foreach (var deal in await db.Set<Deal>().OrderBy(deal => deal.Name).ToListAsync())
            deal.Describe(deal.Name, deal.AccountId, deal.ContactId, deal.CloseOn, deal.Category, source, deal.NextStep);
    };

    // Some of everything at once, as an edit of many, an import or a merge would do it.
    private async Task Shuffle(Random dice, IServiceProvider scope, AppDb db)
    {
        var (deals, accounts, now) = (await db.Set<Deal>().WithLines().Include(deal => deal.Stays).OrderBy(deal => deal.Name).ToListAsync(), await db.Set<Account>().OrderBy(account => account.Name).ToListAsync(), App.Clock.Now());
        foreach (var deal in deals.Where(_ => dice.Next(4) > 0))
        {
            switch (dice.Next(6))
            {
                case 0: deal.GiveTo(dice.Next(2) == 0 ? Cast.Tom.Id : Cast.Mara.Id); break;
                case 1: deal.MoveTo(Cast.Way.Steps[dice.Next(6)], now); break;
                case 2: deal.Delete(now); break;
                case 3: await scope.GetRequiredService<FieldDesk>().Tell(deal, Loose.Of("seats", JsonSerializer.SerializeToElement(dice.Next(99)))); break;
                default: deal.Describe($"{deal.Name} {dice.Next(99)}", accounts[dice.Next(3)].Id, null, new DateOnly(2027, 1, dice.Next(1, 28)), Category.Commit, "Fair", null); break;
            }
        }
        foreach (var account in accounts.Where(_ => dice.Next(3) > 0))
            account.Describe($"{account.Name} {dice.Next(99)}", null, "Hotels", "North");
        db.Add(Account.Open($"Newly met {dice.Next(99)}", Cast.Mara.Id));
        db.Add(Activity.Note(new("account", accounts[0].Id), Cast.Mara.Id, "<p>Merged</p>", now));
        (await db.Set<Contact>().SingleAsync()).GiveTo(Cast.Tom.Id);
    }

    private Task<Guid> Act(Person who, Func<IServiceProvider, AppDb, Task> work) => App.In(async scope =>
    {
        scope.GetRequiredService<Me>().Become((await scope.GetRequiredService<IActors>().Of(who.Id, Level.Member))!);
        var db = scope.GetRequiredService<AppDb>();
        var act = db.Act.Begin();
        await db.Transact(async () =>
        {
            await work(scope, db);
            await db.SaveChangesAsync();
        });
        return act;
    });

    private async Task<UndoneView> Undo(Guid act)
    {
        var answer = await App.ProgramOf(Cast.Ruth).Send($"/acts/{act}/undo", new { });
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<UndoneView>(Browsing.Json))!;
    }

    // A stay that is written anew is the same stay.
    private async Task<Dictionary<string, string[]>> Sums()
    {
        var rows = await App.Db(db => AliveRows.Of(db, table => table.StartsWith("platform_", StringComparison.Ordinal) || table.StartsWith("access_", StringComparison.Ordinal) || table is "search_vocabulary" or "tagging_tags" or "inbox_notices"));
        rows["deals_stage_stays"] = [.. rows["deals_stage_stays"].Select(row => string.Join(" | ", row.Split(" | ").Where(column => !column.StartsWith("Id=", StringComparison.Ordinal))))];
        return rows;
    }

    private static IEnumerable<string> Differences(Dictionary<string, string[]> one, Dictionary<string, string[]> other) =>
        one.Keys.SelectMany(table => one[table].Except(other[table]).Select(row => $"{table} lost {row}").Concat(other[table].Except(one[table]).Select(row => $"{table} has {row}")));
}

public sealed class WholeActOnSqlite() : WholeActTests(Engine.Sqlite);

public sealed class WholeActOnPostgres() : WholeActTests(Engine.Postgres);
