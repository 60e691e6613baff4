using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class FileSignaturesTests
{
    [Theory]
    [InlineData("25504446 2D312E37", FileSignature.Pdf)]
    [InlineData("89504E47 0D0A1A0A 0000000D", FileSignature.Png)]
    [InlineData("FFD8FFE0 00104A46", FileSignature.Jpeg)]
    [InlineData("47494638 39610100 0100", FileSignature.Gif)]
    [InlineData("52494646 24000000 57454250", FileSignature.Webp)]
    [InlineData("52494646 24000000 57415645", FileSignature.Sound)]
    [InlineData("49492A00 08000000", FileSignature.Tiff)]
    [InlineData("00000018 66747970 6D703432", FileSignature.Media)]
    [InlineData("1A45DFA3 00", FileSignature.Matroska)]
    [InlineData("504B0304 14000600", FileSignature.Zip)]
    [InlineData("D0CF11E0 A1B11AE1", FileSignature.Compound)]
    [InlineData("1F8B0800 00000000", FileSignature.Archive)]
    [InlineData("377ABCAF 271C", FileSignature.Archive)]
    [InlineData("4D5A9000 03000000", FileSignature.Program)]
    [InlineData("7F454C46 02010100", FileSignature.Program)]
    [InlineData("CAFEBABE 00000041", FileSignature.Program)]
    [InlineData("0061736D 01000000", FileSignature.Program)]
    [InlineData("4C000000 01140200 00", FileSignature.Program)]
    [InlineData("FFFE4100 4200", FileSignature.Text)]
    [InlineData("00010203", FileSignature.Unknown)]
    [InlineData("", FileSignature.Unknown)]
    public void Kinds_are_known_by_their_first_bytes(string bytes, FileSignature kind) =>
        Assert.Equal(kind, FileSignatures.Of(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Eleven places; Łódź\r\n", FileSignature.Text)]
    [InlineData("MZ-2026 is the number of the offer", FileSignature.Text)]
    [InlineData("GIF89a<script>alert(1)</script>", FileSignature.Text)]
    [InlineData("#!/bin/sh\n", FileSignature.Program)]
    [InlineData("{\\rtf1\\ansi}", FileSignature.Rtf)]
    [InlineData("%PDF-1.4\n", FileSignature.Pdf)]
    public void Text_is_text_unless_it_says_more(string text, FileSignature kind) => Assert.Equal(kind, FileSignatures.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_tape_archive_has_its_mark_further_in()
    {
        var head = new byte[512];
        "ustar"u8.CopyTo(head.AsSpan(257));
        Assert.Equal(FileSignature.Archive, FileSignatures.Of(head));
    }

    [Fact]
    public void No_bytes_break_it() => Prop.ForAll<byte[]>(bytes => Enum.IsDefined(FileSignatures.Of(bytes))).QuickCheckThrowOnFailure();
}
