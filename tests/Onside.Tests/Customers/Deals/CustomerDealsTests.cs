using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class CustomerDealsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task A_customers_page_shows_its_deals_with_their_sums_and_starts_a_new_one()
    {
        var account = await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id));
        var mara = App.ProgramOf(Cast.Mara);
        foreach (var (name, amount) in new[] { ("Lobby", 1_000), ("Kitchen", 2_000), ("Spa", 4_000) })
            await mara.Send("/deals", new { Name = name, Amount = amount, AccountId = account.Id });
        await mara.Send("/deals", new { Name = "Elsewhere", Amount = 9 });
        var spa = await App.Db(db => db.Set<Deal>().Where(deal => deal.Name == "Spa").Select(deal => deal.Id).SingleAsync());
        await mara.Send($"/deals/{spa}/win", new { });

        var view = await mara.Read<ListCustomerDeals.View>($"/customers/{account.Id}/deals");
        Assert.Equal(["Kitchen", "Lobby", "Spa"], view.Rows.Select(row => row.Name));
        Assert.Equal([(Result.Open, 2, 3_000_00), (Result.Won, 1, 4_000_00)], view.Totals.Select(total => (total.Result, (int)total.Count, total.Sum.MinorUnits)));
        Assert.Equal(150_00, view.Weighted.MinorUnits);

        var page = await App.As(Cast.Mara).GetStringAsync($"/customers/{account.Id}");
        Assert.Contains($"hx-get=\"/customers/{account.Id}/deals\"", page);
        Assert.Contains($"href=\"/deals/new?Account={account.Id}\"", page);
        Assert.Contains("value=\"Harbour Hotels\"", await App.As(Cast.Mara).GetStringAsync($"/deals/new?Account={account.Id}"));
        Assert.Equal(3, (await mara.Read<ListDeals.View>($"/deals?Account={account.Id}&Every=true")).Total.Count);
    }

    [Fact]
    public async Task A_contacts_page_shows_theirs_and_a_new_one_begins_with_contact_and_customer()
    {
        var account = await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id));
        var contact = await App.Saved(new Contact("Claire", "Beaumont", Cast.Mara.Id));
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/contacts/{contact.Id}/accounts", new { AccountId = account.Id, Mainly = true });
        await mara.Send("/deals", new { Name = "Lobby", Amount = 1_000, ContactId = contact.Id });

        Assert.Equal(["Lobby"], (await mara.Read<ListCustomerDeals.View>($"/contacts/{contact.Id}/deals")).Rows.Select(row => row.Name));
        Assert.Equal(1, (await mara.Read<ListDeals.View>($"/deals?Contact={contact.Id}")).Total.Count);
        Assert.Contains($"hx-get=\"/contacts/{contact.Id}/deals\"", await App.As(Cast.Mara).GetStringAsync($"/contacts/{contact.Id}"));
        Assert.Contains("value=\"Claire Beaumont\"", await App.As(Cast.Mara).GetStringAsync($"/deals/new?Contact={contact.Id}"));
    }

    [Fact]
    public async Task Others_see_only_the_deals_they_may_and_no_customer_that_is_not_theirs()
    {
        var account = await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id));
        await App.ProgramOf(Cast.Mara).Send("/deals", new { Name = "Lobby", Amount = 1_000, AccountId = account.Id });
        Assert.Equal(HttpStatusCode.NotFound, (await App.As(Cast.Lena).GetAsync($"/customers/{account.Id}/deals")).StatusCode);
        Assert.Single((await App.As(Cast.Ben).Read<ListCustomerDeals.View>($"/customers/{account.Id}/deals")).Rows);
        Assert.DoesNotContain("/deals/new", await App.As(Cast.Ben).GetStringAsync($"/customers/{account.Id}/deals"));
    }
}

public sealed class CustomerDealsOnSqlite() : CustomerDealsTests(Engine.Sqlite);

public sealed class CustomerDealsOnPostgres() : CustomerDealsTests(Engine.Postgres);
