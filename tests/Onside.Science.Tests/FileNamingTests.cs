using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class FileNamingTests
{
    [Theory]
    [InlineData("Offer.pdf", "Offer.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\Mara\\Offer 2.PDF", "Offer 2.PDF")]
    [InlineData("a\0b\tc\u202Ed\u200B.txt", "abcd.txt")]
    [InlineData("what? \"this\": <that>|*.txt", "what- -this-- -that---.txt")]
    [InlineData("  two   blanks .txt. . ", "two blanks.txt")]
    [InlineData("...", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("folder/", "")]
    [InlineData("NUL", "_NUL")]
    [InlineData("com1.tar.gz", "_com1.tar.gz")]
    [InlineData("console.txt", "console.txt")]
    [InlineData("a\uD800b.txt", "ab.txt")]
    [InlineData("e\u0301.txt", "é.txt")]
    public void Names_are_cleaned(string? name, string clean) => Assert.Equal(clean, FileNaming.Clean(name));

    [Theory]
    [InlineData("Offer.PDF", "pdf")]
    [InlineData("archive.tar.gz", "gz")]
    [InlineData("none", "")]
    [InlineData(".hidden", "")]
    [InlineData("dot.", "")]
    [InlineData("Mr. Smith", "")]
    [InlineData("a.averyveryverylongend", "")]
    public void Endings_are_read(string name, string ending) => Assert.Equal(ending, FileNaming.Ending(name));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var clean = FileNaming.Clean(new string('x', 300) + ".pdf");
        Assert.Equal((FileNaming.Longest, "pdf"), (clean.Length, FileNaming.Ending(clean)));
        Assert.Equal(119, FileNaming.Clean(new string('x', 119) + "😀").Length);
    }

    [Fact]
    public void A_clean_name_is_short_plain_and_stays_as_it_is() => Prop.ForAll<string?>(name =>
    {
        var clean = FileNaming.Clean(name);
        return clean.Length <= FileNaming.Longest && clean.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0 && !clean.Any(char.IsControl)
            && clean == clean.Trim(' ', '.') && FileNaming.Clean(clean) == clean;
    }).QuickCheckThrowOnFailure();
}
