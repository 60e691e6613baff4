using System.Net;
using Onside.Customers.Deals;
using Onside.Platform.Search;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class SeeingDealsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task I_see_mine_my_teams_and_those_whose_team_I_am_on()
    {
        var mine = await Cast.Deal("Mine");
        var lenas = await Cast.Deal("Lena's", Cast.Lena);

        Assert.Equal(["Mine"], await Names(Cast.Mara));
        Assert.Equal(["Mine"], await Names(Cast.Tom));
        Assert.Equal(["Lena's"], await Names(Cast.Lena));
        Assert.Equal(["Lena's", "Mine"], await Names(Cast.Ruth));
        Assert.Equal(["Lena's", "Mine"], await Names(Cast.Ben));
        Assert.Empty(await Names(Cast.Claire));

        await App.ProgramOf(Cast.Lena).Send($"/deals/{lenas.Id}/team", new { PersonId = Cast.Tom.Id, Function = "Finance" });
        Assert.Equal(["Lena's", "Mine"], await Names(Cast.Tom));
        await App.ProgramOf(Cast.Lena).Send($"/deals/{lenas.Id}/team/{Cast.Tom.Id}/leaving", new { });
        Assert.Equal(["Mine"], await Names(Cast.Tom));
        Assert.NotEqual(Guid.Empty, mine.Id);
    }

    [Fact]
    public async Task A_foreign_deal_answers_like_a_missing_one()
    {
        var deal = await Cast.Deal("Mine");
        var nothing = Guid.CreateVersion7();
        var (foreign, missing) = (await App.As(Cast.Lena).GetAsync($"/deals/{deal.Id}"), await App.As(Cast.Lena).GetAsync($"/deals/{nothing}"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(Plain(await missing.Text(), nothing), Plain(await foreign.Text(), deal.Id));
    }

    [Fact]
    public async Task Column_totals_are_of_what_I_see_and_count_a_shared_deal_once()
    {
        await Cast.Deal("Mine", minor: 100_00);
        var lenas = await Cast.Deal("Lena's", Cast.Lena, 1_000_00);
        Assert.Equal((1, 100_00), await FirstColumn(Cast.Tom));
        Assert.Equal((2, 1_100_00), await FirstColumn(Cast.Ruth));
        foreach (var joined in new[] { Cast.Tom, Cast.Mara })
            await App.ProgramOf(Cast.Lena).Send($"/deals/{lenas.Id}/team", new { PersonId = joined.Id, Function = "Finance" });
        Assert.Equal((2, 1_100_00), await FirstColumn(Cast.Tom));
        Assert.Equal((2, 1_100_00), await FirstColumn(Cast.Ruth));
    }

    [Fact]
    public async Task A_search_finds_by_the_start_of_any_word_without_accents_and_only_what_I_see()
    {
        await Cast.Deal("Filtración para 14 hoteles");
        await Cast.Deal("Hotel Lena", Cast.Lena);
        Assert.Equal(["Filtración para 14 hoteles"], (await App.As(Cast.Mara).Read<Found>("/deals/find?Q=hotel")).Rows.Select(row => row.Name));
        Assert.Equal(["Filtración para 14 hoteles"], (await App.As(Cast.Mara).Read<Found>("/deals/find?Q=filtracion%2014")).Rows.Select(row => row.Name));
        Assert.Empty((await App.As(Cast.Mara).Read<Found>("/deals/find?Q=otel")).Rows);
    }

    [Fact]
    public async Task What_is_found_leads_to_the_record()
    {
        var deal = await Cast.Deal("Hotel refill points");
        Assert.Equal($"/deals/{deal.Id}", (await App.As(Cast.Mara).Read<Found>("/deals/find?Q=hotel")).Rows.Single().Url);
    }

    [Fact]
    public async Task A_deal_given_to_somebody_else_leaves_my_sight()
    {
        var deal = await Cast.Deal("Given");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/giving", new { OwnerId = Cast.Lena.Id });
        Assert.Empty(await Names(Cast.Mara));
        Assert.Equal(["Given"], await Names(Cast.Lena));
        Assert.Equal((1, 120_000_00), await FirstColumn(Cast.Lena));
    }

    [Fact]
    public async Task A_deleted_deal_is_gone_everywhere_and_can_be_taken_back()
    {
        var deal = await Cast.Deal("Deleted");
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}/deletion", new { });
        Assert.Empty(await Names(Cast.Mara));
        Assert.Equal((0, 0), await FirstColumn(Cast.Mara));
        Assert.Equal(HttpStatusCode.NotFound, (await mara.GetAsync($"/deals/{deal.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/deals/{deal.Id}/deletion/undo", new { })).StatusCode);
        await mara.Send($"/deals/{deal.Id}/deletion/undo", new { });
        Assert.Equal((1, 120_000_00), await FirstColumn(Cast.Mara));
    }

    private async Task<string[]> Names(Onside.Team.People.Person person) =>
        [.. (await App.As(person).Read<ListDeals.View>("/deals?Sort=name")).Rows.Select(row => row.Name)];

    private async Task<(long, long)> FirstColumn(Onside.Team.People.Person person) =>
        (await App.As(person).Read<ShowBoard.View>("/deals/board")).Columns[0] is var column ? (column.Count, column.Sum.MinorUnits) : default;

    private static string Plain(string page, Guid asked) => System.Text.RegularExpressions.Regex.Replace(page, "content=\"[^\"]+\"|value=\"[^\"]+\"", "").Replace(asked.ToString(), "id");
}

public sealed class SeeingDealsOnSqlite() : SeeingDealsTests(Engine.Sqlite);

public sealed class SeeingDealsOnPostgres() : SeeingDealsTests(Engine.Postgres);
