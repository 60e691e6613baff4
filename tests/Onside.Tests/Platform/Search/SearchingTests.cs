using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Front.Home;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Search;

// One search over everything: what is found, by whom, and what comes first.
public abstract class SearchingTests(Engine engine) : DealTests(engine)
{
    [Theory]
    [InlineData("filt hot")]
    [InlineData("HOTELS filtr")]
    [InlineData("filtratoin")]
    [InlineData("hottels 14")]
    [InlineData("filtrxti")]
    [InlineData("Fïltrátion")]
    public async Task A_deal_is_found_by_beginnings_without_accents_and_with_a_slip(string asked)
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Cast.Deal("Ward dispensers");

        Assert.Equal([deal.Id], (await Ask(Cast.Mara, asked)).Select(row => row.Id));
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("filtration zebra")]
    [InlineData("flitratoin")]
    [InlineData("hto")]
    [InlineData("%")]
    [InlineData("'; DROP TABLE deals; --")]
    public async Task Two_slips_one_in_a_short_word_or_another_word_find_nothing(string asked)
    {
        await Cast.Deal("Filtration for 14 hotels");

        Assert.Empty(await Ask(Cast.Mara, asked));
    }

    [Fact]
    public async Task Every_kind_is_found_also_by_tags_codes_and_what_was_written()
    {
        var (account, contact, product) = (new Account("Harbour Hotels", Cast.Mara.Id), new Contact("Zoë", "Bréton", Cast.Mara.Id), new Product("Ceramic filter", 12_00, "EUR"));
        account.TagWith(["Seaside"]);
        product.Describe("Ceramic filter", "CF-90", null, null, null);
        await App.Saved(account);
        await App.Saved(contact);
        await App.Saved(product);
        var note = await Note(new("account", account.Id), "<p>They <b>prefer</b> stainless&nbsp;taps &amp; a quarterly bill</p>");

        Assert.Equal(account.Id, Assert.Single(await Ask(Cast.Mara, "seasi")).Id);
        Assert.Equal(contact.Id, Assert.Single(await Ask(Cast.Mara, "zoe breton")).Id);
        Assert.Equal(product.Id, Assert.Single(await Ask(Cast.Mara, "cf 90")).Id);
        Assert.Equal(Cast.Tom.Id, Assert.Single(await Ask(Cast.Mara, "okafor")).Id);
        Assert.Equal("team", Assert.Single(await Ask(Cast.Mara, "north")).Kind);
        var found = Assert.Single(await Ask(Cast.Mara, "quarterly stainless"));
        Assert.Equal((note.Id, "Harbour Hotels"), (found.Id, found.Detail));
    }

    [Fact]
    public async Task What_I_may_not_see_is_neither_found_nor_counted()
    {
        var (mine, hers) = (await Cast.Deal("Pool water for Mara"), await Cast.Deal("Pool water for Lena", Cast.Lena));
        await Note(new("deal", hers.Id), "<p>Pool pumps are loud</p>");
        await App.Saved(Activity.Task(null, Cast.Mara.Id, new TaskFacts("Pool party", Cast.Mara.Id, default), null, App.Clock.Now()));

        Assert.Equal(["Pool party", "Pool water for Mara"], (await Ask(Cast.Mara, "pool")).Select(row => row.Name).Order());
        Assert.Equal(["Pool water for Lena"], (await Ask(Cast.Lena, "pool wat")).Select(row => row.Name));
        Assert.Equal(3, (await Ask(Cast.Ruth, "pool")).Count);
        Assert.Empty(await Ask(Cast.Claire, "pool"));
        Assert.Empty(await Ask(Cast.Claire, "okafor"));
        Assert.DoesNotContain("Lena", await (await App.As(Cast.Mara).GetAsync("/search/palette?Q=pool")).Text(), StringComparison.Ordinal);
        Assert.Equal(mine.Id, (await Ask(Cast.Mara, "pool water")).Single().Id);
    }

    [Fact]
    public async Task A_changed_name_a_corrected_note_and_a_deleted_record_are_followed_at_once()
    {
        var deal = await Cast.Deal("Pool water");
        var note = await Note(new("deal", deal.Id), "<p>Chlorine</p>");
        var mara = App.ProgramOf(Cast.Mara);

        await mara.Send($"/deals/{deal.Id}", new { Name = "Brunnen für Köln", Version = 1 });
        await mara.Send($"/notes/{note.Id}", new { Text = "<p>Ozone</p>", Version = 1 });

        Assert.Empty(await Ask(Cast.Mara, "pool"));
        Assert.Equal(deal.Id, Assert.Single(await Ask(Cast.Mara, "koln brunen")).Id);
        Assert.Empty(await Ask(Cast.Mara, "chlorine"));
        Assert.Equal(note.Id, Assert.Single(await Ask(Cast.Mara, "ozone")).Id);

        await mara.Send($"/deals/{deal.Id}/deletion", new { });
        Assert.Empty(await Ask(Cast.Mara, "brunnen"));
        await mara.Send($"/deals/{deal.Id}/deletion/undo", new { });
        Assert.Single(await Ask(Cast.Mara, "brunnen"));
    }

    [Fact]
    public async Task The_whole_name_comes_first_then_what_is_near_to_me_then_what_is_fresh()
    {
        await Cast.Deal("Pool water heating and more");
        var whole = await Cast.Deal("Pool water", Cast.Tom);
        Assert.Equal(whole.Id, (await Ask(Cast.Mara, "pool water"))[0].Id);

        var (toms, mine) = (await Cast.Deal("Sauna north", Cast.Tom), await Cast.Deal("Sauna south"));
        Assert.Equal([mine.Id, toms.Id], (await Ask(Cast.Mara, "sauna")).Select(row => row.Id));
        Assert.Equal([toms.Id, mine.Id], (await Ask(Cast.Tom, "sauna")).Select(row => row.Id));

        await Cast.Deal("Lido one");
        App.Clock.Advance(TimeSpan.FromDays(90));
        await Cast.Deal("Lido two");
        Assert.Equal(["Lido two", "Lido one"], (await Ask(Cast.Mara, "lido")).Select(row => row.Name));
    }

    [Fact]
    public async Task What_I_opened_last_comes_first_and_is_offered_when_nothing_is_asked()
    {
        var (first, second) = (await Cast.Deal("Sauna north"), await Cast.Deal("Sauna south"));
        var mara = App.As(Cast.Mara);
        await mara.GetAsync($"/deals/{second.Id}");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await mara.GetAsync($"/deals/{first.Id}");
        await mara.GetAsync($"/deals/{Guid.CreateVersion7()}");

        Assert.Equal([first.Id, second.Id], (await Ask(Cast.Mara, "sauna")).Select(row => row.Id));
        Assert.Equal([first.Id, second.Id], (await Ask(Cast.Mara, "")).Select(row => row.Id));
        Assert.Empty(await Ask(Cast.Tom, ""));

        await App.In(async scope => { await scope.GetRequiredService<KeepOpened>().Run(default); return 0; });
        Assert.Equal(2, await App.Db(db => db.Set<OpenedRecord>().CountAsync(opened => opened.PersonId == Cast.Mara.Id)));
        await App.Db(async db => { (await db.Set<Deal>().SingleAsync(deal => deal.Id == first.Id)).GiveTo(Cast.Lena.Id); return await db.SaveChangesAsync(); });
        Assert.Equal([second.Id], (await Ask(Cast.Mara, "")).Select(row => row.Id));
    }

    [Fact]
    public async Task Only_the_last_twenty_that_somebody_opened_are_kept()
    {
        var opened = App.Services.GetRequiredService<Opened>();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 15; i++)
            {
                App.Clock.Advance(TimeSpan.FromSeconds(1));
                opened.Note(Cast.Mara.Id, "deal", Guid.CreateVersion7());
            }
            await App.Db(async db => { await opened.Write(db); return 0; });
        }
        await App.Db(async db => { opened.Note(Cast.Mara.Id, "deal", Guid.CreateVersion7()); await opened.Write(db); return 0; });

        Assert.InRange(await App.Db(db => db.Set<OpenedRecord>().CountAsync()), Opened.Most, Opened.Most + 1);
    }

    [Fact]
    public async Task The_vocabulary_has_every_word_once_whichever_way_it_came()
    {
        await Cast.Deal("Pool water");
        await Cast.Deal("Pool lights");
        await App.Db(async db =>
        {
            await db.Transact(async () => await new Intake(db).Write([new Account("Harbour Pool", null), new Account("Harbour Lights", null)]));
            return 0;
        });

        Assert.Equal(["harbour", "lights", "pool", "water"], await App.Db(db => db.Set<VocabularyWord>().Select(word => word.Word).Where(word => word == "pool" || word == "water" || word == "lights" || word == "harbour").OrderBy(word => word).ToListAsync()));
        Assert.Empty(await App.Db(db => db.Set<SearchWord>().Where(word => !db.Set<VocabularyWord>().Any(known => known.Word == word.Word)).ToListAsync()));
    }

    [Fact]
    public async Task A_word_of_a_save_that_failed_is_not_taken_for_known()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => App.Db<int>(db => db.Transact<int>(async () =>
        {
            db.Add(new Account("Aquarium", null));
            await db.SaveChangesAsync();
            throw new InvalidOperationException();
        })));
        await App.Saved(new Account("Aquarium", null));

        Assert.Single(await Ask(Cast.Mara, "aquarum"));
    }

    [Fact]
    public async Task A_search_that_finds_every_kind_keeps_the_budget_of_statements()
    {
        var (account, deal) = (await App.Saved(new Account("Delta Hotels", Cast.Mara.Id)), await Cast.Deal("Delta taps"));
        await App.Saved(new Contact("Delta", "Smith", Cast.Mara.Id));
        await App.Saved(new Product("Delta filter", 1, "EUR"));
        await App.Saved(new global::Onside.Team.People.Teams.Team("Delta"));
        await App.Hire("Delta Burke");
        foreach (var subject in new[] { new Subject("deal", deal.Id), new Subject("account", account.Id) })
            await Note(subject, "<p>Delta again</p>");
        foreach (var (asked, least) in new[] { ("delta", 8), ("dleta", 8), ("delta hotles", 1) })
        {
            var mara = App.As(Cast.Mara);
            await mara.GetAsync($"/deals/{deal.Id}");
            App.Statements.Take();
            Assert.InRange((await mara.Read<SearchAll.View>($"/search?Q={asked}")).Rows.Count, least, 30);
            Assert.InRange(App.Statements.Take().Count, 1, 12);
        }
    }

    [Fact]
    public async Task The_page_marks_what_was_asked_and_narrows_to_a_kind()
    {
        await Cast.Deal("Größe 14 Hotels");
        await App.Saved(new Account("Hotel Größenwahn", Cast.Mara.Id));
        var page = await (await App.As(Cast.Mara).SendAsync(Browsing.Asks(HttpMethod.Get, "/search?Q=grosse"))).Text();

        Assert.Contains("<mark>Größe</mark> 14 Hotels", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("Hotel <mark>Größe</mark>nwahn", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal("account", Assert.Single((await App.ProgramOf(Cast.Mara).Read<SearchAll.View>("/search?Q=grosse&Kind=account")).Rows).Kind);
        Assert.Empty((await App.ProgramOf(Cast.Mara).Read<SearchAll.View>("/search?Q=grosse&Kind=nothing")).Rows);
    }

    [Fact]
    public async Task The_palette_offers_what_this_person_may_do()
    {
        var (mara, ruth, ben) = (App.ProgramOf(Cast.Mara), App.ProgramOf(Cast.Ruth), App.ProgramOf(Cast.Ben));

        Assert.Contains(await Commands(mara, "new dea"), command => command is { Url: "/deals/new", Begins: true });
        Assert.Contains(await Commands(mara, "> contac"), command => command.Url == "/contacts");
        Assert.DoesNotContain(await Commands(mara, ">"), command => command.Url is "/people/new" or "/settings" or "/settings/pipelines");
        Assert.Contains(await Commands(ruth, "> pipelines"), command => command.Url == "/settings/pipelines");
        Assert.DoesNotContain(await Commands(ben, ">"), command => command.Begins);
        var claire = await Commands(App.ProgramOf(Cast.Claire), ">");
        Assert.NotEmpty(claire);
        Assert.DoesNotContain(claire, command => command.Begins || command.Url is "/people" or "/trash" or "/products" or "/settings");
        await Cast.Deal("Contact lenses");
        Assert.Empty((await mara.Read<ShowPalette.View>("/search/palette?Q=%3E contact")).Records);
    }

    [Fact]
    public async Task Verify_names_a_record_that_is_not_found_by_its_words()
    {
        var deal = await Cast.Deal("Pool water");
        await Note(new("deal", deal.Id), "<p>Chlorine</p>");
        Task<IReadOnlyList<FormattableString>> Wrong() => App.In(scope => scope.GetServices<global::Onside.Platform.Cli.IVerifies>().OfType<VerifyWords>().Single().Wrong(default));
        Assert.Empty(await Wrong());

        await App.Db(db => db.Transact(() => db.Set<SearchWord>().Where(word => word.Word == "pool").ExecuteDeleteAsync()));
        Assert.Equal([$"deal {deal.Id} is not found by its words"], (await Wrong()).Select(one => one.ToString(null)));
        await App.Db(db => db.Transact(() => db.Set<VocabularyWord>().Where(word => word.Word == "chlorine").ExecuteDeleteAsync()));
        Assert.Contains("not in the vocabulary: chlorine", (await Wrong()).Select(one => one.ToString(null)));
    }

    private static async Task<IReadOnlyList<ShowPalette.Command>> Commands(HttpClient program, string asked) => (await program.Read<ShowPalette.View>($"/search/palette?Q={Uri.EscapeDataString(asked)}")).Commands;

    private async Task<IReadOnlyList<SearchAll.Row>> Ask(Person who, string asked) => (await App.ProgramOf(who).Read<SearchAll.View>($"/search?Q={Uri.EscapeDataString(asked)}")).Rows;

    private Task<Activity> Note(Subject subject, string text) => App.Saved(Activity.Note(subject, Cast.Mara.Id, text, App.Clock.Now()));
}

public sealed class SearchingOnSqlite() : SearchingTests(Engine.Sqlite);

public sealed class SearchingOnPostgres() : SearchingTests(Engine.Postgres);
