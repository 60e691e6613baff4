using System.Text;
using CsvHelper;
using Onside.Platform.Web;

namespace Onside.Front.Integrations;

// A file of rows under named columns, read whole. What is no such file is refused in words: nothing of it is taken.
public sealed class CsvTable
{
    private const int LongestRecord = 1_000_000;
    private const int LongestField = 2000;
    private const long LargestFile = 200_000_000;

    private static readonly UTF8Encoding Strict = new(false, true);

    // Row is its number in the file, the header being row 1.
    public sealed record Line(int Row, IReadOnlyDictionary<string, string> Fields)
    {
        public string this[string column] => Fields[column];
    }

    public required string Name { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public static CsvTable Read(string folder, string name, params string[] columns)
    {
        var bytes = Bytes(Path.Combine(folder, name), name);
        try
        {
            using var reader = CsvReader.Create(bytes, new CsvReaderOptions
            {
                MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw, MaxRecordSize = LongestRecord, TrackLineNumbers = true, TrimWhitespace = true, TrimInsideQuotes = true,
            });
            return new() { Name = name, Lines = [.. Rows(reader, Places(reader, name, columns), name)] };
        }
        catch (CsvFormatException fault)
        {
            throw new Refusal($"{name} cannot be read: {fault.Message} (line {fault.LineNumber}). Nothing was imported.");
        }
    }

    private static IEnumerable<Line> Rows(CsvReader reader, List<(string Column, int Place)> places, string name)
    {
        for (var row = 2; reader.Read(); row++)
        {
            var fields = places.ToDictionary(column => column.Column, column => reader.GetString(column.Place));
            if (fields.FirstOrDefault(field => field.Value.Length > LongestField) is { Key: { } column })
                throw new Refusal($"{name}, row {row}: {column} is longer than {LongestField} characters. Nothing was imported.");
            yield return new(row, fields);
        }
    }

    private static List<(string, int)> Places(CsvReader reader, string name, string[] columns)
    {
        reader.ReadHeader();
        var missing = columns.Where(column => !reader.TryGetFieldIndex(column, out _)).ToList();
        if (missing.Count > 0)
            throw new Refusal($"{name} has no column {string.Join(", ", missing)}: its columns are {string.Join(", ", reader.Headers.ToArray())}. Nothing was imported.");
        return [.. columns.Select(column => (column, reader.GetFieldIndex(column)))];
    }

    // UTF-8, with or without its mark; UTF-16 by its mark. Anything else would be read as something it is not.
    private static byte[] Bytes(string path, string name)
    {
        if (!File.Exists(path))
            throw new Refusal($"There is no {name} in {Path.GetDirectoryName(path)!}. Nothing was imported.");
        if (new FileInfo(path).Length > LargestFile)
            throw new Refusal($"{name} is larger than {LargestFile / 1_000_000} MB. Nothing was imported.");
        var bytes = File.ReadAllBytes(path);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Strict.GetBytes((bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2));
        try
        {
            Strict.GetCharCount(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new Refusal($"{name} is not UTF-8 text (line {1 + bytes.Take(fault.Index).Count(sign => sign == '\n')}). Save it as UTF-8. Nothing was imported.");
        }
        return bytes;
    }
}
