using System.Text.RegularExpressions;

namespace Onside.Tests.Shared.Ui;

// An icon that is not in the sprite is drawn as nothing, and nobody notices.
public sealed partial class IconTests
{
    [Fact]
    public void Every_icon_that_is_named_is_in_the_sprite()
    {
        var source = Path.Combine(Root(), "src", "Onside");
        var known = Symbol().Matches(File.ReadAllText(Path.Combine(source, "wwwroot", "assets", "icons.svg"))).Select(found => found.Groups[1].Value).ToHashSet();

        var named = Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(found => (Icon: found.Groups[1].Value, File: Path.GetRelativePath(source, file))))
            .ToList();

        Assert.True(named.Count > 30);
        Assert.DoesNotContain(named, use => !known.Contains(use.Icon));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Onside.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("""<symbol id="([^"]+)""")]
    private static partial Regex Symbol();

    [GeneratedRegex(@"(?:Icon\.Of\(""|Icon\(""|Glyph=""|<Icon Name=""|Glyph: ""|new Place\(""[^""]*"", \$""[^""]*"", ""[^""]*"", "")([a-z][a-z0-9-]+)""")]
    private static partial Regex Named();
}
