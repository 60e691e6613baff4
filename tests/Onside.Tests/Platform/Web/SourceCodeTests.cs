using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Web;

public class SourceCodeTests
{
    [Fact]
    public async Task Every_page_leads_to_the_source_that_was_configured()
    {
        using var app = new OnsideApp(Engine.Sqlite, host => host.UseSetting("Source:Url", "https://git.example.com/our-onside"));
        var browser = app.As(await app.Hire("Ada Example"));
        foreach (var page in new[] { "/", "/deals", "/me", "/style-guide" })
            Assert.Contains("href=\"https://git.example.com/our-onside\"", await browser.GetStringAsync(page), StringComparison.Ordinal);
        foreach (var page in new[] { "/sign-in", "/welcome/nothing" })
            Assert.Contains("href=\"https://git.example.com/our-onside\"", await (await app.Anonymous().SendAsync(Browsing.Asks(HttpMethod.Get, page))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_setting_it_is_the_public_source_and_what_is_no_web_address_is_refused()
    {
        Assert.Equal("https://github.com/onside-crm/onside", From(null).Url);
        Assert.Equal("https://github.com/onside-crm/onside", From("").Url);
        foreach (var wrong in new[] { "our-onside", "javascript:alert(1)", "ftp://git.example.com" })
            Assert.Throws<InvalidOperationException>(() => From(wrong));
    }

    private static SourceCode From(string? url) => SourceCode.From(new ConfigurationBuilder().AddInMemoryCollection([new("Source:Url", url)]).Build());
}
