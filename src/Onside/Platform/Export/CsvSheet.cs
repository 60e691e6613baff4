using System.Globalization;
using System.Text;

namespace Onside.Platform.Export;

// RFC 4180 with a mark for UTF-8, so that spreadsheets read accents. A text that a spreadsheet would take for a formula is led by an apostrophe.
public sealed class CsvSheet(Stream to) : ISheet
{
    private const string Dangerous = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StreamWriter _lines = new(to, new UTF8Encoding(true), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };

    public Task Head(IReadOnlyList<(string Key, string Heading)> columns) => Line(columns.Select(column => Quoted(Harmless(column.Heading))));

    public Task Row(IReadOnlyList<object?> values) => Line(values.Select(Cell));

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    public static string Harmless(string text) => text.Length > 0 && (Dangerous.Contains(text[0]) || (text[0] == '\'' && text.Length > 1 && Dangerous.Contains(text[1]))) ? $"'{text}" : text;

    private Task Line(IEnumerable<string> cells) => _lines.WriteLineAsync(string.Join(',', cells));

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(value.ToString() ?? "")),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
