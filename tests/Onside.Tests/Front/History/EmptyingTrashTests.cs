using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Front.History;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.Files;
using Onside.Team.Inbox;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.History;

public abstract class EmptyingTrashTests(Engine engine) : IAsyncLifetime
{
    private readonly Interruption _interruption = new();
    private DealCast _cast = null!;

    private OnsideApp App => _cast.App;

    // A token lasts thirty days, as the trash does.
    private HttpClient Mara => App.ProgramOf(_cast.Mara);

    public async Task InitializeAsync()
    {
        _cast = await DealCast.On(new OnsideApp(engine, host => host.ConfigureTestServices(services => services.AddScoped<IForgets>(_ => _interruption))));
    }

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task After_thirty_days_a_deleted_customer_and_all_that_stands_on_it_is_gone_and_nothing_points_there()
    {
        var (account, below) = (await App.Saved(Account.Open("Harbour Hotels", _cast.Mara.Id)), await App.Saved(Account.Open("Harbour Spa", _cast.Mara.Id)));
        var contact = await App.Saved(Contact.Meet("Claire", "Fontaine", _cast.Mara.Id));
        var deal = await _cast.Deal("Ward dispensers");
        await Ok("/settings/fields", new { Kind = "deal", Name = "Fitted by", Type = "Record", LinkKind = "account" }, _cast.Ruth);
        await Ok("/settings/fields", new { Kind = "account", Name = "Nickname", Type = "Text" }, _cast.Ruth);
        await Ok($"/customers/{account.Id}", new { Name = "Harbour Hotels", Tags = "Seaside", Fields = new { nickname = "Anchor" } });
        await Ok($"/customers/{account.Id}/addresses", new { Street = "Quay 1", City = "Kiel", Country = "DE" });
        await Ok($"/customers/{below.Id}/belonging", new { OwnerId = _cast.Mara.Id, ParentId = account.Id });
        await Ok($"/contacts/{contact.Id}/accounts", new { AccountId = account.Id, Role = "Buyer", Mainly = true });
        await Ok($"/deals/{deal.Id}", new { Name = "Ward dispensers", Amount = 90_000, AccountId = account.Id, ContactId = contact.Id, Fields = new { fitted_by = account.Id } });
        await Ok($"/timeline/account/{account.Id}/notes", new { Text = "45 days would settle it" });
        await Ok($"/timeline/account/{account.Id}/tasks", new { Title = "Send the price sheet", AssigneeId = _cast.Tom.Id });
        await Ok($"/timeline/account/{account.Id}/follow", new { });
        var note = await App.Db(db => db.Set<Activity>().Where(a => a.Kind == ActivityKind.Note).Select(a => a.Id).SingleAsync());
        await Ok($"/activities/{note}/comments", new { Text = "Agreed" });
        Assert.Equal(HttpStatusCode.OK, (await Mara.Upload($"/files/account/{account.Id}", ("Offer.txt", Sending.Text("One")))).StatusCode);
        await App.As(_cast.Mara).GetAsync($"/customers/{account.Id}");
        await Run<KeepOpened>();
        var gone = await App.Db(async db => new[] { account.Id, note, (await db.Set<Onside.Team.Files.File>().SingleAsync()).Id, (await db.Set<Activity>().SingleAsync(a => a.Kind == ActivityKind.Task)).Id });
        await Ok($"/customers/{account.Id}/deletion", new { });

        var page = await App.As(_cast.Mara).GetStringAsync("/trash");
        Assert.Contains("goes for good on 19 Dec 2026", page);
        Assert.Equal(App.Clock.Now().AddDays(30), (await Mara.Read<ShowTrash.View>("/trash")).Rows.Single().GoneAt);
        App.Clock.Advance(TimeSpan.FromDays(29.9));
        await Run<EmptyTrash>();
        Assert.Single((await Mara.Read<ShowTrash.View>("/trash")).Rows);
        Assert.Equal(account.Id, await App.Db(db => db.Set<Deal>().Select(d => d.AccountId).SingleAsync()));

        App.Clock.Advance(TimeSpan.FromDays(0.2));
        await Run<EmptyTrash>();
        await Run<SweepFiles>();
        Assert.Empty(await App.Db(db => Traces.Of(db, gone)));
        Assert.Empty(Directory.GetFiles(Path.Combine(App.Services.GetRequiredService<Store>().Folder, "files"), "*", SearchOption.AllDirectories));
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send($"/trash/account/{account.Id}/restoration", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.Send($"/customers/{account.Id}/deletion/undo", new { })).StatusCode);

        // What only had to do with it stays, and the log tells whose act this was.
        Assert.Equal(("Ward dispensers", 90_000_00, contact.Id, null), await App.Db(db => db.Set<Deal>().Select(d => new ValueTuple<string, long?, Guid?, Guid?>(d.Name, d.AmountMinor, d.ContactId, d.AccountId)).SingleAsync()));
        Assert.Equal((null, below.Id), await App.Db(async db => (await db.Set<Account>().SingleAsync()) is var left ? (left.ParentId, left.Id) : default));
        var told = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.Kind.EndsWith("-removed") && gone.Contains(e.SubjectId)).Select(e => new { e.Kind, e.ActorId, e.ActId }).ToListAsync());
        Assert.Equal(["account-removed", "activity-removed", "activity-removed", "file-removed"], told.Select(e => e.Kind).Order(StringComparer.Ordinal));
        Assert.All(told, e => Assert.Null(e.ActorId));
        Assert.Single(told.Select(e => e.ActId).Distinct());
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task A_run_that_is_cut_short_is_gone_on_with_and_two_at_once_take_turns()
    {
        for (var i = 0; i < 130; i++)
            await _cast.Deal($"Ward dispensers {i}");
        var all = await App.Db(db => db.Set<Deal>().Select(deal => deal.Id).ToListAsync());
        await App.Db(db => db.Transact(async () =>
        {
            foreach (var deal in await db.Set<Deal>().ToListAsync())
                deal.Delete(App.Clock.Now());
            return await db.SaveChangesAsync();
        }));
        App.Clock.Advance(TimeSpan.FromDays(31));

        _interruption.After = 1;
        await Assert.ThrowsAsync<InvalidOperationException>(Run<EmptyTrash>);
        Assert.Equal(80, await App.Db(db => db.Set<Deal>().IgnoreQueryFilters().CountAsync()));
        Assert.Equal(50, await Removed(all));
        Assert.Empty(await App.Db(async db => (await db.Set<SearchWord>().Where(word => word.Kind == "deal").Select(word => word.RecordId).Distinct().ToListAsync()).Except(await db.Set<Deal>().IgnoreQueryFilters().Select(deal => deal.Id).ToListAsync())));

        _interruption.After = int.MaxValue;
        await Task.WhenAll(Run<EmptyTrash>(), Run<EmptyTrash>());
        Assert.Empty(await App.Db(db => Traces.Of(db, [.. all])));
        Assert.Equal(130, await Removed(all));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task What_would_lead_back_to_something_gone_for_good_is_not_taken_back()
    {
        var (account, other) = (await App.Saved(Account.Open("Harbour Hotels", _cast.Mara.Id)), await App.Saved(Account.Open("Fern Clinics", _cast.Mara.Id)));
        var deal = await _cast.Deal("Ward dispensers");
        await Ok($"/deals/{deal.Id}", new { Name = "Ward dispensers", AccountId = account.Id });
        await Ok($"/customers/{account.Id}/deletion", new { });
        App.Clock.Advance(TimeSpan.FromDays(20));
        await Ok($"/deals/{deal.Id}", new { Name = "Ward dispensers", AccountId = other.Id });
        var changed = await App.Db(db => db.Set<PlatformChange>().Where(change => change.Field == nameof(Deal.AccountId)).OrderByDescending(change => change.Sequence).Select(change => change.EventId).FirstAsync());
        App.Clock.Advance(TimeSpan.FromDays(10.1));
        await Run<EmptyTrash>();

        var answer = await Mara.Send($"/history/{changed}/undo", new { });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("removed for good", await answer.Text());
        Assert.Equal(other.Id, await App.Db(db => db.Set<Deal>().Select(d => d.AccountId).SingleAsync()));
    }

    [Fact]
    public async Task Parts_and_small_things_go_too_without_a_word_in_the_history_of_what_they_belonged_to()
    {
        var deal = await _cast.Deal("Ward dispensers");
        await Ok($"/deals/{deal.Id}/lines", new { Lines = new[] { new { Description = "Filter", Quantity = 2, UnitPrice = 100 } } });
        await Ok($"/deals/{deal.Id}/lines", new { Lines = Array.Empty<object>() });
        await Ok($"/deals/{deal.Id}/team", new { PersonId = _cast.Lena.Id, Function = "Legal" });
        await Ok($"/deals/{deal.Id}/team/{_cast.Lena.Id}/leaving", new { });
        var told = (await Mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}")).Entries.Count;
        App.Clock.Advance(TimeSpan.FromDays(31));
        await Run<EmptyTrash>();

        Assert.Equal((0, 0), await App.Db(async db => (await db.Set<DealLine>().IgnoreQueryFilters().CountAsync(), await db.Set<DealMember>().IgnoreQueryFilters().CountAsync())));
        Assert.Equal(told, (await Mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}")).Entries.Count);
    }

    private Task<int> Removed(List<Guid> ids) => App.Db(db => db.Set<PlatformEvent>().CountAsync(e => e.Kind == "deal-removed" && ids.Contains(e.SubjectId)));

    private async Task Ok(string url, object body, Onside.Team.People.Person? who = null)
    {
        var answer = await (who is null ? Mara : App.ProgramOf(who)).Send(url, body);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {await answer.Text()}");
    }

    private Task Run<T>() where T : IJob => App.In(async scope =>
    {
        await scope.GetRequiredService<T>().Run(default);
        return true;
    });

    // As a process that is killed while it works.
    private sealed class Interruption : IForgets
    {
        public int After { get; set; } = int.MaxValue;

        public Task Forget(string kind, IReadOnlyList<Guid> ids) => After-- > 0 ? Task.CompletedTask : throw new InvalidOperationException("killed");
    }
}

public sealed class EmptyingTrashOnSqlite() : EmptyingTrashTests(Engine.Sqlite);

public sealed class EmptyingTrashOnPostgres() : EmptyingTrashTests(Engine.Postgres);
