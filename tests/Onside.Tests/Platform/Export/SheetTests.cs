using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Onside.Platform.Export;

namespace Onside.Tests.Platform.Export;

public sealed class SheetTests
{
    private static readonly (string, string)[] Columns = [("name", "Name"), ("amount", "Amount"), ("count", "Count"), ("day", "Day"), ("at", "At"), ("yes", "Yes"), ("none", "None")];
    private static readonly object?[] Values = ["Müller, \"Søn\"", 1234.50m, 7L, new DateOnly(2026, 11, 27), new DateTime(2026, 11, 27, 18, 0, 0, DateTimeKind.Utc), true, null];

    [Fact]
    public async Task Csv_is_what_RFC_4180_says_with_a_mark_of_UTF_8()
    {
        var text = Encoding.UTF8.GetString(await Written(stream => new CsvSheet(stream), Columns, [Values]));
        Assert.Equal("\uFEFFName,Amount,Count,Day,At,Yes,None\r\n\"Müller, \"\"Søn\"\"\",1234.50,7,2026-11-27,2026-11-27T18:00:00Z,true,\r\n", text);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF20A")]
    [InlineData("'=1")]
    public void A_text_that_a_spreadsheet_would_carry_out_is_led_by_an_apostrophe(string text)
    {
        Assert.Equal("'" + text, CsvSheet.Harmless(text));
        Assert.Equal("plain = 1", CsvSheet.Harmless("plain = 1"));
    }

    // Whoever reads it back takes one apostrophe away where a dangerous sign follows it.
    [Fact]
    public void What_was_made_harmless_is_told_apart_and_comes_back_whole() => Prop.ForAll<string>(text =>
    {
        var original = text ?? "";
        var kept = CsvSheet.Harmless(original);
        var back = kept.Length > 1 && kept[0] == '\'' && CsvSheet.Harmless(kept[1..]) == kept ? kept[1..] : kept;
        return back == original;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Numbers_below_zero_are_numbers() =>
        Assert.EndsWith("-5,-1.5\r\n", Encoding.UTF8.GetString(await Written(stream => new CsvSheet(stream), [("a", "A"), ("b", "B")], [[-5L, -1.5m]])), StringComparison.Ordinal);

    [Fact]
    public async Task Json_lines_hold_one_object_each_with_its_types()
    {
        var lines = Encoding.UTF8.GetString(await Written(stream => new JsonLinesSheet(stream), Columns, [Values, Values])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        var read = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal("Müller, \"Søn\"", read.GetProperty("name").GetString());
        Assert.Equal(1234.50m, read.GetProperty("amount").GetDecimal());
        Assert.Equal(("2026-11-27", JsonValueKind.Null, true), (read.GetProperty("day").GetString(), read.GetProperty("none").ValueKind, read.GetProperty("yes").GetBoolean()));
    }

    [Fact]
    public async Task A_workbook_keeps_its_types_and_no_text_is_a_formula()
    {
        var (sheets, rows) = Read(await Written(stream => new XlsxSheet(stream), Columns, [Values, ["=1+1", null, 0L, null, null, false, "a\u0001b <&> \uD83D\uDE00"]]));
        Assert.Equal(1, sheets);
        Assert.Equal(["Name", "Amount", "Count", "Day", "At", "Yes", "None"], rows[0].Select(cell => cell.Text));
        Assert.Equal([("inlineStr", "Müller, \"Søn\""), (null, "1234.50"), (null, "7"), (null, "46353"), (null, "46353.75"), ("b", "1"), (null, "")], rows[1].Select(cell => (cell.Type, cell.Text)));
        Assert.Equal(new DateTime(2026, 11, 27), DateTime.FromOADate(46353));
        Assert.Equal([("inlineStr", "=1+1"), ("inlineStr", "a\uFFFDb <&> \uD83D\uDE00")], new[] { rows[2][0], rows[2][6] }.Select(cell => (cell.Type, cell.Text)));
        Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.IsFormula);
    }

    [Fact]
    public async Task A_sheet_that_is_full_is_followed_by_another()
    {
        var kept = new MemoryStream();
        await using (var sheet = new XlsxSheet(kept))
        {
            await sheet.Head([("n", "N")]);
            for (var i = 0; i < XlsxSheet.MostRows + 5; i++)
                await sheet.Row([(long)i]);
        }
        using var book = new ZipArchive(kept);
        Assert.Equal(2, book.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)));
        using var second = new StreamReader(book.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var text = await second.ReadToEndAsync();
        Assert.Contains("<v>1048575</v>", text, StringComparison.Ordinal);
        Assert.Contains($"<v>{XlsxSheet.MostRows + 4}</v>", text, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Written(Func<System.IO.Stream, ISheet> sheet, (string, string)[] columns, object?[][] rows)
    {
        var kept = new MemoryStream();
        await using (var open = sheet(kept))
        {
            await open.Head(columns);
            foreach (var row in rows)
                await open.Row(row);
        }
        return kept.ToArray();
    }

    private sealed record Cell(string? Type, string Text, bool IsFormula);

    private static (int Sheets, List<List<Cell>> Rows) Read(byte[] file)
    {
        using var book = new ZipArchive(new MemoryStream(file));
        foreach (var entry in book.Entries)
        {
            using var part = entry.Open();
            XDocument.Load(part);
        }
        using var first = book.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var rows = XDocument.Load(first).Descendants(main + "row").Select(row => row.Elements(main + "c").Select(cell => new Cell((string?)cell.Attribute("t"), cell.Value, cell.Element(main + "f") is not null)).ToList()).ToList();
        return (book.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)), rows);
    }
}
