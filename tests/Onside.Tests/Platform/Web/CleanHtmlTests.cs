using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Onside.Platform.Web;

namespace Onside.Tests.Platform.Web;

public class CleanHtmlTests
{
    private static readonly string[] Allowed = ["p", "div", "br", "b", "strong", "i", "em", "u", "s", "a", "ul", "ol", "li", "blockquote", "h3", "pre", "code"];

    private static readonly string[] Events = ["onclick", "onerror", "onload", "onfocus", "onmouseover", "onbegin", "ontoggle", "hx-get", "hx-on:load", "data-hx-post", "style", "srcdoc", "formaction", "id", "class"];

    private static readonly string[] Schemes = ["http:", "https:", "mailto:"];

    // The places where a browser may be made to read the text again.
    private static readonly string[] Contexts = ["div", "td", "select", "svg", "math", "template", "noscript", "form"];

    public static IReadOnlyList<string> Corpus { get; } =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Platform", "Web", "hostile-html.txt")).Where(line => line.Length > 0)];

    [Fact]
    public void Two_hundred_hostile_texts_come_out_harmless_and_stay_so_when_read_again()
    {
        Assert.True(Corpus.Count >= 200, $"{Corpus.Count} texts");
        Assert.All(Corpus, hostile => AssertHarmless(CleanHtml.Of(hostile)));
        Assert.All(Corpus, hostile => AssertHarmless(CleanHtml.Of($"<p>before {hostile} after</p>")));
        Assert.All(Corpus.Zip(Corpus.Skip(1)), pair => AssertHarmless(CleanHtml.Of($"<div><b>{pair.First}</b>{pair.Second}</div>")));
    }

    [Fact]
    public void No_attribute_survives_on_any_element_but_the_address_of_a_link()
    {
        foreach (var element in Allowed.Concat(["svg", "math", "iframe", "form", "input", "x-y", "img"]))
            foreach (var attribute in Events)
                AssertHarmless(CleanHtml.Of($"<{element} {attribute}=\"javascript:alert(1)\">x</{element}>"));
    }

    [Fact]
    public void Pieces_put_together_at_random_come_out_harmless()
    {
        string[] pieces = ["<p>", "</p>", "<svg>", "</svg>", "<math>", "<mtext>", "<mglyph>", "<style>", "</style>", "<!--", "-->", "<form>", "</form>", "<table>", "<td>", "<select>", "<a href=javascript:x>",
            "<img src=x onerror=x>", "<template>", "<noscript>", "</noscript>", "<title>", "</title>", "<b>", "</b>", "<pre>\n", "<li>", "\"", "'", "x", "&lt;", "<script>", "</script>", "<foreignObject>", "<annotation-xml encoding=text/html>", "<desc>", "<h1>", "</h6>", "\0", "<br/"];
        var text = Gen.Elements(pieces).ArrayOf().Select(parts => "<p>" + string.Concat(parts)).ToArbitrary();
        Prop.ForAll(text, html => AssertHarmless(CleanHtml.Of(html))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithEndSize(40));
    }

    [Fact]
    public void What_people_write_stays()
    {
        const string note = "<div><strong>Claire</strong> wants <em>45 days</em>, <s>30</s>.<br>See <a href=\"https://example.org/terms?a=1&amp;b=2\" rel=\"noopener nofollow\">terms</a>.</div><ul><li>pump</li></ul><blockquote>fine</blockquote><pre>a &lt; b</pre>";
        Assert.Equal(note, CleanHtml.Of(note));
        Assert.Equal("<h3>Next</h3><div><s>old</s></div>", CleanHtml.Of("<h1>Next</h1><div><del>old</del></div>"));
        Assert.Equal("<p>Grüße aus Köln 😀</p>", CleanHtml.Of("<p>Grüße aus Köln 😀</p>"));
        Assert.Equal("<p>one <b>two</b> three</p>", CleanHtml.Of("<p>one <font color=red><b>two</b></font> three</p>"));
    }

    [Fact]
    public void Plain_text_becomes_paragraphs()
    {
        Assert.Equal("<p>a &lt; b &amp; c<br>next line</p><p>next paragraph</p>", CleanHtml.Of("a < b & c\r\nnext line\r\n\r\n\r\nnext paragraph"));
        Assert.Equal("<p>see &lt;b&gt;</p>", CleanHtml.Of("see <b>"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    [InlineData("<div><br></div>")]
    [InlineData("<p>&nbsp;</p><script>words()</script>")]
    public void Without_words_there_is_nothing(string? text) => Assert.Equal("", CleanHtml.Of(text));

    [Theory]
    [InlineData("http://example.org/a b", "http://example.org/a%20b")]
    [InlineData("mailto:claire@example.org", "mailto:claire@example.org")]
    [InlineData("https://user:secret@example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//example.org", null)]
    [InlineData("ftp://example.org", null)]
    public void A_link_keeps_an_address_that_may_be_followed(string address, string? kept)
    {
        var link = new HtmlParser().ParseDocument(CleanHtml.Of($"<p><a href=\"{address}\">x</a></p>")).QuerySelector("a");
        Assert.Equal(kept, link?.GetAttribute("href"));
        Assert.Equal(kept is null ? null : "noopener nofollow", link?.GetAttribute("rel"));
    }

    [Fact]
    public void Deep_and_long_texts_are_read_in_time()
    {
        foreach (var piece in new[] { "<div>", "<b>", "<a href=https://e.example>", "<table><td>", "<svg><p>", "<!--", "<form><math><mtext>", "<i><p>" })
        {
            var text = "<p>x" + string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length)) + "y";
            var started = System.Diagnostics.Stopwatch.StartNew();
            var clean = CleanHtml.Of(text);
            Assert.True(started.Elapsed < TimeSpan.FromSeconds(5), $"{piece}: {started.Elapsed}");
            AssertHarmless(clean);
        }
    }

    private static void AssertHarmless(string clean)
    {
        foreach (var context in Contexts)
        {
            var around = new HtmlParser(new() { IsScripting = context != "noscript" }).ParseDocument("");
            var nodes = new HtmlParser().ParseFragment(clean, around.CreateElement(context == "svg" ? "div" : context));
            foreach (var element in nodes.OfType<IElement>().SelectMany(node => node.QuerySelectorAll("*").Prepend(node)))
                AssertHarmless(element, clean);
            Assert.DoesNotContain(nodes, node => node is IComment);
        }
        Assert.Equal(clean, CleanHtml.Of(clean));
    }

    private static void AssertHarmless(IElement element, string clean)
    {
        Assert.True(Allowed.Contains(element.LocalName) && element.NamespaceUri == "http://www.w3.org/1999/xhtml", clean);
        if (element.LocalName != "a")
            Assert.True(element.Attributes.Length == 0, clean);
        else
            Assert.True(element.Attributes.Length == 2 && element.GetAttribute("rel") == "noopener nofollow"
                && Schemes.Any(start => element.GetAttribute("href")!.StartsWith(start, StringComparison.Ordinal)), clean);
    }
}
