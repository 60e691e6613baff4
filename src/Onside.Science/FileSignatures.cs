using System.Buffers.Binary;

namespace Onside.Science;

/// <summary>What the first bytes of a file say that it is, whatever its name says.</summary>
public enum FileSignature
{
    /// <summary>Bytes of no known kind.</summary>
    Unknown,

    /// <summary>Text: no zero bytes and no control characters, or UTF-16 with its mark.</summary>
    Text,

    /// <summary>A Portable Document Format document (ISO 32000).</summary>
    Pdf,

    /// <summary>A Rich Text Format document.</summary>
    Rtf,

    /// <summary>A PNG picture (ISO 15948).</summary>
    Png,

    /// <summary>A JPEG picture (ITU T.81).</summary>
    Jpeg,

    /// <summary>A GIF picture.</summary>
    Gif,

    /// <summary>A WebP picture (RFC 9649).</summary>
    Webp,

    /// <summary>A Windows bitmap.</summary>
    Bmp,

    /// <summary>A TIFF picture.</summary>
    Tiff,

    /// <summary>A picture, film or sound in an ISO base media file (ISO 14496-12): HEIC, AVIF, MP4, MOV, M4A.</summary>
    Media,

    /// <summary>A sound: MP3, WAV, Ogg or FLAC.</summary>
    Sound,

    /// <summary>A film in Matroska or WebM.</summary>
    Matroska,

    /// <summary>A ZIP archive, and so also the documents of modern office programs.</summary>
    Zip,

    /// <summary>A compound file of Microsoft: the documents of older office programs, and Outlook messages.</summary>
    Compound,

    /// <summary>Another archive: gzip, 7z, RAR, xz, bzip2 or tar.</summary>
    Archive,

    /// <summary>Something a machine runs: a program of Windows, Linux or macOS, Java or WebAssembly code, a Windows shortcut, or a script that names its interpreter.</summary>
    Program,
}

/// <summary>Recognises files by their leading bytes ("magic numbers").</summary>
public static class FileSignatures
{
    /// <summary>How many leading bytes are enough.</summary>
    public const int Enough = 4096;

    private const int TarMark = 257;

    /// <summary>The kind of a file by its first bytes.</summary>
    /// <param name="head">The first bytes, <see cref="Enough"/> of them or all there are.</param>
    /// <returns>The kind; <see cref="FileSignature.Unknown"/> for an empty file. A file that is two things at once is what stands at its beginning.</returns>
    public static FileSignature Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-"u8)) return FileSignature.Pdf;
        if (head.StartsWith("{\\rtf"u8)) return FileSignature.Rtf;
        if (head.StartsWith("#!"u8)) return FileSignature.Program;
        if (IsText(head)) return FileSignature.Text;
        if (OfPicture(head) is { } picture) return picture;
        if (OfArchive(head) is { } archive) return archive;
        if (OfSound(head) is { } sound) return sound;
        return IsProgram(head) ? FileSignature.Program : FileSignature.Unknown;
    }

    private static FileSignature? OfPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileSignature.Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileSignature.Jpeg
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? FileSignature.Gif
        : head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8) ? FileSignature.Webp
        : head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0x00, 0x2A]) ? FileSignature.Tiff
        : head.StartsWith("BM"u8) && head.Length > 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0 ? FileSignature.Bmp
        : null;

    private static FileSignature? OfArchive(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? FileSignature.Zip
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) ? FileSignature.Compound
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("7z"u8) && At(head, 2, [0xBC, 0xAF, 0x27, 0x1C]) || head.StartsWith("Rar!\x1a\x07"u8)
            || head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) || head.StartsWith("BZh"u8) && At(head, 4, "1AY&SY"u8) || At(head, TarMark, "ustar"u8) ? FileSignature.Archive
        : null;

    private static FileSignature? OfSound(ReadOnlySpan<byte> head) =>
        At(head, 4, "ftyp"u8) ? FileSignature.Media
        : head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? FileSignature.Matroska
        : head.StartsWith("ID3"u8) || head.StartsWith("OggS"u8) || head.StartsWith("fLaC"u8) || head.StartsWith("RIFF"u8) && At(head, 8, "WAVE"u8)
            || head.Length > 2 && head[0] == 0xFF && head[1] is 0xFB or 0xF3 or 0xF2 or 0xFA ? FileSignature.Sound
        : null;

    private static bool IsProgram(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || At(head, 0, [0x7F, 0x45, 0x4C, 0x46]) || At(head, 0, [0x00, 0x61, 0x73, 0x6D]) || At(head, 0, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00])
        || head.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(head) is 0xCAFEBABE or 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE;

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        foreach (var letter in head)
        {
            if (letter < 0x20 && letter is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B))
            {
                return false;
            }
        }

        return head.Length > 0;
    }

    private static bool At(ReadOnlySpan<byte> head, int place, ReadOnlySpan<byte> mark) => head.Length >= place && head[place..].StartsWith(mark);
}
