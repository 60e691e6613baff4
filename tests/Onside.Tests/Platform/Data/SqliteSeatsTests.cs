using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Data;

// Connections that stay open, with prepared statements: what they must never change.
public sealed class SqliteSeatsTests : IAsyncLifetime
{
    private readonly OnsideApp _app = new(Engine.Sqlite);
    private Guid _owner;

    public async Task InitializeAsync() => _owner = (await _app.Hire("Mara Lindt")).Id;

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public Task One_statement_may_be_read_twice_at_once() => Held(async db =>
    {
        await Save(db, "Aster", "Birch", "Cedar");
        var pairs = new List<string>();
        await foreach (var outer in Names(db).AsAsyncEnumerable())
            await foreach (var inner in Names(db).AsAsyncEnumerable())
                pairs.Add($"{outer} {inner}");

        Assert.Equal(9, pairs.Distinct().Count());
        Assert.Equal(["Aster", "Birch", "Cedar"], await Names(db).ToListAsync());
    });

    [Fact]
    public Task A_statement_that_failed_works_again() => Held(async db =>
    {
        await Save(db, "Aster");
        db.ChangeTracker.Clear();
        var known = await db.Set<Account>().AsNoTracking().SingleAsync();
        for (var round = 0; round < 3; round++)
        {
            db.Entry(known).State = EntityState.Added;
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
        }

        await Save(db, "Birch");

        Assert.Equal(["Aster", "Birch"], await Names(db).ToListAsync());
    });

    [Fact]
    public Task Reading_stopped_half_way_leaves_nothing_open() => Held(async db =>
    {
        await Save(db, [.. Enumerable.Range(0, 40).Select(i => $"Customer {i}")]);
        await foreach (var _ in Names(db).AsAsyncEnumerable())
            break;
        await Save(db, "Last");

        Assert.Equal(0, await Scalar(db, "PRAGMA wal_checkpoint(TRUNCATE)"));
        Assert.Equal(41, await db.Set<Account>().CountAsync());
    });

    [Fact]
    public Task What_is_saved_is_seen_inside_and_after_the_unit_of_work() => Held(async db =>
    {
        await db.Transact(async () =>
        {
            await Save(db, "Aster");
            Assert.Equal(1, await db.Set<Account>().CountAsync());
            Assert.Equal(0, await _app.Db(other => other.Set<Account>().CountAsync()));
        });

        Assert.Equal(1, await db.Set<Account>().CountAsync());
    });

    [Fact]
    public Task A_unit_of_work_that_is_given_up_leaves_nothing() => Held(async db =>
    {
        await Assert.ThrowsAsync<TimeoutException>(() => db.Transact(async () =>
        {
            await Save(db, "Aster");
            throw new TimeoutException();
        }));
        db.ChangeTracker.Clear();

        await Save(db, "Birch");

        Assert.Equal(["Birch"], await Names(db).ToListAsync());
    });

    [Fact]
    public async Task Many_at_once_share_few_connections_and_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => Held(async db =>
        {
            for (var round = 0; round < 5; round++)
                await Save(db, $"Customer {i} {round}");
        }))));

        Assert.Equal(120, await _app.Db(db => db.Set<Account>().CountAsync()));
    }

    [Fact]
    public async Task After_new_statistics_connections_are_opened_anew()
    {
        await Held(async db =>
        {
            await Save(db, "Aster");
            var before = db.Database.GetDbConnection();
            await Statistics.Refresh(db);
            Assert.Equal(["Aster"], await Names(db).ToListAsync());
            Assert.Same(before, db.Database.GetDbConnection());
        });

        Assert.True(await HeldBy(db => Task.FromResult(SqliteSeat.Of(db.Database.GetDbConnection())!.Season)) > 0);
    }

    // EF's pool keeps counting it.
    [Fact]
    public async Task A_connection_left_open_is_nobodys_trouble()
    {
        for (var round = 0; round < 3; round++)
        {
            await _app.Db(async db =>
            {
                await db.Database.OpenConnectionAsync();
                await db.Database.OpenConnectionAsync();
                return await db.Set<Account>().CountAsync();
            });
            await Held(db => Save(db, $"Customer {round}"));
        }

        Assert.Equal(3, await _app.Db(db => db.Set<Account>().CountAsync()));
    }

    private async Task Save(AppDb db, params string[] names)
    {
        db.AddRange(names.Select(name => new Account(name, _owner)));
        await db.SaveChangesAsync();
    }

    private static IQueryable<string> Names(AppDb db) => db.Set<Account>().OrderBy(account => account.Name).Select(account => account.Name);

    private static async Task<long> Scalar(AppDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task Held(Func<AppDb, Task> work) => HeldBy(async db =>
    {
        await work(db);
        return true;
    });

    // A scope that holds a connection, as a request does.
    private async Task<T> HeldBy<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var held = await db.Hold(false, default);
        return await work(db);
    }
}
