using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.Integrations.CrmOpportunities;

public class BadFilesTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { "sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date\nA1,Ada Reyes,Pump 10,,Prospecting,,\n", "sales_pipeline.csv has no column close_value" },
        { "sales_pipeline.csv", SmallFiles.Header + "\nA1,\"Ada Reyes,Pump 10,,Prospecting,,,\nA2,Ben Stone,Pump 20,,Prospecting,,,\n", "sales_pipeline.csv cannot be read" },
        { "sales_pipeline.csv", SmallFiles.Header + "\nA1,Ada Reyes,Pump 10,,Prospecting,,,,,\n", "sales_pipeline.csv cannot be read" },
        { "sales_pipeline.csv", SmallFiles.Header + $"\nA1,{new string('x', 5000)},Pump 10,,Prospecting,,,\n", "row 2: sales_agent is longer than" },
        { "sales_pipeline.csv", SmallFiles.Header + $"\nA1,\"{new string('x', 1_500_000)}\",Pump 10,,Prospecting,,,\n", "row 2: sales_agent is longer than" },
        { "sales_pipeline.csv", "", "sales_pipeline.csv has no column opportunity_id" },
        { "products.csv", "name,price\nPump 10,550\n", "products.csv has no column product, series, sales_price" },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task What_is_no_such_file_is_refused_in_words_and_nothing_comes_in(string file, string text, string said)
    {
        using var files = new SmallFiles();
        files.Write(file, text);

        await Refused(files, said);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_with_its_line()
    {
        using var files = new SmallFiles();
        files.Write("accounts.csv", Encoding.Latin1.GetBytes("account,sector,year_established,revenue,employees,office_location,subsidiary_of\nFosse Mills,retail,1996,1,2,Norway,\nMölle,retail,1996,1,2,Norway,\n"));

        await Refused(files, "accounts.csv is not UTF-8 text (line 3)");
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var files = new SmallFiles();
        File.Delete(Path.Combine(files.Folder, "sales_teams.csv"));

        await Refused(files, "There is no sales_teams.csv in");
    }

    [Theory, InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE")]
    public async Task Marks_of_the_encoding_are_understood(string encoding)
    {
        using var files = new SmallFiles();
        var text = string.Join("\r\n", SmallFiles.Good.Prepend(SmallFiles.Header));
        files.Write("sales_pipeline.csv", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);
        using var app = new OnsideApp(Engine.Sqlite);

        Assert.Equal(0, (await app.Types("import", "crm-opportunities", files.Folder)).Code);
        Assert.Equal(4, await app.Db(db => db.Set<Deal>().CountAsync()));
    }

    [Theory]
    [InlineData("A9,Nobody Here,Pump 10,,Prospecting,,,", "sales_agent Nobody Here is not in sales_teams.csv.")]
    [InlineData("A9,Ada Reyes,Turbine,,Prospecting,,,", "product Turbine is not in products.csv.")]
    [InlineData("A9,Ada Reyes,Pump 10,Unheard Of,Prospecting,,,", "account Unheard Of is not in accounts.csv.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Sleeping,,,", "deal_stage Sleeping is none of Prospecting, Engaging, Won and Lost.")]
    [InlineData("A9,Ada Reyes,Pump 10,,3,,,", "deal_stage 3 is none of Prospecting, Engaging, Won and Lost.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,2017-02-01,5", "close_date 2017-02-01 lies before engage_date 2017-03-01.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,2017-02-30,5", "close_date 2017-02-30 is no date of the form 2017-03-01.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,,5", "Won without a close_date.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,2017-03-02,", "Won without a close_value.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,2017-03-02,-5", "close_value -5 is no amount of dollars.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,2017-03-02,5.005", "close_value 5.005 has more than two decimals.")]
    [InlineData("A9,Ada Reyes,Pump 10,,Won,2017-03-01,2017-03-02,99999999999999999999", "close_value 99999999999999999999 is no amount of dollars.")]
    [InlineData("A1,Ada Reyes,Pump 10,,Prospecting,,,", "A1 stands in row 2 already.")]
    [InlineData(",Ada Reyes,Pump 10,,Prospecting,,,", "opportunity_id is empty.")]
    public async Task A_row_that_does_not_fit_is_left_out_with_its_number_and_the_others_come_in(string row, string reason)
    {
        using var files = new SmallFiles();
        files.Pipeline(SmallFiles.Good.Append(row));
        using var app = new OnsideApp(Engine.Sqlite);
        var heard = await app.Types("import", "crm-opportunities", files.Folder);

        Assert.Equal(3, heard.Code);
        Assert.Contains($"Left out: sales_pipeline.csv, row 6: {reason}", heard.Said, StringComparison.Ordinal);
        Assert.Equal(4, await app.Db(db => db.Set<Deal>().CountAsync()));
    }

    [Fact]
    public async Task Once_the_row_is_put_right_only_it_comes_in()
    {
        using var files = new SmallFiles();
        files.Pipeline(SmallFiles.Good.Append("A9,Ada Reyes,Turbine,,Prospecting,,,"));
        using var app = new OnsideApp(Engine.Sqlite);
        await app.Types("import", "crm-opportunities", files.Folder);
        files.Pipeline(SmallFiles.Good.Append("A9,Ada Reyes,Pump 20,,Prospecting,,,"));

        Assert.StartsWith("Created: 1 deal.\nKnown before: 3 people, 2 teams, 2 products, 2 accounts, 4 deals.", (await app.Types("import", "crm-opportunities", files.Folder)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_deleted_here_does_not_come_back()
    {
        using var files = new SmallFiles();
        using var app = new OnsideApp(Engine.Sqlite);
        await app.Types("import", "crm-opportunities", files.Folder);
        await app.Db(async db =>
        {
            (await db.Set<Deal>().FirstAsync(deal => deal.SourceKey == "A3")).Delete(app.Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync();
        });

        Assert.StartsWith("Everything was here already", (await app.Types("import", "crm-opportunities", files.Folder)).Said, StringComparison.Ordinal);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Stopped_in_the_middle_it_leaves_nothing_and_starts_again(Engine engine)
    {
        using var files = new SmallFiles();
        var fault = new FaultAt("UPDATE", "accounts");
        using var app = new OnsideApp(engine, host => host.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(fault)));
        var empty = await app.Db(db => TableSums.Of(db));

        Assert.Equal(1, (await app.Types("import", "crm-opportunities", files.Folder)).Code);
        Assert.Empty(TableSums.Differences(empty, await app.Db(db => TableSums.Of(db))));

        fault.Heal();
        Assert.Equal(0, (await app.Types("import", "crm-opportunities", files.Folder)).Code);
        Assert.Equal(4, await app.Db(db => db.Set<Deal>().CountAsync()));
        Assert.Equal(0, (await app.Types("verify")).Code);
    }

    private static async Task Refused(SmallFiles files, string said)
    {
        using var app = new OnsideApp(Engine.Sqlite);
        var empty = await app.Db(db => TableSums.Of(db));
        var heard = await app.Types("import", "crm-opportunities", files.Folder);

        Assert.Equal(1, heard.Code);
        Assert.Contains(said, heard.Said, StringComparison.Ordinal);
        Assert.Empty(TableSums.Differences(empty, await app.Db(db => TableSums.Of(db))));
    }

    // The line is cut while a statement of the import is under way.
    private sealed class FaultAt(params string[] words) : DbCommandInterceptor
    {
        private bool _isHealed;

        public void Heal() => _isHealed = true;

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            !_isHealed && words.All(word => command.CommandText.Contains(word, StringComparison.Ordinal)) ? throw new IOException("The disk is gone.") : ValueTask.FromResult(result);
    }
}
