using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Front.History;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.History;

// What is set for all, and who works here: every change, and what of it goes back by a click.
public abstract class SettingsHistoryTests(Engine engine) : DealTests(engine)
{
    private HttpClient Ruth => App.ProgramOf(Cast.Ruth);

    [Fact]
    public async Task A_pipeline_tells_of_its_stages_and_their_order_goes_back_at_once()
    {
        var (one, two) = (Cast.Way.Steps[0], Cast.Way.Steps[1]);
        await Ok($"/settings/stages/{one.Id}", new { Name = "Getting ready", Probability = 7, Position = 2 });
        var history = await Ruth.Read<ShowHistory.View>($"/history/pipeline/{Cast.Way.Id}");
        var lines = history.Entries[0].Changes.Select(line => (line.Called, line.From!, line.To!)).ToList();
        Assert.Contains(("Getting ready: Name", "Preparation", "Getting ready"), lines);
        Assert.Contains(("Getting ready: Position", "1", "2"), lines);
        Assert.Contains(("Prospecting: Position", "2", "1"), lines);
        Assert.Contains(lines, line => line.Called == "Getting ready: Probability" && line.Item3.StartsWith('7'));
        Assert.Equal("Ruth Calloway", history.Entries[0].Person);
        Assert.Contains($"/history/pipeline/{Cast.Way.Id}", await App.As(Cast.Ruth).GetStringAsync("/settings/pipelines"));

        await Ok($"/history/{history.Entries[0].EventId}/undo", new { });
        Assert.Equal([("Preparation", 1), ("Prospecting", 2)], (await Stages()).Take(2));
        Assert.Equal(one.Name, (await Ruth.Read<ListPipelines.View>("/settings/pipelines")).Pipelines[0].Steps[0].Name);
        Assert.NotEqual(one.Id, two.Id);
    }

    [Fact]
    public async Task A_removed_stage_comes_back_and_a_new_one_with_deals_stays()
    {
        await Ok($"/settings/stages/{Cast.Way.Steps[5].Id}/deletion", new { });
        Assert.Equal(5, (await Stages()).Count);
        await Ok($"/history/{await Newest("pipeline", Cast.Way.Id)}/undo", new { });
        Assert.Equal(6, (await Stages()).Count);

        await Ok($"/settings/pipelines/{Cast.Way.Id}/stages", new { Name = "Signing", Probability = 95 });
        var (added, stage) = (await Newest("pipeline", Cast.Way.Id), await App.Db(db => db.Set<Stage>().SingleAsync(s => s.Name == "Signing")));
        var deal = await Cast.Deal("Ward dispensers");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = stage.Id });
        var refused = await Ruth.Send($"/history/{added}/undo", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("There are deals in Signing", await refused.Text());
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/deletion", new { });
        Assert.Contains("may still come back to Signing", await (await Ruth.Send($"/settings/stages/{stage.Id}/deletion", new { })).Text());
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/deletion/undo", new { });
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[0].Id });
        await Ok($"/history/{added}/undo", new { });
        Assert.Equal(6, (await Stages()).Count);
    }

    [Fact]
    public async Task A_pipeline_that_holds_deals_is_not_taken_back_and_what_is_learned_is_no_change()
    {
        await Ok("/settings/pipelines", new { Name = "Partners" });
        var pipeline = await App.Db(db => db.Set<Pipeline>().Include(p => p.Stages).SingleAsync(p => p.Name == "Partners"));
        var added = await Newest("pipeline", pipeline.Id);
        var deal = await Cast.Deal("Ward dispensers");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = pipeline.Stages[0].Id });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ruth.Send($"/history/{added}/undo", new { })).StatusCode);

        var told = (await Ruth.Read<ShowHistory.View>($"/history/pipeline/{pipeline.Id}")).Entries.Count;
        await App.Db(async db =>
        {
            (await db.Set<Stage>().SingleAsync(stage => stage.PipelineId == pipeline.Id)).Learn(44);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(told, (await Ruth.Read<ShowHistory.View>($"/history/pipeline/{pipeline.Id}")).Entries.Count);
    }

    [Fact]
    public async Task A_reason_and_a_rate_go_back_but_not_into_each_others_place()
    {
        var reason = UsualReasons.Id(0);
        await Ok($"/settings/reasons/{reason}", new { Name = "Too dear" });
        await Ok($"/history/{await Newest("closing-reason", reason)}/undo", new { });
        Assert.Equal("Price", await App.Db(db => db.Set<ClosingReason>().Where(r => r.Id == reason).Select(r => r.Name).SingleAsync()));
        Assert.Contains($"/history/closing-reason/{reason}", await App.As(Cast.Ruth).GetStringAsync("/settings/reasons"));

        await Ok("/currencies/rates", new { Currency = "USD", ValidFrom = "2026-01-01", PerBase = 1.08 });
        var rate = await App.Db(db => db.Set<CurrencyRate>().Select(r => r.Id).SingleAsync());
        await Ok($"/currencies/rates/{rate}/removal", new { });
        var removed = await Newest("currency-rate", rate);
        await Ok("/currencies/rates", new { Currency = "USD", ValidFrom = "2026-01-01", PerBase = 1.09 });
        var refused = await Ruth.Send($"/history/{removed}/undo", new { });
        Assert.Contains("another rate of this day", await refused.Text());
        var other = await App.Db(db => db.Set<CurrencyRate>().Select(r => r.Id).SingleAsync());
        await Ok($"/history/{await Newest("currency-rate", other)}/undo", new { });
        await Ok($"/history/{removed}/undo", new { });
        Assert.Equal(rate, await App.Db(db => db.Set<CurrencyRate>().Select(r => r.Id).SingleAsync()));
        Assert.Contains($"/history/currency-rate/{rate}", await App.As(Cast.Mara).GetStringAsync("/currencies"));
    }

    [Fact]
    public async Task The_company_goes_back_to_its_name_but_not_to_a_currency_that_others_count_against()
    {
        await Ok("/settings/company", new { Name = "Fernhill", Currency = "EUR" });
        await Ok("/settings/company", new { Name = "Fernhill Water", Currency = "CHF" });
        var changed = await Newest("company", Company.Ours);
        await Ok("/currencies/rates", new { Currency = "USD", ValidFrom = "2026-01-01", PerBase = 1.08 });
        var refused = await Ruth.Send($"/history/{changed}/undo", new { });
        Assert.Contains("exchange rates against CHF", await refused.Text());
        await Ok($"/currencies/rates/{await App.Db(db => db.Set<CurrencyRate>().Select(r => r.Id).SingleAsync())}/removal", new { });
        await Ok($"/history/{changed}/undo", new { });
        Assert.Equal(("Fernhill", "EUR"), await App.Db(async db => (await db.Set<Company>().SingleAsync()) is var company ? (company.Name, company.Currency) : default));
        Assert.Contains($"/history/company/{Company.Ours}", await App.As(Cast.Ruth).GetStringAsync("/settings/company"));
    }

    [Fact]
    public async Task A_person_is_told_whole_names_go_back_access_does_not_and_no_secret_is_shown()
    {
        var tom = Cast.Tom;
        var south = await App.Saved(new global::Onside.Team.People.Teams.Team("South"));
        await Ok($"/people/{tom.Id}", new { Name = "Tom Okafor", Mail = "tom.okafor@fernhill.example", Level = "Member", Sight = "Team", Functions = Array.Empty<string>(), Teams = Array.Empty<Guid>() });
        await Ok($"/people/{tom.Id}", new { Name = "Thomas Okafor", Mail = "tom.okafor@fernhill.example", Level = "Member", Sight = "Team", Functions = new[] { "Finance" }, Teams = Array.Empty<Guid>() });
        await App.Db(async db =>
        {
            var (person, signIn) = (await db.Set<Person>().SingleAsync(p => p.Id == tom.Id), await db.Set<SignIn>().SingleAsync(s => s.Id == tom.Id));
            signIn.Keep("hash-that-nobody-reads");
            person.ChangedPassword();
            person.Rise(signIn, Level.Administrator);
            person.Gave(LinkPurpose.ChoosePassword);
            return await db.SaveChangesAsync();
        });
        await Ok($"/teams/{south.Id}/members", new { PersonId = tom.Id });

        var history = await Ruth.Read<ShowHistory.View>($"/history/person/{tom.Id}");
        Assert.Contains(history.Entries, entry => entry.Sentence == "Ruth Calloway took this person into the team South");
        Assert.Contains(history.Entries, entry => entry.Sentence == "Onside changed the access from Member to Administrator" || entry.Sentence.Contains("chose a new password", StringComparison.Ordinal));
        var named = history.Entries.Single(entry => entry.Changes.Any(line => line.Field == nameof(Person.Name)));
        Assert.Contains(("Functions", null, "Finance"), named.Changes.Select(line => (line.Called, line.From, line.To)));
        var page = await App.As(Cast.Ruth).GetStringAsync($"/history/person/{tom.Id}");
        Assert.Contains("Who may come in, and do what, is not taken back by a click.", page);
        foreach (var secret in new[] { "hash-that-nobody-reads", "PasswordHash", "SecurityStamp", "KeyHash" })
            Assert.DoesNotContain(secret, page + System.Text.Json.JsonSerializer.Serialize(history));

        await Ok($"/history/{named.EventId}/undo", new { });
        Assert.Equal(("Tom Okafor", "tom okafor", 0), await App.Db(async db => (await db.Set<Person>().SingleAsync(p => p.Id == tom.Id)) is var person ? (person.Name, person.NameKey, person.Functions.Count) : default));
        var access = history.Entries.First(entry => entry.WhyNot?.StartsWith("Who may", StringComparison.Ordinal) == true);
        Assert.Contains("not taken back by a click", await (await Ruth.Send($"/history/{access.EventId}/undo", new { })).Text());
        Assert.Equal(Level.Administrator, await App.Db(db => db.Set<SignIn>().Where(s => s.Id == tom.Id).Select(s => s.Level).SingleAsync()));
    }

    [Fact]
    public async Task Only_those_see_it_who_see_the_settings_and_the_trash_stays_as_it_is()
    {
        await Ok("/settings/company", new { Name = "Fernhill", Currency = "EUR" });
        foreach (var address in new[] { $"/history/pipeline/{Cast.Way.Id}", $"/history/closing-reason/{UsualReasons.Id(0)}", $"/history/company/{Company.Ours}", $"/history/person/{Cast.Tom.Id}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await Ruth.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).GetAsync(address)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Tom).GetAsync($"/history/person/{Cast.Tom.Id}")).StatusCode);
        Assert.DoesNotContain("value=\"currency-rate\"", await App.As(Cast.Ruth).GetStringAsync("/trash"));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    private Task<List<(string, int)>> Stages() => App.Db(async db => (await db.Set<Stage>().Where(stage => stage.PipelineId == Cast.Way.Id).OrderBy(stage => stage.Position).ToListAsync()).Select(stage => (stage.Name, stage.Position)).ToList());

    private async Task<Guid> Newest(string kind, Guid id) => (await Ruth.Read<ShowHistory.View>($"/history/{kind}/{id}")).Entries[0].EventId;

    private async Task Ok(string url, object body)
    {
        var answer = await Ruth.Send(url, body);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {await answer.Text()}");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}

public sealed class SettingsHistoryOnSqlite() : SettingsHistoryTests(Engine.Sqlite);

public sealed class SettingsHistoryOnPostgres() : SettingsHistoryTests(Engine.Postgres);
