using System.Text.RegularExpressions;
using Onside.Tests.Rig;

namespace Onside.Tests.Shared.Ui;

// The style guide is what a new page is made of: it shows every component, and in the reader's words and numbers.
public sealed class StyleGuideTests
{
    private static readonly string Folder = Path.Combine(Architecture.SizeTests.Root, "src/Onside/Shared/Ui");

    [Fact]
    public void Every_component_is_shown()
    {
        var components = Directory.GetFiles(Folder, "*.razor").Concat(Directory.GetFiles(Path.Combine(Folder, "Charts"), "*.razor")).ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var shown = new HashSet<string>();
        var pages = new Queue<string>(Directory.GetFiles(Path.Combine(Folder, "StyleGuide"), "*.razor").Select(File.ReadAllText));
        while (pages.TryDequeue(out var page))
            foreach (var (name, markup) in components)
                if (Regex.IsMatch(page, $@"<{name}\b|\b{name}\.Of\(") && shown.Add(name))
                    pages.Enqueue(markup);

        Assert.InRange(components.Count, 35, 200);
        Assert.Equal("", string.Join(", ", components.Keys.Except(shown)));
    }

    [Fact]
    public async Task Its_amounts_and_days_are_written_as_the_reader_writes_them()
    {
        await using var app = new OnsideApp(Engine.Sqlite);
        var browser = app.As(await app.Hire("Mara Lindqvist"));
        await browser.Click("/me", "/me/profile", ("Name", "Mara"), ("Locale", "de-DE"), ("Zone", "Europe/Berlin"));
        var guide = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/style-guide"));

        Assert.Matches("286\\.400\\s€", guide);
        Assert.Contains("Fr 20. Nov.", guide);
        Assert.DoesNotMatch("€[0-9]|>[^<]*[0-9],[0-9]{3}[^0-9]|, (light|dark)[<\"]", guide);
    }
}
