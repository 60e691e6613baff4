using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class PdfPagesTests
{
    [Theory]
    [InlineData("%PDF-1.4\n2 0 obj\n<< /Type /Pages /Count 12 /Kids [] >>\nendobj", 12)]
    [InlineData("%PDF-1.4\n2 0 obj\n<</Count 12/Kids[]/Type/Pages>>\nendobj", 12)]
    [InlineData("%PDF-1.4\n2 0 obj <</Type/Pages/Count 3>> endobj 5 0 obj <</Type/Pages/Count 9>> endobj", 9)]
    [InlineData("%PDF-1.7\n1 0 obj <</Linearized 1/L 9000/N 31/Names 4>> endobj", 31)]
    [InlineData("%PDF-1.4\n2 0 obj <</Type/Outlines/Count 40>> endobj 3 0 obj <</Type/Pages/Count 2>> endobj", 2)]
    [InlineData("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj", null)]
    [InlineData("%PDF-1.7\n1 0 obj <</Type/Pages/Count -4>> endobj", null)]
    [InlineData("<</Type/Pages/Count 3>>", null)]
    [InlineData("", null)]
    public void Pages_are_counted_where_they_are_told(string document, int? pages) => Assert.Equal(pages, PdfPages.Count(Encoding.Latin1.GetBytes(document)));

    [Fact]
    public void A_hostile_document_costs_little() => Assert.Null(PdfPages.Count(Encoding.Latin1.GetBytes("%PDF-1.4" + string.Concat(Enumerable.Repeat("/Type/Pages", 200_000)))));

    [Fact]
    public void No_bytes_break_it() => Prop.ForAll<byte[]>(bytes => PdfPages.Count([.. "%PDF-1.4 /Type /Pages /Count "u8, .. bytes]) is null or >= 0).QuickCheckThrowOnFailure();
}
