using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// At most twelve statements a page, and, on 50,000 deals and 500,000 activities, none that reads a large table from one end to the other.
public abstract partial class BudgetTests(Engine engine)
{
    private const int MostStatements = 12, Large = 4_000;

    [Fact]
    public async Task Every_page_of_the_big_company_keeps_its_budget()
    {
        using var world = await BigWorld.On(engine);
        var (complaints, pages) = (new List<string>(), 0);
        foreach (var person in new[] { world.Director, world.Manager })
        {
            var browser = world.App.As(person);
            foreach (var (route, address) in AppRoutes.Of(world.App).Where(route => route.IsScreen).SelectMany(route => world.Addresses(route).Select(address => (route, address))))
            {
                await browser.GetAsync(address);
                world.App.Statements.Take();
                using var asked = Browsing.Asks(HttpMethod.Get, address);
                var answer = await browser.SendAsync(asked);
                var statements = world.App.Statements.Take();
                if (answer.StatusCode == HttpStatusCode.OK)
                    pages++;
                else if (person == world.Director)
                    complaints.Add($"{route}: {answer.StatusCode}");
                if (statements.Count > MostStatements)
                    complaints.Add($"{address}, {person.Name}: {statements.Count} statements:\n{string.Join("\n", statements)}");
                if (engine == Engine.Sqlite)
                    foreach (var statement in statements.Where(statement => statement.StartsWith("SELECT", StringComparison.Ordinal) && !CountUpTo().IsMatch(statement)))
                        complaints.AddRange((await Walked(world.App, statement)).Select(table => $"{route}, {person.Name} reads all of {table}:\n{statement}"));
            }
        }
        Assert.True(complaints.Count == 0, string.Join("\n\n", complaints));
        Assert.InRange(pages, 80, int.MaxValue);
    }

    // The large tables that this statement walks without an index, as SQLite itself plans it.
    private static Task<List<string>> Walked(OnsideApp app, string statement) => app.Db(async db =>
    {
        var tables = Aliases().Matches(statement).Select(named => (Table: named.Groups[1].Value, Alias: named.Groups[2].Value)).ToLookup(named => named.Alias, named => named.Table);
        var walked = new List<string>();
        await db.Database.OpenConnectionAsync();
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = "EXPLAIN QUERY PLAN " + Named().Replace(statement, "NULL");
        await using var steps = await ask.ExecuteReaderAsync();
        while (await steps.ReadAsync())
            if (Scan().Match(steps.GetString(3)) is { Success: true } scan)
                walked.AddRange(tables[scan.Groups[1].Value]);
        await steps.CloseAsync();
        var large = new List<string>();
        foreach (var table in walked.Distinct())
            if (await Rows(db, table) > Large)
                large.Add(table);
        return large;
    });

    private static async Task<long> Rows(Onside.Platform.Data.AppDb db, string table)
    {
        await using var ask = db.Database.GetDbConnection().CreateCommand();
        ask.CommandText = $"SELECT count(*) FROM (SELECT 1 FROM \"{table}\" LIMIT {Large + 1})";
        return Convert.ToInt64(await ask.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Aliases();

    [GeneratedRegex("@\\w+")]
    private static partial Regex Named();

    // A count with a cap stops there, however many rows there are.
    [GeneratedRegex("^SELECT COUNT\\(\\*\\)\\s+FROM \\(.*LIMIT @\\w+\\s+\\) AS", RegexOptions.Singleline)]
    private static partial Regex CountUpTo();

    [GeneratedRegex("^SCAN (\\w+)$")]
    private static partial Regex Scan();
}

public sealed class BudgetOnSqlite() : BudgetTests(Engine.Sqlite);

public sealed class BudgetOnPostgres() : BudgetTests(Engine.Postgres);
