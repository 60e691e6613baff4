using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People.Mine;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.People;

public abstract class ChoosingFormatsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task What_I_choose_is_how_pages_show_and_forms_read()
    {
        var deal = await Cast.Deal("Ward dispensers", minor: 123_450, close: new DateOnly(2026, 12, 11));
        var mara = App.As(Cast.Mara);
        Assert.Contains("€1,234.50", WebUtility.HtmlDecode(await mara.GetStringAsync($"/deals/{deal.Id}")));

        var card = await (await mara.Click("/me", "/me/formats", ("Numbers", "German"), ("Dates", "Iso"), ("Hours", "Twelve"), ("Week", "Sunday"))).Text();
        Assert.Contains("1.234,50 · 2026-11-19", WebUtility.HtmlDecode(card));
        Assert.Contains("Sunday", card);
        var page = WebUtility.HtmlDecode(await mara.GetStringAsync($"/deals/{deal.Id}"));
        Assert.Contains("€1.234,50", page);
        Assert.Contains("lang=\"en-GB\"", page);

        Assert.Equal(HttpStatusCode.OK, (await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}", ("Name", "Ward dispensers"), ("Amount", "2.345,60"), ("Currency", "EUR"), ("CloseOn", "2026-12-24"))).StatusCode);
        var kept = (await App.ProgramOf(Cast.Mara).Read<ShowDeal.View>($"/deals/{deal.Id}")).Deal;
        Assert.Equal((new Money(234_560, "EUR"), new DateOnly(2026, 12, 24)), (kept.Amount, kept.CloseOn));
        var refused = await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}", ("Name", "Ward dispensers"), ("Amount", "2,345.60"), ("Currency", "EUR"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Write it as 1.234,50.", await refused.Text());
    }

    [Fact]
    public async Task The_company_s_formats_hold_for_those_who_chose_none()
    {
        var deal = await Cast.Deal("Ward dispensers", minor: 123_450);
        await App.ProgramOf(Cast.Tom).Send("/me/formats", new { Numbers = "Language" });
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ruth).Send("/settings/company", new { Name = "Fernhill Water", Numbers = "Swiss", Dates = "Dots" })).StatusCode);

        Assert.Contains("€1’234.50", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}")));
        Assert.Contains("€1,234.50", WebUtility.HtmlDecode(await App.As(Cast.Tom).GetStringAsync($"/deals/{deal.Id}")));
        Assert.Contains("As the company: 1’234.50", WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync("/me")));
        var formats = (await App.ProgramOf(Cast.Mara).Read<ShowMe.View>("/me")).Formats;
        Assert.Equal((Formats.Usual, new Formats(NumberStyle.Swiss, DateStyle.Dots, HourStyle.Usual, WeekStart.Usual)), (formats.Mine, formats.Company));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Mara).Send("/me/formats", new { Numbers = "Roman" })).StatusCode);
    }

    [Theory]
    [InlineData(1, 2026, 4, "2026-12-31")]
    [InlineData(4, 2027, 3, "2027-03-31")]
    [InlineData(12, 2026, 4, "2026-11-30")]
    public async Task The_fiscal_year_begins_where_an_administrator_says(int month, int year, int quarter, string ends)
    {
        await App.ProgramOf(Cast.Ruth).Send("/settings/company", new { Name = "Fernhill Water", FirstMonth = month });
        var view = await App.ProgramOf(Cast.Ruth).Read<EditCompany.View>("/settings/company");
        Assert.Equal((month, year, quarter, DateOnly.ParseExact(ends, "O")), (view.Company.FirstMonth, view.Today.Year, view.Today.Quarter, view.Today.YearEndsOn));
        Assert.Contains($"Today is in Q{quarter} of FY {year}", await App.As(Cast.Ruth).GetStringAsync("/settings/company"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Ruth).Send("/settings/company", new { Name = "Fernhill Water", FirstMonth = 13 })).StatusCode);
    }

    [Fact]
    public async Task What_was_won_is_told_by_the_fiscal_quarter_and_year_and_the_list_knows_the_quarter()
    {
        await App.ProgramOf(Cast.Ruth).Send("/settings/company", new { Name = "Fernhill Water", FirstMonth = 11 });
        foreach (var (name, on) in new[] { ("Now", new DateOnly(2026, 11, 2)), ("Before", new DateOnly(2026, 10, 31)) })
        {
            var deal = await Cast.Deal(name, minor: 100_00);
            await App.Db(async db =>
            {
                (await db.Set<Deal>().Include(d => d.Stays).SingleAsync(d => d.Id == deal.Id)).Win(App.Clock.Now(), on);
                return await db.SaveChangesAsync();
            });
        }
        var fiscal = (await App.ProgramOf(Cast.Mara).Read<Onside.Front.Insights.ShowInsights.View>("/insights")).Fiscal;
        Assert.Equal((2027, 1, 1L, 1L), (fiscal.Year, fiscal.Quarter, fiscal.QuarterSoFar.Count, fiscal.YearSoFar.Count));
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2027, 10, 31)), (fiscal.YearSoFar.First, fiscal.YearSoFar.Last));
        Assert.Contains("Won in Q1 of FY 2027", await App.As(Cast.Mara).GetStringAsync("/insights"));
        Assert.Contains("CloseFrom=2026-11-01&amp;CloseUntil=2027-01-31", (await App.As(Cast.Mara).GetStringAsync("/deals")).Replace("&CloseUntil", "&amp;CloseUntil"));
    }
}

public sealed class ChoosingFormatsOnSqlite() : ChoosingFormatsTests(Engine.Sqlite);

public sealed class ChoosingFormatsOnPostgres() : ChoosingFormatsTests(Engine.Postgres);
