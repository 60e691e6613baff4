using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Jobs;

public abstract class JobTests(Engine engine)
{
    [Fact]
    public async Task A_run_is_kept_with_what_went_wrong()
    {
        using var app = new OnsideApp(engine, host => host.ConfigureTestServices(services => services.AddJob<Grumble>("every hour")));
        var runs = app.Services.GetRequiredService<JobRuns>();

        await runs.Run(nameof(Grumble), default);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await runs.Run(nameof(Grumble), default);

        var kept = await app.Db(db => db.Set<JobRun>().SingleAsync(run => run.Name == nameof(Grumble)));
        Assert.Equal((app.Clock.Now(), "not today"), (kept.StartedAt, kept.Error));
    }

    [Fact]
    public async Task The_schedule_begins_with_the_process_and_makes_up_for_what_was_missed()
    {
        using var app = new OnsideApp(engine, host =>
        {
            host.UseSetting("Jobs:Run", "true");
            host.ConfigureTestServices(services => services.AddJob<Grumble>("every hour"));
        });

        var started = await app.Db(db => Task.FromResult(app.Clock.Now()));
        for (var waited = 0; waited < 300 && !await app.Db(db => db.Set<JobRun>().AnyAsync(run => run.Name == nameof(Grumble))); waited++)
            await Task.Delay(100);

        Assert.Equal(started, (await app.Services.GetRequiredService<JobRuns>().Last())[nameof(Grumble)]);
        if (engine == Engine.Postgres)
            Assert.True(await app.Db(async db => await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM qrtz_triggers").SingleAsync()) > 0);
    }

    [Fact]
    public async Task What_nobody_needs_any_more_is_taken_away_and_the_rest_stays()
    {
        using var app = new OnsideApp(engine);
        var now = app.Clock.Now();
        var person = await app.Hire("Ada Example");
        var open = OutboxItem.Of("mail", "wait", now.AddDays(-40));
        await app.Db(db =>
        {
            db.AddRange(Enumerable.Range(0, 1200).Select(i => new OnceKey($"old {i}", [1], now.AddHours(-25))));
            db.Add(new OnceKey("fresh", [1], now.AddHours(-23)));
            db.AddRange(new Session(person.Id, Keys.Hash("old"), "Browser", now.AddDays(-200)), new Session(person.Id, Keys.Hash("new"), "Browser", now.AddDays(-1)), open);
            return db.SaveChangesAsync();
        });

        await app.In(async scope =>
        {
            await scope.GetRequiredService<TidyUp>().Run(default);
            return true;
        });

        Assert.Equal(["fresh"], await app.Db(db => db.Set<OnceKey>().Select(key => key.Key).ToListAsync()));
        Assert.Equal(1, await app.Db(db => db.Set<Session>().CountAsync()));
        Assert.Equal(1, await app.Db(db => db.Set<OutboxItem>().CountAsync()));
    }

    public sealed class Grumble : IJob
    {
        public Task Run(CancellationToken cancel) => throw new InvalidOperationException("not today");
    }
}

public sealed class JobsOnSqlite() : JobTests(Engine.Sqlite);

public sealed class JobsOnPostgres() : JobTests(Engine.Postgres);
