namespace Onside.Tests.Architecture;

// Files and functions that fit on a screen or two.
public sealed class SizeTests
{
    internal static readonly string Root = Find();

    public static TheoryData<string, string, int, int> Caps => new()
    {
        { "src/Onside", "*.cs", 200, 30 },
        { "src/Onside.Science", "*.cs", 400, 60 },
        { "src/Onside", "*.razor", 120, 30 },
        { "src/Onside/wwwroot/js", "*.js", 200, 200 },
    };

    [Theory]
    [MemberData(nameof(Caps))]
    public void Nothing_is_too_long(string folder, string kind, int lines, int function)
    {
        var files = Directory.GetFiles(Path.Combine(Root, folder), kind, SearchOption.AllDirectories).Where(IsOurs).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => TooLong(Path.GetRelativePath(Root, file), File.ReadAllLines(file), lines, function)));
    }

    [Fact]
    public void Program_is_a_table_of_contents() => Assert.True(File.ReadAllLines(Path.Combine(Root, "src/Onside/Program.cs")).Length <= 60);

    [Fact]
    public void A_long_file_is_found() => Assert.Single(TooLong("a.cs", Enumerable.Repeat("x", 201).ToArray(), 200, 30));

    [Fact]
    public void A_long_function_is_found()
    {
        string[] body = ["    public void Long()", "    {", .. Enumerable.Repeat("        x();", 31), "    }"];
        Assert.Single(TooLong("a.cs", body, 200, 30));
        Assert.Empty(TooLong("a.cs", [.. body[..31], "    }"], 200, 30));
    }

    [Fact]
    public void No_comment_promises_a_later() => Assert.Empty(
        from file in Directory.GetFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories).Where(IsOurs)
        where Path.GetExtension(file) is ".cs" or ".razor" or ".js"
        from line in File.ReadLines(file)
        where line.Contains("TODO", StringComparison.Ordinal) || line.Contains("FIXME", StringComparison.Ordinal) || line.Contains("NotImplemented", StringComparison.Ordinal)
        select $"{file}: {line}");

    [Fact]
    public void No_page_carries_script_or_style_in_its_markup() => Assert.Empty(
        from file in Directory.GetFiles(Path.Combine(Root, "src/Onside"), "*.razor", SearchOption.AllDirectories).Where(IsOurs)
        from line in File.ReadLines(file)
        where line.Contains("hx-on", StringComparison.Ordinal) || line.Contains(" style=\"", StringComparison.Ordinal) || line.Contains("\"js:", StringComparison.Ordinal)
            || System.Text.RegularExpressions.Regex.IsMatch(line, "\\son(click|change|input|submit|load|key\\w+)=")
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    private static IEnumerable<string> TooLong(string file, string[] lines, int most, int function)
    {
        if (lines.Length > most)
            yield return $"{file} has {lines.Length} lines of {most}";
        foreach (var (start, length) in Functions(lines).Where(body => body.Length > function))
            yield return $"{file}:{start} is {length} lines of {function} long";
    }

    // A body starts with a brace of its own after a line that ends in a parenthesis, and ends where its brace comes back.
    private static IEnumerable<(int Start, int Length)> Functions(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var brace = lines[i];
            if (brace.Trim() != "{" || !lines[i - 1].TrimEnd().EndsWith(')') || brace.Length - 1 is not (4 or 8))
                continue;
            var end = Array.IndexOf(lines, brace.Replace('{', '}'), i);
            if (end > i)
                yield return (i, end - i - 1);
        }
    }

    private static bool IsOurs(string file) => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
        && !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/vendor/", StringComparison.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Onside.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
