using System.Net;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Lists;

public abstract class ShowingListsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task A_month_holds_each_row_on_its_day_and_opens_the_rest()
    {
        for (var i = 0; i < 6; i++)
            await Cast.Deal($"On the 14th, {i}", close: new DateOnly(2026, 11, 14));
        await Cast.Deal("Last day", close: new DateOnly(2026, 11, 30));
        await Cast.Deal("Next month", close: new DateOnly(2026, 12, 20));
        await Cast.Deal("Undated");
        await Cast.Deal("Lena's", owner: Cast.Lena, close: new DateOnly(2026, 11, 14));
        var mara = App.ProgramOf(Cast.Mara);

        var month = (await mara.Read<ListDeals.View>("/deals?Show=Calendar&By=close&Month=2026-11")).Calendar!;
        Assert.Equal((0, new DateOnly(2026, 11, 1)), (month.Days.Count % 7, month.First));
        Assert.Equal(30, month.Days.Count(day => day.IsOfMonth));
        var (day, last) = (month.Days.Single(day => day.On == new DateOnly(2026, 11, 14)), month.Days.Single(day => day.On == new DateOnly(2026, 11, 30)));
        Assert.Equal((4, 2, "Last day"), (day.Entries.Count, day.More, Assert.Single(last.Entries).Name));
        Assert.Equal(6, (await mara.Read<ListDeals.View>("/deals" + day.Asked)).Rows.Count);
        Assert.Contains("Month=2026-12", month.After);
        var december = await App.As(Cast.Mara).GetStringAsync("/deals" + month.After);
        Assert.Contains("Next month", december);
        // Filters keep the month that is looked at.
        Assert.Contains("""<input type="hidden" name="Month" value="2026-12" />""", december);

        Assert.Equal("closed", (await mara.Read<ListDeals.View>("/deals?Show=Calendar&By=closed")).Calendar!.By);
        foreach (var wrong in new[] { "Show=Calendar&By=name", "Show=Calendar&By=nothing", "Show=Calendar&Month=2026-13", "Show=Calendar&Month=today", "Show=Calendar&Month=9999-12", "Show=Calendar&Month=0001-01", "Show=Globe" })
            Assert.Equal(HttpStatusCode.BadRequest, (await mara.GetAsync($"/deals?{wrong}")).StatusCode);
    }

    [Fact]
    public async Task A_map_shows_what_I_see_where_it_lies_and_gathers_what_is_close()
    {
        var (near, far, hidden) = (await Customer("Harbour", 48.137, 11.575), await Customer("Fernhill", 40.7, -74), await Customer("Lena's", 10, 10, Cast.Lena.Id));
        await Customer("Nearby", 48.14, 11.58);
        await Customer("Nowhere", null, null);
        var mara = App.ProgramOf(Cast.Mara);

        var map = (await mara.Read<ListAccounts.View>("/customers?Show=Map")).Map!;
        Assert.Equal((3, 2), (map.Count, map.Marks.Count));
        var (munich, york) = (map.Marks.Single(mark => mark.Places.Count == 2), map.Marks.Single(mark => mark.Places.Count == 1));
        Assert.Equal(["Harbour", "Nearby"], munich.Places.Select(place => place.Name));
        Assert.True(york.X < munich.X && york.Y > munich.Y);
        Assert.All(map.Marks, mark => Assert.True(mark is { X: > 0 and < 1000, Y: > 0 and < 560 }));
        Assert.NotEmpty(map.Lines);
        Assert.Equal(1, (await mara.Read<ListAccounts.View>("/customers?Show=Map&Where=name:begins:fern")).Map!.Count);
        Assert.Equal(0, (await mara.Read<ListAccounts.View>("/customers?Show=Map&Where=name:begins:nowhere")).Map!.Count);

        var deal = await Cast.Deal("Dispensers");
        await mara.Send($"/deals/{deal.Id}", new { deal.Name, AccountId = far.Id, Version = deal.Version });
        Assert.Equal("Dispensers", Assert.Single(Assert.Single((await mara.Read<ListDeals.View>("/deals?Show=Map")).Map!.Marks).Places).Name);
        Assert.Equal(HttpStatusCode.BadRequest, (await mara.GetAsync("/products?Show=Map")).StatusCode);
        Assert.Contains("class=\"spot\"", await App.As(Cast.Mara).GetStringAsync("/customers?Show=Map"));
        Assert.NotEqual(near.Id, hidden.Id);
    }

    private async Task<Account> Customer(string name, double? latitude, double? longitude, Guid? owner = null)
    {
        var account = await App.Saved(Account.Open(name, owner ?? Cast.Mara.Id));
        var address = new Address(account.Id, AddressKind.Visiting);
        address.LieAt(latitude, longitude);
        await App.Saved(address);
        return account;
    }
}

public sealed class ShowingListsOnSqlite() : ShowingListsTests(Engine.Sqlite);

public sealed class ShowingListsOnPostgres() : ShowingListsTests(Engine.Postgres);
