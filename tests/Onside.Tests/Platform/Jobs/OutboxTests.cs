using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Jobs;

public abstract class OutboxTests : IDisposable
{
    private readonly OnsideApp _app;

    protected OutboxTests(Engine engine) => _app = new(engine, host => host.ConfigureTestServices(services => services.AddSingleton(Errands).AddOutboxKind<Errand>()));

    private Errands Errands { get; } = new();

    private OutboxDispatcher Dispatcher => _app.Services.GetRequiredService<OutboxDispatcher>();

    public void Dispose()
    {
        _app.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Work_asked_for_is_carried_out_once_and_its_effect_is_kept()
    {
        await Ask("one");

        await Dispatcher.Drain();
        await Dispatcher.Drain();

        Assert.Equal(["one"], Errands.Begun);
        Assert.Equal(["one"], await Effects());
        Assert.NotNull((await Items()).Single().DoneAt);
    }

    [Fact]
    public async Task Work_of_a_transaction_that_failed_was_never_asked_for()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _app.Db(db => db.Transact<int>(async () =>
        {
            db.Add(OutboxItem.Of("errand", "never", _app.Clock.Now()));
            await db.SaveChangesAsync();
            throw new InvalidOperationException("no");
        })));

        await Dispatcher.Drain();

        Assert.Empty(Errands.Begun);
    }

    [Fact]
    public async Task The_bell_rings_when_the_transaction_is_committed_and_not_before()
    {
        var bell = _app.Services.GetRequiredService<OutboxBell>();
        var heard = bell.Wait(TimeSpan.FromSeconds(20), default);

        await _app.Db(db => db.Transact(async () =>
        {
            db.Add(OutboxItem.Of("errand", "one", _app.Clock.Now()));
            await db.SaveChangesAsync();
            await Task.Delay(50);
            Assert.False(heard.IsCompleted);
            return 1;
        }));

        await heard.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_failure_leaves_no_effect_and_is_tried_again_later_and_later()
    {
        Errands.Act = _ => throw new TimeoutException("nobody home");
        await Ask("stubborn");
        var pauses = new List<TimeSpan>();
        for (var tried = 1; tried < Outbox.MostTries; tried++)
        {
            await Dispatcher.Drain();
            pauses.Add((await Items()).Single().DueAt - _app.Clock.Now());
            _app.Clock.Advance(pauses[^1]);
        }

        Assert.Equal(9, Errands.Begun.Count);
        Assert.InRange(pauses[0], TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
        Assert.InRange(pauses[8], TimeSpan.FromHours(19), TimeSpan.FromHours(29));
        Assert.Equal("nobody home", (await Items()).Single().LastError);
        Assert.Empty(await Effects());
    }

    [Fact]
    public async Task After_ten_tries_or_when_it_is_hopeless_an_item_is_put_aside()
    {
        Errands.Act = item => throw (item.Read<string>() == "hopeless" ? new Hopeless("the address is gone") : new TimeoutException("nobody home"));
        await Ask("hopeless", "stubborn");
        for (var tried = 0; tried < 15; tried++)
        {
            await Dispatcher.Drain();
            _app.Clock.Advance(TimeSpan.FromDays(2));
        }

        Assert.Equal(1, Errands.Begun.Count(name => name == "hopeless"));
        Assert.Equal(Outbox.MostTries, Errands.Begun.Count(name => name == "stubborn"));
        Assert.All(await Items(), item => Assert.NotNull(item.ParkedAt));
    }

    [Fact]
    public async Task Four_nodes_share_a_hundred_items_without_a_double_effect()
    {
        Errands.Act = _ => Task.Delay(1);
        await Ask([.. Enumerable.Range(0, 100).Select(i => $"item {i:000}")]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Dispatcher.Drain())));
        await Dispatcher.Drain();

        Assert.Equal(100, Errands.Begun.Count);
        Assert.Equal(100, (await Effects()).Distinct().Count());
    }

    [Fact]
    public async Task Who_lost_the_lease_writes_nothing()
    {
        await Ask("slow");
        var sleeping = new TaskCompletionSource();
        Errands.Act = _ => sleeping.Task;
        var sleeper = Dispatcher.Drain();
        await Until(() => Errands.Begun.Count == 1);

        _app.Clock.Advance(Outbox.Lease + TimeSpan.FromSeconds(1));
        Errands.Act = _ => Task.CompletedTask;
        await Dispatcher.Drain();
        Assert.Equal(["slow"], await Effects());
        sleeping.SetResult();
        await sleeper;

        Assert.Equal(2, Errands.Begun.Count);
        Assert.Equal(["slow"], await Effects());
        Assert.Null((await Items()).Single().LastError);
    }

    [Fact]
    public async Task Items_of_one_subject_keep_their_order_when_the_first_fails()
    {
        var subject = new Subject("deal", Guid.CreateVersion7());
        await AskAbout(subject, "first", "second");
        await Ask("other");
        Errands.Act = item => item.Read<string>() == "first" && item.Tries == 1 ? throw new TimeoutException("not yet") : Task.CompletedTask;

        await Dispatcher.Drain();
        Assert.Equal(["first", "other"], Errands.Begun.Order());
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Dispatcher.Drain();

        Assert.Equal(["first", "second"], Errands.Begun.TakeLast(2));
    }

    private Task Ask(params string[] names) => AskAbout(null, names);

    private Task AskAbout(Subject? subject, params string[] names) => _app.Db(db =>
    {
        db.AddRange(names.Select(name => OutboxItem.Of("errand", name, _app.Clock.Now(), subject)));
        return db.SaveChangesAsync();
    });

    private Task<List<OutboxItem>> Items() => _app.Db(db => db.Set<OutboxItem>().AsNoTracking().ToListAsync());

    private Task<List<string>> Effects() => _app.Db(db => db.Set<Mark>().Where(mark => mark.Name.StartsWith("errand ")).OrderBy(mark => mark.Name).Select(mark => mark.Value).ToListAsync());

    private static async Task Until(Func<bool> condition)
    {
        for (var waited = 0; !condition() && waited < 500; waited++)
            await Task.Delay(20);
        Assert.True(condition());
    }
}

public sealed class OutboxOnSqlite() : OutboxTests(Engine.Sqlite);

public sealed class OutboxOnPostgres() : OutboxTests(Engine.Postgres);
