using System.Security;
using System.Text;

namespace Onside.Platform.Export;

// What every workbook holds besides its rows.
public static class XlsxFrame
{
    // Places in the list of styles below.
    public const int Bold = 1, Day = 2, Moment = 3, Amount = 4;

    private const int MostLetters = 32_767;
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006";

    // Days since the last of 1899, as spreadsheets count.
    public static decimal Serial(DateTime at) => decimal.Round((at - new DateTime(1899, 12, 30, 0, 0, 0, at.Kind)).Ticks / (decimal)TimeSpan.TicksPerDay, 8);

    // Letters that XML cannot hold are replaced; a cell holds 32,767.
    public static string Text(string text)
    {
        var kept = text.Length > MostLetters ? text[..MostLetters] : text;
        var clean = new StringBuilder(kept.Length);
        foreach (var rune in kept.EnumerateRunes())
            clean.Append(rune.Value is >= 0x20 or '\t' or '\n' or '\r' && rune.Value is not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD");
        return SecurityElement.Escape(clean.ToString());
    }

    // The head stays in sight.
    public static string SheetStart(int columns) =>
        $"{Xml}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"{Math.Max(1, columns)}\" width=\"20\" customWidth=\"1\"/></cols><sheetData>";

    public static IEnumerable<(string Name, string Text)> Parts(int sheets)
    {
        var all = Enumerable.Range(1, sheets).ToList();
        yield return ("[Content_Types].xml", $"{Xml}<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + string.Concat(all.Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        yield return ("_rels/.rels", $"{Xml}<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"{Xml}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(all.Select(i => $"<sheet name=\"Onside {i}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"{Xml}<Relationships xmlns=\"{Package}/relationships\">{string.Concat(all.Select(i => $"<Relationship Id=\"rId{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}<Relationship Id=\"rId{sheets + 1}\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("xl/styles.xml", $"{Xml}<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts><fonts count=\"2\"><font/><font><b/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"5\"><xf/><xf fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    }
}
