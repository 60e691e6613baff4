using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science.Tests;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.Integrations.CrmOpportunities;

// The public data set itself, asked for by HTTP as people and programs see it.
public class RealDataTests
{
    private const string Pipeline = "crm-opportunities/sales_pipeline.csv";

    private static readonly (Result Result, string? Stage, int Count)[] Exact = [(Result.Won, null, 4238), (Result.Lost, null, 2473), (Result.Open, "Engaging", 1589), (Result.Open, "Prospecting", 500)];

    private static string Folder => Path.GetDirectoryName(DataSets.Find(Pipeline))!;

    [DataSetTheory(Pipeline), InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_report_tells_every_row(Engine engine)
    {
        using var app = new OnsideApp(engine);
        var heard = await app.Types("import", "crm-opportunities", Folder, "--json");

        var report = heard.Told!.Value;
        Assert.Equal(0, heard.Code);
        Assert.Equal((8800, 85, 7, 41), (Number(report, "created", "deals"), Number(report, "created", "accounts"), Number(report, "created", "products"), Number(report, "created", "people")));
        Assert.Equal((1425, 2089, 500), (Number(report, "gaps", "withoutAccount"), Number(report, "gaps", "withoutCloseDateAndValue"), Number(report, "gaps", "withoutEngageDate")));
        Assert.Equal(0, report.GetProperty("rejects").GetArrayLength());
        var repairs = report.GetProperty("repairs").EnumerateArray().ToDictionary(repair => repair.GetProperty("from").GetString()!, repair => repair.GetProperty("rows").GetArrayLength());
        Assert.Equal(new Dictionary<string, int> { ["technolgy"] = 12, ["Philipines"] = 1, ["GTXPro"] = 1480 }, repairs);
        Assert.Empty(await app.Db(db => db.Set<SignIn>().ToListAsync()));
    }

    [DataSetTheory(Pipeline), InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Board_list_and_programs_say_the_same_exact_numbers(Engine engine)
    {
        using var app = new OnsideApp(engine);
        await app.Types("import", "crm-opportunities", Folder);
        var program = app.ProgramOf(await app.Hire("Ruth Calloway", Level.Administrator));
        var board = await program.Read<ShowBoard.View>("/deals/board");

        Assert.Equal("Maven opportunities", board.Pipeline);
        Assert.Equal([("Prospecting", 500L), ("Engaging", 1589L)], board.Columns.Select(column => (column.Name, column.Count)));
        Assert.Equal([(Result.Won, 4238L), (Result.Lost, 2473L)], board.Ended.Select(ended => (ended.Result, ended.Count)));
        Assert.Equal(10_005_534_00, board.Ended[0].Sum.MinorUnits);
        foreach (var (result, stage, count) in Exact)
        {
            var asked = $"/deals?Result={result}" + (stage is null ? "" : $"&Stage={board.Columns.Single(column => column.Name == stage).StageId}");
            var list = await program.Read<ListDeals.View>(asked);
            Assert.Equal((count, false), (list.Total.Count, list.Total.IsMore));
            Assert.Contains(count.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB")), await (await program.SendAsync(Browsing.Asks(HttpMethod.Get, asked))).Text(), StringComparison.Ordinal);
        }
    }

    [DataSetTheory(Pipeline), InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Walking_the_list_meets_every_opportunity_once_with_its_exact_value(Engine engine)
    {
        using var app = new OnsideApp(engine);
        await app.Types("import", "crm-opportunities", Folder);
        var rows = await Walk(app.ProgramOf(await app.Hire("Ruth Calloway", Level.Administrator)));

        Assert.Equal(8800, rows.Select(row => row.Id).Distinct().Count());
        foreach (var (result, _, count) in Exact.Where(exact => exact.Stage is null))
            Assert.Equal(count, rows.Count(row => row.Result == result));
        Assert.Equal((1425, 2089), (rows.Count(row => row.AccountId is null), rows.Count(row => row.CloseOn is null && row.Amount is null)));
        var values = (await File.ReadAllLinesAsync(DataSets.Find(Pipeline)!)).Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[7].Length == 0 ? null : (long?)(long.Parse(row[7]) * 100));
        var keys = await app.Db(db => db.Set<Deal>().ToDictionaryAsync(deal => deal.Id, deal => deal.SourceKey!));
        Assert.All(rows, row => Assert.Equal(values[keys[row.Id]], row.Amount?.MinorUnits));
    }

    [DataSetTheory(Pipeline), InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Run_again_it_changes_nothing_and_says_so(Engine engine)
    {
        using var app = new OnsideApp(engine);
        await app.Types("import", "crm-opportunities", Folder);
        var before = await app.Db(db => TableSums.Of(db, table => table == "platform_turns"));
        var again = await app.Types("import", "crm-opportunities", Folder);

        Assert.StartsWith("Everything was here already: nothing was created.", again.Said, StringComparison.Ordinal);
        Assert.Empty(TableSums.Differences(before, await app.Db(db => TableSums.Of(db, table => table == "platform_turns"))));
        Assert.Equal(0, (await app.Types("verify")).Code);
    }

    [DataSetTheory(Pipeline), InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Sellers_work_in_the_teams_of_their_managers_and_subsidiaries_stand_below_their_parents(Engine engine)
    {
        using var app = new OnsideApp(engine);
        await app.Types("import", "crm-opportunities", Folder);
        var teams = await app.Db(db => db.Set<Onside.Team.People.Teams.Team>().Include(team => team.Members).ToListAsync());
        var acme = await app.Db(db => db.Set<Onside.Customers.Accounts.Account>().Where(account => account.Name == "Acme Corporation").Select(account => account.Id).SingleAsync());

        Assert.Equal(["Central", "East", "West"], teams.Where(team => team.ParentId is null).Select(team => team.Name).Order());
        Assert.Equal(41, teams.Where(team => team.ManagerId is not null).SelectMany(team => team.Members).Select(member => member.PersonId).Distinct().Count());
        Assert.Equal(4, await app.Db(db => db.Set<Onside.Customers.Accounts.Account>().CountAsync(account => account.ParentId == acme && account.HeadId == acme)));
    }

    private static async Task<List<DealRow>> Walk(HttpClient program)
    {
        var rows = new List<DealRow>();
        for (var after = (string?)""; after is not null;)
        {
            var page = await program.Read<ListDeals.View>($"/deals?Every=true&Size=200&After={Uri.EscapeDataString(after)}");
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        return rows;
    }

    private static int Number(JsonElement report, string part, string name) => report.GetProperty(part).GetProperty(name).GetInt32();
}
