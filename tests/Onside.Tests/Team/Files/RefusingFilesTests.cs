using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Onside.Team.Files;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Files;

public abstract class RefusingFilesTests(Engine engine) : FileTests(engine)
{
    public static TheoryData<string, byte[], string> Wrong => new()
    {
        { "setup.exe", Sending.Text("MZ"), "setup.exe is a program or a script" },
        { "Offer.pdf.exe", Sending.Pdf, "is a program or a script" },
        { "Offer.pdf.exe. . ", Sending.Pdf, "Offer.pdf.exe is a program or a script" },
        { "Offer\u202Efdp.exe", Sending.Pdf, "Offerfdp.exe is a program or a script" },
        { "run.SH", Sending.Text("rm -rf /"), "is a program or a script" },
        { "start", Sending.Text("#!/bin/sh\nrm -rf /"), "is a program or a script" },
        { "photo.xyz", [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00], "is a program or a script" },
        { "tool.txt", [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00], "is a program or a script" },
        { "shortcut.lnk", Sending.Text("x"), "is a program or a script" },
        { "macro.hta", Sending.Text("<script>"), "is a program or a script" },
        { "Offer.pdf", Sending.Text("<script>alert(1)</script>"), "there is no .pdf file inside" },
        { "Plan.png", Sending.Text("GIF89a<script>alert(1)</script>"), "there is no .png file inside" },
        { "Plan.jpg", Sending.Png, "there is no .jpg file inside" },
        { "Prices.xlsx", Sending.Pdf, "there is no .xlsx file inside" },
        { "Notes.txt", Sending.Png, "there is no .txt file inside" },
        { "Table.csv", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], "there is no .csv file inside" },
        { "Nothing.txt", [], "Nothing.txt is empty" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_not_what_its_name_says_or_could_be_run_is_refused_in_a_sentence(string name, byte[] bytes, string sentence)
    {
        var deal = await ADeal();

        using var answer = await App.ProgramOf(Cast.Mara).Upload(On(deal), (name, bytes));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, JsonDocument.Parse(await answer.Text()).RootElement.GetProperty("detail").GetString());
        await NothingIsLeft();
        Assert.Equal(0, await App.Db(db => db.Set<Onside.Team.Files.File>().CountAsync()));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\Mara\\Offer.txt", "Offer.txt")]
    [InlineData("a\0b\r\nc\u200B.txt", "abc.txt")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("<img src=x onerror=alert(1)>.txt", "-img src=x onerror=alert(1)-.txt")]
    [InlineData("  ..  ", "file")]
    [InlineData(".htaccess", "htaccess")]
    public async Task A_name_is_cleaned(string sent, string kept)
    {
        var deal = await ADeal();
        Assert.Equal(kept, (await Kept(deal, sent, Sending.Text("x"))).Name);
        Assert.All(OnDisk(), path => Assert.Matches("^[0-9a-f]{32}$", Path.GetFileName(path)));
    }

    [Fact]
    public async Task One_wrong_file_among_several_keeps_all_of_them_out()
    {
        var deal = await ADeal();
        using var answer = await App.ProgramOf(Cast.Mara).Upload(On(deal), ("Good.txt", Sending.Text("x")), ("Bad.pdf", Sending.Text("x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        await NothingIsLeft();
    }

    [Fact]
    public async Task No_file_too_many_files_and_a_broken_body_are_told()
    {
        var deal = await ADeal();
        var mara = App.ProgramOf(Cast.Mara);
        Assert.Contains("Choose a file.", await (await mara.Upload(On(deal))).Text());
        Assert.Contains("at most 20 files", await (await mara.Upload(On(deal), [.. Enumerable.Range(0, 21).Select(i => ($"{i}.txt", Sending.Text("x")))])).Text());
        var whole = await Sending.Multipart([("Offer.txt", new byte[100_000])]).ReadAsByteArrayAsync();
        var broken = new ByteArrayContent(whole[..50_000]);
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=----onside-test");
        Assert.Equal(HttpStatusCode.BadRequest, (await mara.PostAsync(On(deal), broken)).StatusCode);
        await NothingIsLeft();
    }

    [Fact]
    public async Task Who_does_not_see_the_deal_neither_reads_nor_adds_nor_changes()
    {
        var deal = await ADeal();
        var file = await Kept(deal, "Offer.txt", Sending.Text("One"));
        var lena = App.ProgramOf(Cast.Lena);
        foreach (var address in new[] { On(deal), file.Url, file.Content, $"{file.Url}/versions/1/content" })
            Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Upload(On(deal), ("Mine.txt", Sending.Text("x")))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Upload($"{file.Url}/versions", ("Mine.txt", Sending.Text("x")))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.Send($"{file.Url}/deletion", new { })).StatusCode);

        var ben = App.ProgramOf(Cast.Ben);
        Assert.Equal("One", await ben.GetStringAsync(file.Content));
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.Upload(On(deal), ("Mine.txt", Sending.Text("x")))).StatusCode);
        Assert.DoesNotContain("type=\"file\"", await (await App.As(Cast.Ben).GetAsync(On(deal))).Text());
        for (var tries = 0; OnDisk().Length > 1 && tries < 500; tries++)
            await Task.Delay(20);
        Assert.Single(OnDisk());
    }
}

public sealed class RefusingFilesOnSqlite() : RefusingFilesTests(Engine.Sqlite);

public sealed class RefusingFilesOnPostgres() : RefusingFilesTests(Engine.Postgres);

// With one megabyte for a file, and two for all.
public abstract class LimitedFilesTests(Engine engine) : IAsyncLifetime
{
    private const int Megabyte = 1 << 20;

    private DealCast _cast = null!;

    public async Task InitializeAsync() => _cast = await DealCast.On(new OnsideApp(engine, host => host.UseSetting("Files:MostMegabytes", "1").UseSetting("Files:QuotaMegabytes", "2")));

    [Fact]
    public async Task A_file_may_be_so_large_and_no_larger()
    {
        var deal = await _cast.Deal("Ward dispensers");
        var mara = _cast.App.ProgramOf(_cast.Mara);
        Assert.Equal(HttpStatusCode.OK, (await mara.Upload($"/files/deal/{deal.Id}", ("Just.bin", new byte[Megabyte]))).StatusCode);
        using var more = await mara.Upload($"/files/deal/{deal.Id}", ("More.bin", new byte[Megabyte + 1]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);
        Assert.Contains("More.bin is larger than 1 MB, the most for one file.", await more.Text());
    }

    [Fact]
    public async Task Of_two_at_once_that_want_the_last_room_one_is_told_how_much_is_left()
    {
        var deal = await _cast.Deal("Ward dispensers");
        await _cast.App.ProgramOf(_cast.Mara).Upload($"/files/deal/{deal.Id}", ("First.bin", new byte[Megabyte]));
        var (mara, tom) = (_cast.App.ProgramOf(_cast.Mara), _cast.App.ProgramOf(_cast.Tom));

        var answers = await Task.WhenAll(mara.Upload($"/files/deal/{deal.Id}", ("Hers.bin", new byte[700_000])), tom.Upload($"/files/deal/{deal.Id}", ("His.bin", new byte[700_000])));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.StatusCode).Order());
        Assert.Contains("of 2 MB are left", await answers.Single(answer => answer.StatusCode != HttpStatusCode.OK).Text());
        Assert.Equal(Megabyte + 700_000, await _cast.App.Db(db => db.Set<FileVersion>().SumAsync(version => version.Length)));
    }

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class LimitedFilesOnSqlite() : LimitedFilesTests(Engine.Sqlite);

public sealed class LimitedFilesOnPostgres() : LimitedFilesTests(Engine.Postgres);
