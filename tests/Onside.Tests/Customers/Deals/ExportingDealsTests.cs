using System.Net;
using System.Text.Json;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class ExportingDealsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task The_file_holds_what_the_list_shows_and_nothing_that_I_may_not_see()
    {
        await Cast.Deal("Ward dispensers", minor: 120_000_50, close: new DateOnly(2026, 12, 11));
        await Cast.Deal("=HYPERLINK(\"http://evil.example\")", minor: null);
        await Cast.Deal("Lena's own", owner: Cast.Lena);
        var mara = App.ProgramOf(Cast.Mara);

        var answer = await mara.GetAsync("/deals/export?Sort=name");
        var lines = (await answer.Text()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("Deals.csv", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("Ward dispensers,,Mara Lindqvist,Sales,Preparation,Open,120000.5,EUR,2026-12-11,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_filtered_as_the_list_is()
    {
        await Cast.Deal("Ward dispensers", stage: 1);
        await Cast.Deal("Campus fountains");

        var lines = (await (await App.ProgramOf(Cast.Mara).GetAsync($"/deals/export?Format=Jsonl&Stage={Cast.Way.Steps[1].Id}")).Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("Ward dispensers", JsonDocument.Parse(Assert.Single(lines)).RootElement.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await App.ProgramOf(Cast.Mara).GetAsync("/deals/export?Format=Pdf")).StatusCode);
    }

    [Fact]
    public async Task A_long_list_comes_whole_and_each_row_once()
    {
        var deals = Enumerable.Range(0, 2_345).Select(i =>
        {
            var deal = Deal.Open($"Deal {i:0000}", Cast.Mara.Id, Cast.Way.Steps[0], App.Clock.Now());
            deal.Describe($"Deal {i:0000}", null, null, i % 3 == 0 ? null : new DateOnly(2026, 12, 1 + i % 28), Category.Pipeline, null, null);
            return deal;
        }).ToList();
        await App.Db(db => Bulk.Insert(db, deals));

        var names = (await (await App.ProgramOf(Cast.Mara).GetAsync("/deals/export?Format=Jsonl")).Text()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()!).ToList();

        Assert.Equal(deals.Select(deal => deal.Name), names.Order(StringComparer.Ordinal));
    }
}

public sealed class ExportingDealsOnSqlite() : ExportingDealsTests(Engine.Sqlite);

public sealed class ExportingDealsOnPostgres() : ExportingDealsTests(Engine.Postgres);
