using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.History;

// What an answer does that leads to another page is told there, once, with the way back.
public abstract partial class SaidOnTheNextPageTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task After_deleting_a_deal_the_next_page_offers_undo_without_a_script()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara);

        var next = await (await mara.Submit($"/deals/{deal.Id}", $"/deals/{deal.Id}/deletion", ("Version", 1))).Text();

        Assert.Equal("Ward dispensers is deleted.", Said().Match(next).Groups["said"].Value);
        Assert.Equal($"/deals/{deal.Id}/deletion/undo", Said().Match(next).Groups["undo"].Value);
        Assert.DoesNotContain("Ward dispensers is deleted.", await mara.GetStringAsync("/deals/board"));

        var back = await (await mara.Submit("/me", Said().Match(next).Groups["undo"].Value)).Text();
        Assert.Contains("<h1>Ward dispensers</h1>", back);
        Assert.Equal("Ward dispensers is back.", Said().Match(back).Groups["said"].Value);
        Assert.Null(await App.Db(db => db.Set<Deal>().Select(d => d.DeletedAt).SingleAsync()));
    }

    [Theory]
    [InlineData("customers")]
    [InlineData("contacts")]
    public async Task A_customer_or_a_contact_comes_back_by_the_note_as_well(string kind)
    {
        Entity record = kind == "customers" ? await App.Saved(Account.Open("Harbour Hotels", Cast.Mara.Id)) : await App.Saved(Contact.Meet("Claire", "Fontaine", Cast.Mara.Id));
        var mara = App.As(Cast.Mara);

        // As htmx asks, the browser is told where to go.
        var gone = await mara.Click($"/{kind}/{record.Id}", $"/{kind}/{record.Id}/deletion", ("Version", 1));
        Assert.Equal($"/{kind}", gone.Headers.GetValues("HX-Redirect").Single());
        var next = Said().Match(await mara.GetStringAsync($"/{kind}"));
        Assert.EndsWith(" is deleted.", next.Groups["said"].Value);

        var back = await mara.Click("/me", next.Groups["undo"].Value);
        Assert.Equal($"/{kind}/{record.Id}", back.Headers.GetValues("HX-Redirect").Single());
        Assert.Equal(HttpStatusCode.OK, (await mara.GetAsync($"/{kind}/{record.Id}")).StatusCode);
    }

    [Fact]
    public async Task Without_a_script_a_save_is_told_with_undo_too()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara);

        var page = await (await mara.Submit($"/deals/{deal.Id}", $"/deals/{deal.Id}", ("Name", "Ward dispensers, 2 floors"), ("Amount", 90_000))).Text();
        var said = Said().Match(page);
        Assert.Equal("Saved.", said.Groups["said"].Value);

        var undone = await (await mara.Submit($"/deals/{deal.Id}", said.Groups["undo"].Value)).Text();
        Assert.Contains("<h1>Ward dispensers</h1>", undone);
        Assert.Equal("Taken back.", Said().Match(undone).Groups["said"].Value);
    }

    [Fact]
    public async Task Nobody_else_is_told_and_nobody_can_make_it_up()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara, follow: false);
        var left = await mara.Submit($"/deals/{deal.Id}", $"/deals/{deal.Id}/deletion", ("Version", 1));
        var cookie = left.Headers.GetValues("Set-Cookie").Single(one => one.Contains("-said=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("max-age=60", cookie);
        Assert.DoesNotContain("deletion", cookie);

        foreach (var (person, kept) in new[] { (Cast.Tom, cookie.Split(';')[0]), (Cast.Mara, "__Host-onside-said=made-up") })
        {
            using var request = Browsing.Asks(HttpMethod.Get, "/deals/board");
            var other = App.As(person);
            request.Headers.Add("Cookie", $"{other.DefaultRequestHeaders.GetValues("Cookie").Single()}; {kept}");
            other.DefaultRequestHeaders.Remove("Cookie");
            var answer = await other.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotMatch(Said(), await answer.Text());
        }
    }

    [GeneratedRegex("<div id=\"flash\"><div class=\"toast\" role=\"status\">\\s*<span>(?<said>[^<]*)</span>(\\s*<form method=\"post\" action=\"(?<undo>[^\"]*)\")?")]
    private static partial Regex Said();
}

public sealed class SaidOnTheNextPageOnSqlite() : SaidOnTheNextPageTests(Engine.Sqlite);

public sealed class SaidOnTheNextPageOnPostgres() : SaidOnTheNextPageTests(Engine.Postgres);
