using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Onside.Platform.Export;

// Office Open XML, written while it is sent: numbers stay numbers, days stay days, texts are texts and never formulas. A sheet holds 1,048,576 rows; the next one follows.
public sealed class XlsxSheet(Stream to) : ISheet
{
    public const int MostRows = 1_048_576;

    private readonly ZipArchive _book = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly StringBuilder _kept = new(1 << 16);
    private IReadOnlyList<(string Key, string Heading)> _columns = [];
    private StreamWriter? _sheet;
    private int _rows, _sheets;

    public Task Head(IReadOnlyList<(string Key, string Heading)> columns)
    {
        _columns = columns;
        return Begin();
    }

    public async Task Row(IReadOnlyList<object?> values)
    {
        if (_rows == MostRows)
            await Begin();
        Append(values, 0);
        if (_kept.Length > 1 << 15)
            await Flush();
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        foreach (var (name, text) in XlsxFrame.Parts(_sheets))
        {
            await using var part = new StreamWriter(await _book.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(), new UTF8Encoding(false));
            await part.WriteAsync(text);
        }
        await _book.DisposeAsync();
    }

    private async Task Begin()
    {
        await End();
        _sheet = new StreamWriter(await _book.CreateEntry($"xl/worksheets/sheet{++_sheets}.xml", CompressionLevel.Fastest).OpenAsync(), new UTF8Encoding(false));
        _kept.Append(XlsxFrame.SheetStart(_columns.Count));
        _rows = 0;
        Append([.. _columns.Select(column => (object?)column.Heading)], XlsxFrame.Bold);
    }

    private async Task End()
    {
        if (_sheet is null)
            return;
        _kept.Append("</sheetData></worksheet>");
        await Flush();
        await _sheet.DisposeAsync();
        _sheet = null;
    }

    private async Task Flush()
    {
        await _sheet!.WriteAsync(_kept);
        _kept.Clear();
    }

    private void Append(IReadOnlyList<object?> values, int style)
    {
        _rows++;
        _kept.Append("<row>");
        foreach (var value in values)
            Append(value, style);
        _kept.Append("</row>");
    }

    private void Append(object? value, int style) => _ = value switch
    {
        null => _kept.Append("<c/>"),
        bool yes => _kept.Append("<c t=\"b\"><v>").Append(yes ? '1' : '0').Append("</v></c>"),
        DateOnly day => Number(XlsxFrame.Serial(day.ToDateTime(default)), XlsxFrame.Day),
        DateTime at => Number(XlsxFrame.Serial(at), XlsxFrame.Moment),
        decimal number => Number(number, XlsxFrame.Amount),
        int or long => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture), style),
        _ => _kept.Append("<c t=\"inlineStr\" s=\"").Append(style).Append("\"><is><t xml:space=\"preserve\">").Append(XlsxFrame.Text(value.ToString() ?? "")).Append("</t></is></c>"),
    };

    private StringBuilder Number(decimal number, int style) =>
        _kept.Append("<c s=\"").Append(style).Append("\"><v>").Append(number.ToString(CultureInfo.InvariantCulture)).Append("</v></c>");
}
