using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Onside.Platform.Demo;

namespace Onside.Team.Files;

// Small real files, made as they are told: a PDF, a PNG and a text.
public static class DemoPapers
{
    private const int Width = 480, Height = 320, Grid = 20;

    public static byte[] Notes(string account) => Encoding.UTF8.GetBytes(
        $"First visit at {account}\n\nTwo of their people walked us through the building.\nWater is drawn at eleven places; four of them are far from any wall.\nThey want to hear what a service contract costs, and who answers at night.\n");

    public static byte[] Offer(string account, int version) => Pdf(
        [$"Offer to {account}", $"Version {version.ToString(CultureInfo.InvariantCulture)}", "", "Dispensers, filters and installation as discussed.", "Prices hold for 60 days."],
        ["Service", "", "Two visits a year, filters included.", version > 1 ? "Four per cent off in the first year." : "No minimum term."]);

    // A few walls on squared paper.
    public static byte[] Plan(Dice dice)
    {
        var dots = new byte[Height * (Width + 1)];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                dots[y * (Width + 1) + 1 + x] = (byte)(x % Grid == 0 || y % Grid == 0 ? 1 : 0);
        for (var wall = 0; wall < 9; wall++)
            Draw(dots, Grid * dice.Between(1, 20), Grid * dice.Between(1, 13), dice.Chance(0.5), Grid * dice.Between(3, 8));
        return Png(dots);
    }

    private static void Draw(byte[] dots, int x, int y, bool isUpright, int length)
    {
        for (var along = 0; along < length; along++)
            for (var across = 0; across < 4; across++)
                if ((X: x + (isUpright ? across : along), Y: y + (isUpright ? along : across)) is { X: < Width, Y: < Height } dot)
                    dots[dot.Y * (Width + 1) + 1 + dot.X] = 2;
    }

    private static byte[] Png(byte[] dots)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 3);
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "PLTE"u8, [0xFD, 0xFB, 0xF6, 0xE4, 0xDE, 0xD2, 0x14, 0x6B, 0x41]);
        using var squeezed = new MemoryStream();
        using (var stream = new ZLibStream(squeezed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(dots);
        Chunk(file, "IDAT"u8, squeezed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), content));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return crc;
    }

    private static byte[] Pdf(params string[][] pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        foreach (var lines in pages)
        {
            var text = $"BT /F1 14 Tf 72 760 Td 22 TL {string.Concat(lines.Select(line => $"({Escaped(line)}) Tj T* "))}ET";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {text.Length} >>\nstream\n{text}\nendstream");
        }
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (content, i) in objects.Select((content, i) => (content, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var end = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Escaped(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
