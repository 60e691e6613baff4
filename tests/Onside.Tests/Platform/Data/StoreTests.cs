using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Data;

// How PostgreSQL is addressed.
public class StoreTests
{
    [Theory]
    [InlineData("jit", "off")]
    [InlineData("max_parallel_workers_per_gather", "0")]
    public async Task Statements_are_not_compiled_nor_handed_round_before_each_run(string setting, string told)
    {
        await using var app = new OnsideApp(Engine.Postgres);
        Assert.Equal(told, await app.Db(async db =>
        {
            await using var ask = db.Database.GetDbConnection().CreateCommand();
            ask.CommandText = $"SHOW {setting}";
            if (ask.Connection!.State != ConnectionState.Open)
                await ask.Connection.OpenAsync();
            return (string)(await ask.ExecuteScalarAsync())!;
        }));
    }

    [Theory]
    [InlineData(null, "-c jit=off -c max_parallel_workers_per_gather=0")]
    [InlineData("-c work_mem=64MB", "-c work_mem=64MB -c jit=off -c max_parallel_workers_per_gather=0")]
    [InlineData("-c jit=on -c max_parallel_workers_per_gather=2", "-c jit=on -c max_parallel_workers_per_gather=2")]
    public void What_is_said_of_a_connection_stays(string? said, string told) =>
        Assert.Equal(told, new NpgsqlConnectionStringBuilder(Store.At(null, new NpgsqlConnectionStringBuilder { Host = "db.example", Options = said }.ToString()).Data).Options);
}
