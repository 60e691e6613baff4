using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Data;

// How PostgreSQL is addressed.
public class StoreTests
{
    [Fact]
    public async Task Statements_are_not_compiled_before_each_run()
    {
        await using var app = new OnsideApp(Engine.Postgres);
        Assert.Equal("off", await app.Db(async db =>
        {
            await using var ask = db.Database.GetDbConnection().CreateCommand();
            ask.CommandText = "SHOW jit";
            if (ask.Connection!.State != ConnectionState.Open)
                await ask.Connection.OpenAsync();
            return (string)(await ask.ExecuteScalarAsync())!;
        }));
    }

    [Theory]
    [InlineData(null, "-c jit=off")]
    [InlineData("-c work_mem=64MB", "-c work_mem=64MB -c jit=off")]
    [InlineData("-c jit=on", "-c jit=on")]
    public void What_is_said_of_a_connection_stays(string? said, string told) =>
        Assert.Equal(told, new NpgsqlConnectionStringBuilder(Store.At(null, new NpgsqlConnectionStringBuilder { Host = "db.example", Options = said }.ToString()).Data).Options);
}
