using Microsoft.Playwright;
using Onside.Tests.Rig;

namespace Onside.Browser.Rig;

// The rig itself: each of its checks fails on what was planted for it, and none on a sound page.
public class RigTests
{
    [Theory]
    [InlineData("<script>document.title = 'inline'</script>", "script-src-elem blocked inline")]
    [InlineData("<p style='color: red'>Inline style</p>", "style-src-attr blocked inline")]
    [InlineData("<style>p { color: red }</style>", "style-src-elem blocked inline")]
    [InlineData("<button onclick='go()'>Go</button>", "script-src-attr blocked inline")]
    [InlineData("<img alt='Elsewhere' src='http://127.0.0.1:9/elsewhere.png'>", "img-src blocked http://127.0.0.1:9")]
    public async Task What_breaks_the_content_security_policy_is_seen(string planted, string expected)
    {
        await using var site = await PlantedSite.With(planted);
        await using var visit = await Visit.To(site.Address, Look.Desk);
        await visit.Go("/");

        await visit.Faults.Soon(fault => fault.StartsWith($"content security policy: {expected}", StringComparison.Ordinal));
        Assert.Throws<Xunit.Sdk.TrueException>(visit.Faults.None);
    }

    [Theory]
    [InlineData("console.error('planted')", "console error: planted")]
    [InlineData("console.warn('planted')", "console warning: planted")]
    [InlineData("throw new Error('planted')", "script: Error: planted")]
    [InlineData("Promise.reject(new Error('planted'))", "script: Error: planted")]
    [InlineData("fetch('/broken')", "answer 500: GET")]
    public async Task What_a_script_does_wrong_is_seen(string script, string expected)
    {
        await using var site = await PlantedSite.With("", script);
        await using var visit = await Visit.To(site.Address, Look.Desk);
        await visit.Go("/");

        await visit.Faults.Soon(fault => fault.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='>", "image-alt: img")]
    [InlineData("<input type='text'>", "label: input")]
    [InlineData("<a href='/'></a>", "link-name: a")]
    [InlineData("<h4>Skipped</h4>", "heading-order: h4")]
    public async Task What_keeps_people_out_is_seen(string planted, string expected)
    {
        await using var site = await PlantedSite.With(planted);
        await using var visit = await Visit.To(site.Address, Look.Desk);
        await visit.Go("/");

        Assert.Contains(await visit.Page.Violations(), violation => violation.Contains(expected, StringComparison.Ordinal));
        await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(visit.Page.IsAccessible);
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task A_sound_page_has_no_fault(Look look)
    {
        await using var site = await PlantedSite.With("<p>Sound.</p>", "fetch('/refused')");
        await using var visit = await Visit.To(site.Address, look);
        await visit.Go("/");

        await visit.IsSound("rig-sound");
        Assert.Equal(look.Width, await visit.Page.EvaluateAsync<int>("innerWidth"));
        Assert.Equal(look.Theme == ColorScheme.Dark, await visit.Page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
    }

    [Fact]
    public async Task The_product_itself_answers_in_the_browser()
    {
        using var site = new Site(Engine.Sqlite);
        await using var visit = await site.Visitor(Look.Desk);
        await visit.Go("/sign-in");

        await visit.IsSound("sign-in");
        Assert.Equal(site.Address.Port, new Uri(visit.Page.Url).Port);
    }
}
