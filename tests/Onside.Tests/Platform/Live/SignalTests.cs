using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Live;

public abstract class SignalTests(Engine engine) : IAsyncLifetime
{
    private DealCast _cast = null!;
    private Deal _deal = null!;

    public async Task InitializeAsync()
    {
        _cast = await DealCast.On(new OnsideApp(engine, program => program.UseSetting("Live:BeatSeconds", "1")));
        _deal = await _cast.Deal("Filtration for 14 hotels");
    }

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Who_looks_at_a_deal_hears_that_somebody_moved_it()
    {
        using var tom = await Stream.Of(_cast.App.As(_cast.Tom), $"deal/{_deal.Id}");

        await Move(1);

        Assert.Equal(["-", "1", $"deal/{_deal.Id}"], await tom.Told());
    }

    [Fact]
    public async Task Lists_hear_of_every_record_of_their_kind_and_nobody_of_other_records()
    {
        var other = await _cast.Deal("Ward dispensers");
        using var list = await Stream.Of(_cast.App.As(_cast.Tom), "deal");
        using var page = await Stream.Of(_cast.App.As(_cast.Tom), $"deal/{other.Id}", $"deal/{_deal.Id}");

        await Move(1);

        Assert.Equal(["-", "2", "deal"], await list.Told());
        Assert.Equal(["-", "2", $"deal/{_deal.Id}"], await page.Told());
    }

    [Fact]
    public async Task A_note_or_a_new_colleague_is_news_on_the_deals_page()
    {
        using var tom = await Stream.Of(_cast.App.As(_cast.Tom), $"deal/{_deal.Id}");
        var mara = _cast.App.ProgramOf(_cast.Mara);

        (await mara.Send($"/timeline/deal/{_deal.Id}/notes", new { Text = "<p>Called</p>" })).EnsureSuccessStatusCode();
        Assert.Contains($"deal/{_deal.Id}", await tom.Told());
        (await mara.Send($"/deals/{_deal.Id}/team", new { PersonId = _cast.Lena.Id, Function = "Finance" })).EnsureSuccessStatusCode();
        Assert.Contains($"deal/{_deal.Id}", await tom.Told());
    }

    [Fact]
    public async Task The_tab_that_did_it_is_named()
    {
        using var tom = await Stream.Of(_cast.App.As(_cast.Tom), $"deal/{_deal.Id}");
        var mara = _cast.App.ProgramOf(_cast.Mara);
        mara.DefaultRequestHeaders.Add("X-Tab", "k3xq9");

        (await mara.Send($"/deals/{_deal.Id}/stage", new { Stage = _cast.Way.Steps[1].Id })).EnsureSuccessStatusCode();

        Assert.Equal("k3xq9", (await tom.Told())[0]);
    }

    [Fact]
    public async Task What_was_refused_or_given_up_is_not_told()
    {
        using var tom = await Stream.Of(_cast.App.As(_cast.Tom), "deal");
        Assert.Equal(HttpStatusCode.Conflict, (await _cast.App.ProgramOf(_cast.Mara).Send($"/deals/{_deal.Id}/stage", new { Stage = _cast.Way.Steps[1].Id, Version = 7 })).StatusCode);
        await Assert.ThrowsAsync<TimeoutException>(() => _cast.App.Db(db => db.Transact<int>(async () =>
        {
            db.Attach(_deal).Entity.Describe("Never", null, null, null, Category.Pipeline, null, null);
            await db.SaveChangesAsync();
            throw new TimeoutException();
        })));

        var seen = await _cast.Deal("Ward dispensers");

        Assert.Equal(["-", "1", "deal"], await tom.Told());
        Assert.NotNull(seen);
    }

    [Fact]
    public async Task Guests_hear_of_no_kind_as_a_whole_and_nobody_of_what_is_anothers_alone()
    {
        using var claire = await Stream.Of(_cast.App.As(_cast.Claire), "deal", $"mine/{_cast.Mara.Id}", $"deal/{_deal.Id}");
        await Move(1);
        Assert.Equal(["-", "1", $"deal/{_deal.Id}"], await claire.Told());

        using var lena = await Stream.Of(_cast.App.As(_cast.Lena), $"mine/{_cast.Mara.Id}", $"mine/{_cast.Lena.Id}");
        _cast.App.Services.GetRequiredService<Onside.Platform.Live.Signals>().Tell([$"mine/{_cast.Mara.Id}"]);
        _cast.App.Services.GetRequiredService<Onside.Platform.Live.Signals>().Tell([$"mine/{_cast.Lena.Id}"]);
        Assert.Equal(["-", "1", $"mine/{_cast.Lena.Id}"], await lena.Told());
    }

    [Fact]
    public async Task Whoever_may_no_longer_be_here_is_shown_out()
    {
        var browser = _cast.App.As(_cast.Tom);
        using var tom = await Stream.Of(browser, "deal");

        await browser.Submit("/me", "/sign-out");

        Assert.True(await tom.Ends());
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_hears_nothing() =>
        Assert.Equal(HttpStatusCode.Redirect, (await _cast.App.Anonymous().SendAsync(Browsing.Asks(HttpMethod.Get, "/live?on=deal"))).StatusCode);

    private async Task Move(int step) =>
        (await _cast.App.ProgramOf(_cast.Mara).Send($"/deals/{_deal.Id}/stage", new { Stage = _cast.Way.Steps[step].Id })).EnsureSuccessStatusCode();
}

public sealed class SignalsOnSqlite() : SignalTests(Engine.Sqlite);

public sealed class SignalsOnPostgres() : SignalTests(Engine.Postgres);
