namespace Onside.Science;

/// <summary>Counts the pages of a PDF document from what stands in it in the clear: nothing is unpacked.</summary>
public static class PdfPages
{
    private const int MostTrees = 500;
    private const int Reach = 65_536;
    private const int LongestHead = 2048;

    /// <summary>
    /// The number of pages: that of the linearization dictionary (ISO 32000-1, Annex F: /N) at the beginning, else the largest /Count of a page tree node
    /// (7.7.3.2: /Type /Pages), which is that of its root.
    /// </summary>
    /// <param name="document">The whole file.</param>
    /// <returns>The pages, or nothing when the document does not tell them in the clear (its objects are compressed), or when it is none.</returns>
    /// <remarks>Reading takes time in proportion to the length of the document; at most 500 nodes are looked at, each with 64 kB around it.</remarks>
    public static int? Count(ReadOnlySpan<byte> document)
    {
        if (!document.StartsWith("%PDF-"u8))
        {
            return null;
        }

        var head = document[..Math.Min(document.Length, LongestHead)];
        if (head.IndexOf("/Linearized"u8) is >= 0 and var linearized && Number(Object(head, linearized), "/N"u8) is { } told)
        {
            return told;
        }

        var (most, at) = (default(int?), 0);
        for (var trees = 0; trees < MostTrees && document[at..].IndexOf("/Pages"u8) is >= 0 and var next; trees++)
        {
            at += next;
            if (IsType(document[..at]) && Number(Object(document, at), "/Count"u8) is { } count && count > (most ?? 0))
            {
                most = count;
            }

            at += "/Pages"u8.Length;
        }

        return most;
    }

    private static bool IsType(ReadOnlySpan<byte> before) => before.TrimEnd(" \t\r\n\f\0"u8).EndsWith("/Type"u8);

    // From "obj" before a place to "endobj" after it.
    private static ReadOnlySpan<byte> Object(ReadOnlySpan<byte> document, int place)
    {
        var from = Math.Max(0, place - Reach);
        var begin = document[from..place].LastIndexOf("obj"u8);
        var rest = document[place..Math.Min(document.Length, place + Reach)];
        var end = rest.IndexOf("endobj"u8);
        return document[(begin < 0 ? from : from + begin)..(place + (end < 0 ? rest.Length : end))];
    }

    private static int? Number(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> key)
    {
        for (var at = 0; dictionary[at..].IndexOf(key) is >= 0 and var next;)
        {
            at += next + key.Length;
            var value = dictionary[at..].TrimStart(" \t\r\n\f\0"u8);
            var digits = value.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var length ? value[..length] : value;
            if (digits.Length is > 0 and <= 7)
            {
                return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }
}
