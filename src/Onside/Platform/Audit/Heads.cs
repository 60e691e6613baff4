using System.Text;
using System.Text.Json;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// The heads of the chain, kept outside the database: whoever cuts the newest seals off there is found out here. Only ever appended to.
public sealed class Heads(Store store)
{
    private const int Tail = 4096;
    private static readonly Lock Writing = new();

    public sealed record Line(long Number, DateTime At, string Head);

    public string File => Path.Combine(store.Folder, "audit-heads.jsonl");

    public List<Line> Read()
    {
        if (!System.IO.File.Exists(File))
            return [];
        using var file = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = new List<Line>();
        while (reader.ReadLine() is { } text)
            if (Parsed(text) is { } line)
                lines.Add(line);
        return lines;
    }

    // The newest, without reading all of them.
    public long Last()
    {
        if (!System.IO.File.Exists(File))
            return 0;
        using var file = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(file.Length, Tail), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n').Select(Parsed).Max(line => line?.Number) ?? 0;
    }

    // On the disk before it returns. A line that a crash cut short ends here, so that the next one is whole.
    public void Append(IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
            return;
        lock (Writing)
        {
            using var file = new FileStream(File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var text = new StringBuilder(EndsInTheMiddle(file) ? "\n" : "");
            foreach (var line in lines)
                text.Append(JsonSerializer.Serialize(line, JsonSerializerOptions.Web)).Append('\n');
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush(flushToDisk: true);
        }
    }

    private static bool EndsInTheMiddle(FileStream file)
    {
        if (file.Length == 0)
            return false;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != '\n';
    }

    private static Line? Parsed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
