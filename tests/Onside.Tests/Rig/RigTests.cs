using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Onside.Platform.Data;

namespace Onside.Tests.Rig;

public abstract class RigTests(Engine engine)
{
    [Fact]
    public async Task The_application_answers_on_a_migrated_database()
    {
        using var app = new OnsideApp(engine);

        using var answer = await app.Anonymous().GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await app.Db(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Contains(engine == Engine.Sqlite ? "Sqlite" : "Npgsql", await app.Db(db => Task.FromResult(db.Database.ProviderName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration()
    {
        using var app = new OnsideApp(engine);

        Assert.False(await app.Db(db => Task.FromResult(db.Database.HasPendingModelChanges())), "The model has changed: run bin/migration NAME.");
    }

    [Fact]
    public async Task Each_database_is_its_own_and_is_gone_afterwards()
    {
        var (one, other) = (Databases.New(engine), Databases.New(engine));
        await Run(one, "CREATE TABLE only_here (n integer)");

        await Run(one, "SELECT n FROM only_here");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Run(other, "SELECT n FROM only_here"));

        Databases.Drop(one);
        Databases.Drop(other);
        Assert.False(Directory.Exists(one.Folder));
        if (engine == Engine.Postgres)
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Run(one, "SELECT 1"));
    }

    [Fact]
    public void A_database_is_copied_in_a_moment()
    {
        Databases.Drop(Databases.New(engine));
        var clock = Stopwatch.StartNew();

        Databases.Drop(Databases.New(engine));

        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    private static async Task Run(Store store, string statement)
    {
        await using var db = new Migrator(store, NullLogger<Migrator>.Instance).Open();
        await db.Database.ExecuteSqlRawAsync(statement);
    }
}

public sealed class RigOnSqlite() : RigTests(Engine.Sqlite);

public sealed class RigOnPostgres() : RigTests(Engine.Postgres);
