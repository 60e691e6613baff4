using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Tagging;
using Onside.Front.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Tagging;

public abstract class TagTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task Tags_of_a_deal_are_kept_shown_found_listed_and_taken_along()
    {
        var (deal, _) = (await Cast.Deal("Ward dispensers"), await Cast.Deal("Other"));
        var mara = App.As(Cast.Mara);
        Assert.Equal(HttpStatusCode.OK, (await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}", ("Name", "Ward dispensers"), ("Tags", "Pilot, Expo 2025; pilot"))).StatusCode);

        var program = App.ProgramOf(Cast.Mara);
        Assert.Equal(["Pilot", "Expo 2025"], (await program.Read<ShowDeal.View>($"/deals/{deal.Id}")).Deal.Tags);
        Assert.Contains("href=\"/deals?Every=true&amp;Tag=Expo%202025\"", (await mara.GetStringAsync($"/deals/{deal.Id}")).Replace("true&Tag", "true&amp;Tag"));
        var found = await program.Read<ListDeals.View>("/deals?Tag=EXPO+2025");
        Assert.Equal([("Ward dispensers", 2)], found.Rows.Select(row => (row.Name, row.Tags.Count)));
        Assert.Empty((await program.Read<ListDeals.View>("/deals?Tag=Expo")).Rows);
        Assert.Equal(["Ward dispensers"], (await program.Read<ListDeals.View>("/deals?Text=pilot")).Rows.Select(row => row.Name));
        Assert.Contains("Pilot, Expo 2025", await mara.GetStringAsync("/deals?Columns=tags&Tag=Pilot"));
        Assert.Contains("Pilot, Expo 2025", await mara.GetStringAsync("/deals/export?Format=Csv"));
        Assert.Contains("Ward dispensers", await mara.GetStringAsync("/search?q=expo"));
    }

    [Fact]
    public async Task A_tag_is_of_the_company_with_its_first_record_and_counted_on_each_kind()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var (account, contact) = (await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id)), await App.Saved(new Contact("Claire", "Beaumont", Cast.Mara.Id)));
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers", Tags = "Key account" });
        await mara.Send($"/customers/{account.Id}", new { Name = "Harbour Hotels", Tags = "KEY ACCOUNT, Reference" });
        await mara.Send($"/contacts/{contact.Id}", new { LastName = "Beaumont", Tags = "key account" });

        Assert.Equal(["Key account", "Reference"], (await mara.Read<ShowAccount.View>($"/customers/{account.Id}")).Account.Tags);
        Assert.Equal([("Key account", "Customers 1, Contacts 1, Deals 1"), ("Reference", "Customers 1")], (await List()).Select(tag => (tag.Name, string.Join(", ", tag.By.Select(by => $"{by.Kind} {by.Count}")))));
        await mara.Send($"/customers/{account.Id}/deletion", new { });
        Assert.Empty((await List())[1].By);
        Assert.Contains("There are: Key account, Reference", await App.As(Cast.Mara).GetStringAsync("/deals/new"));
        Assert.Equal(HttpStatusCode.Forbidden, (await mara.GetAsync("/settings/tags")).StatusCode);
    }

    [Fact]
    public async Task A_new_name_and_colour_reach_every_record_deleted_ones_too()
    {
        var (one, gone) = (await Tagged("One", "Fair, Pilot"), await Tagged("Gone", "fair"));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{gone}/deletion", new { });
        var fair = (await List()).Single(tag => tag.Name == "Fair");
        var page = await App.As(Cast.Ruth).GetStringAsync($"/settings/tags/{fair.Id}/edit");
        Assert.Contains("A new name is written on the record that carries the tag", page);

        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Ruth).Click($"/settings/tags/{fair.Id}/edit", $"/settings/tags/{fair.Id}", ("Name", "Trade fair"), ("Tone", "Good"), ("Version", fair.Version))).StatusCode);
        await Drain();
        Assert.Equal(["Trade fair", "Pilot"], await TagsOf(one));
        Assert.Equal(["Trade fair"], await TagsOf(gone));
        Assert.Contains("class=\"tag good\"", await App.As(Cast.Mara).GetStringAsync($"/deals/{one}"));
        var program = App.ProgramOf(Cast.Mara);
        Assert.Equal((1, 0), ((await program.Read<ListDeals.View>("/deals?Tag=Trade+fair")).Rows.Count, (await program.Read<ListDeals.View>("/deals?Tag=Fair")).Rows.Count));
        Assert.Single((await program.Read<ListDeals.View>("/deals?Text=trade")).Rows);
        Assert.Equal(["Pilot", "Trade fair"], (await List()).Select(tag => tag.Name));
    }

    [Fact]
    public async Task A_tag_that_is_renamed_and_merged_before_its_records_are_written_ends_as_one()
    {
        var ids = new List<Guid>();
        foreach (var (name, tags) in new[] { ("A", "Fair"), ("B", "Exhibition"), ("C", "Fair, Exhibition") })
            ids.Add(await Tagged(name, tags));
        var (fair, exhibition) = ((await List()).Single(tag => tag.Name == "Fair"), (await List()).Single(tag => tag.Name == "Exhibition"));
        var ruth = App.ProgramOf(Cast.Ruth);
        await ruth.Send($"/settings/tags/{fair.Id}", new { Name = "Trade fair", fair.Version });
        Assert.Contains("All 2 records that carry Exhibition will carry Trade fair instead", await App.As(Cast.Ruth).GetStringAsync($"/settings/tags/{exhibition.Id}/merge?IntoId={fair.Id}"));
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/settings/tags/{fair.Id}/merge", new { IntoId = exhibition.Id })).StatusCode);
        await Drain();

        foreach (var id in ids)
            Assert.Equal(["Exhibition"], await TagsOf(id));
        Assert.Equal([("Exhibition", 3)], (await List()).Select(tag => (tag.Name, tag.By.Single().Count)));
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.Send($"/settings/tags/{fair.Id}/merge", new { IntoId = exhibition.Id })).StatusCode);
    }

    [Fact]
    public async Task A_merge_is_taken_back_on_every_record_that_nobody_changed_since()
    {
        var ids = new List<Guid>();
        foreach (var (name, tags) in new[] { ("A", "Fair, Pilot"), ("B", "Exhibition"), ("C", "Fair, Exhibition"), ("D", "Fair") })
            ids.Add(await Tagged(name, tags));
        var (fair, exhibition, ruth) = (await Named("Fair"), await Named("Exhibition"), App.ProgramOf(Cast.Ruth));
        await ruth.Send($"/settings/tags/{fair.Id}", new { Name = "Fair", Tone = "Good", fair.Version });
        var merged = (await (await ruth.Send($"/settings/tags/{fair.Id}/merge", new { IntoId = exhibition.Id })).Content.ReadFromJsonAsync<MergeTag.Merged>(Browsing.Json))!;
        await Drain();
        Assert.Equal(["Exhibition", "Pilot"], await TagsOf(ids[0]));
        Assert.Equal(["Exhibition"], await TagsOf(ids[2]));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{ids[3]}", new { Name = "D", Tags = "Exhibition, Late" });

        var undone = await ruth.Send($"/acts/{merged.Act}/undo", new { });
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        var left = (await undone.Content.ReadFromJsonAsync<UndoneView>(Browsing.Json))!;
        Assert.Equal((3, "D"), (left.TakenBack.Count, Assert.Single(left.Left).Name));
        Assert.All(left.TakenBack, one => Assert.Empty(one.NotUndone));
        await Drain();
        Assert.Equal(["Fair", "Pilot"], await TagsOf(ids[0]));
        Assert.Equal(["Exhibition"], await TagsOf(ids[1]));
        Assert.Equal(["Fair", "Exhibition"], await TagsOf(ids[2]));
        Assert.Equal(["Exhibition", "Late"], await TagsOf(ids[3]));
        Assert.Equal([("Exhibition", 3), ("Fair", 2), ("Late", 1), ("Pilot", 1)], (await List()).Select(tag => (tag.Name, tag.By.Single().Count)));
        Assert.Equal((fair.Id, Tone.Good), ((await Named("Fair")).Id, (await Named("Fair")).Tone));
    }

    [Fact]
    public async Task A_merge_that_is_taken_back_at_once_writes_no_record()
    {
        var id = await Tagged("A", "Fair");
        await Tagged("B", "Exhibition");
        var (fair, exhibition, ruth) = (await Named("Fair"), await Named("Exhibition"), App.ProgramOf(Cast.Ruth));
        var page = await App.As(Cast.Ruth).GetStringAsync($"/settings/tags/{fair.Id}/merge?IntoId={exhibition.Id}");
        Assert.Contains("It can be taken back for 30 days", page);
        var merged = (await (await ruth.Send($"/settings/tags/{fair.Id}/merge", new { IntoId = exhibition.Id })).Content.ReadFromJsonAsync<MergeTag.Merged>(Browsing.Json))!;
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/acts/{merged.Act}/undo", new { })).StatusCode);
        await Drain();
        Assert.Equal(["Fair"], await TagsOf(id));
        Assert.Equal(["Exhibition", "Fair"], (await List()).Select(tag => tag.Name));
        Assert.Contains("Exhibition", await App.As(Cast.Ruth).GetStringAsync($"/history/tag-word/{fair.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).GetAsync($"/history/tag-word/{fair.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_put_back_is_written_on_the_records_again_unless_another_tag_has_it()
    {
        var id = await Tagged("A", "Fair");
        var (fair, ruth) = (await Named("Fair"), App.ProgramOf(Cast.Ruth));
        await ruth.Send($"/settings/tags/{fair.Id}", new { Name = "Trade show", fair.Version });
        await Drain();
        Assert.Equal(["Trade show"], await TagsOf(id));
        var renamed = (await ruth.Read<ShowHistory.View>($"/history/tag-word/{fair.Id}")).Entries[0].EventId;
        var other = await Tagged("B", "Fair");
        var refused = await ruth.Send($"/history/{renamed}/undo", new { });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("another tag Fair", await refused.Content.ReadAsStringAsync());
        await ruth.Send($"/settings/tags/{(await Named("Fair")).Id}", new { Name = "County fair" });
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/history/{renamed}/undo", new { })).StatusCode);
        await Drain();
        Assert.Equal(["Fair"], await TagsOf(id));
        Assert.Equal(["County fair"], await TagsOf(other));
    }

    [Fact]
    public async Task A_name_that_one_tag_gives_up_and_another_takes_is_not_mixed_up_while_records_are_written()
    {
        var ruth = App.ProgramOf(Cast.Ruth);
        await ruth.Send("/settings/tags", new { Name = "Fair" });
        var fair = await Named("Fair");
        await ruth.Send($"/settings/tags/{fair.Id}", new { Name = "Trade show", fair.Version });
        var renamed = (await ruth.Read<ShowHistory.View>($"/history/tag-word/{fair.Id}")).Entries[0].EventId;
        await Customers(250, "Fair");
        await Customers(1, "Trade show");
        await ruth.Send($"/settings/tags/{(await Named("Fair")).Id}", new { Name = "County fair" });
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/history/{renamed}/undo", new { })).StatusCode);
        await Drain();
        var tags = await App.Db(db => db.Set<Account>().Select(account => account.Tags).ToListAsync());
        Assert.Equal((250, 1), (tags.Count(tag => tag.SequenceEqual(["County fair"])), tags.Count(tag => tag.SequenceEqual(["Fair"]))));
    }

    [Fact]
    public async Task Many_records_are_written_some_at_a_time()
    {
        await Customers(450, "Newsletter");
        var tag = Assert.Single(await List());
        await App.ProgramOf(Cast.Ruth).Send($"/settings/tags/{tag.Id}", new { Name = "Mailing", tag.Version });
        await Drain();
        Assert.Equal([("Mailing", 450)], (await List()).Select(one => (one.Name, one.By.Single().Count)));
        Assert.Equal(0, await App.Db(db => db.Set<SearchMark>().CountAsync(mark => mark.Value == "newsletter")));
    }

    [Fact]
    public async Task Names_are_given_once_without_commas_and_a_stale_edit_is_refused()
    {
        await Tagged("One", "Fair, Pilot");
        var (fair, ruth) = ((await List())[0], App.ProgramOf(Cast.Ruth));
        foreach (var (name, sentence) in new[] { ("pilot", "Merge the two instead."), ("a, b", "A tag has no comma"), ("", "Give the tag a name."), ("  ", "Give the tag a name.") })
        {
            var answer = await ruth.Send($"/settings/tags/{fair.Id}", new { Name = name });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, await answer.Text());
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send("/settings/tags", new { Name = "FAIR" })).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await ruth.Send("/settings/tags", new { Name = "Tender", Tone = "Warn" })).StatusCode);
        Assert.Equal(Tone.Warn, (await List()).Single(tag => tag.Name == "Tender").Tone);
        await ruth.Send($"/settings/tags/{fair.Id}", new { Name = "Fairs", fair.Version });
        Assert.Equal(HttpStatusCode.Conflict, (await ruth.Send($"/settings/tags/{fair.Id}", new { Name = "Expo", fair.Version })).StatusCode);
    }

    [Fact]
    public async Task A_retired_tag_stays_and_is_not_given_anew()
    {
        var (old, other) = (await Tagged("Old", "Fair"), await Cast.Deal("Other"));
        var (fair, ruth, mara) = ((await List())[0], App.ProgramOf(Cast.Ruth), App.ProgramOf(Cast.Mara));
        await ruth.Send($"/settings/tags/{fair.Id}/retirement", new { });

        var refused = await App.As(Cast.Mara).Click($"/deals/{other.Id}", $"/deals/{other.Id}", ("Name", "Other"), ("Tags", "fair"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("The tag Fair is retired.", await refused.Text());
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/deals/{old}", new { Name = "Old still", Tags = "Fair" })).StatusCode);
        await ruth.Send($"/settings/tags/{fair.Id}/retirement/undo", new { });
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/deals/{other.Id}", new { Name = "Other", Tags = "fair" })).StatusCode);
    }

    [Fact]
    public async Task Where_only_known_tags_are_allowed_others_are_refused_at_their_field()
    {
        var deal = await Tagged("One", "Fair");
        var (ruth, mara) = (App.As(Cast.Ruth), App.ProgramOf(Cast.Mara));
        await ruth.Click("/settings/tags", "/settings/tags/rules", ("OnlyKnown", "true"));
        Assert.Contains("Several of these, with commas between them: Fair", await App.As(Cast.Mara).GetStringAsync("/customers/new"));
        foreach (var (url, body) in new (string, object)[] { ($"/deals/{deal}", new { Name = "One", Tags = "Fair, Pilot" }), ("/customers", new { Name = "Harbour", Tags = "Pilot" }), ("/contacts", new { LastName = "Beaumont", Tags = "Pilot" }) })
        {
            var answer = await mara.Send(url, body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("There is no tag Pilot.", await answer.Text());
        }
        await App.ProgramOf(Cast.Ruth).Send("/settings/tags", new { Name = "Pilot" });
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/deals/{deal}", new { Name = "One", Tags = "Fair, pilot" })).StatusCode);
        Assert.Equal(["Fair", "Pilot"], await TagsOf(deal));
        await ruth.Click("/settings/tags", "/settings/tags/rules", ("OnlyKnown", "false"));
        Assert.Equal(HttpStatusCode.Created, (await mara.Send("/customers", new { Name = "Harbour", Tags = "New" })).StatusCode);
    }

    [Fact]
    public async Task The_pages_are_drawn_and_take_few_statements()
    {
        foreach (var page in new[] { "/settings/tags", "/settings" })
            Assert.Contains("Tags", await App.As(Cast.Ruth).GetStringAsync(page));
        await Tagged("One", "<img src=x>, Pilot");
        var ruth = App.As(Cast.Ruth);
        foreach (var page in new[] { "/settings/tags", $"/settings/tags/{(await List())[0].Id}/edit", $"/settings/tags/{(await List())[0].Id}/merge" })
        {
            App.Statements.Take();
            Assert.DoesNotContain("<img", await ruth.GetStringAsync(page));
            Assert.InRange(App.Statements.Take().Count, 1, 12);
        }
    }

    private async Task<IReadOnlyList<ListTags.Row>> List() => (await App.ProgramOf(Cast.Ruth).Read<ListTags.View>("/settings/tags")).Tags;

    private async Task<ListTags.Row> Named(string name) => (await List()).Single(tag => tag.Name == name);

    private async Task<Guid> Tagged(string name, string tags)
    {
        var deal = await Cast.Deal(name);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}", new { Name = name, Tags = tags })).StatusCode);
        return deal.Id;
    }

    private Task<int> Customers(int many, string tag) => App.Db(async db =>
    {
        for (var i = 0; i < many; i++)
        {
            var account = new Account($"Customer {i:000}", Cast.Mara.Id);
            account.TagWith([tag]);
            db.Add(account);
        }
        return await db.SaveChangesAsync();
    });

    private Task<IReadOnlyList<string>> TagsOf(Guid deal) => App.Db(db => db.Set<Deal>().IgnoreQueryFilters().Where(d => d.Id == deal).Select(d => d.Tags).SingleAsync());

    private async Task Drain()
    {
        for (var i = 0; i < 12; i++)
            await App.Services.GetRequiredService<OutboxDispatcher>().Drain();
    }
}

public sealed class TagsOnSqlite() : TagTests(Engine.Sqlite);

public sealed class TagsOnPostgres() : TagTests(Engine.Postgres);
