using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.Files;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Files;

public abstract class KeepingFilesTests(Engine engine) : FileTests(engine)
{
    [Fact]
    public async Task Files_are_kept_listed_and_come_back_as_they_were()
    {
        var deal = await ADeal();
        var mara = App.ProgramOf(Cast.Mara);

        var view = await Listed(await mara.Upload(On(deal), ("Offer Łódź.pdf", Sending.Pdf), ("Floor plan.png", Sending.Png)));

        Assert.Equal(["Floor plan.png", "Offer Łódź.pdf"], view.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        var offer = view.Files.Single(file => file.Kind == "pdf");
        Assert.Equal(("pdf", Sending.Pdf.Length, 3, "Mara Lindqvist"), (offer.Kind, (int)offer.Length, offer.Pages, offer.AddedBy.Name));
        using var content = await App.As(Cast.Tom).GetAsync(offer.Content);
        Assert.Equal(Sending.Pdf, await content.Content.ReadAsByteArrayAsync());
        Assert.Equal(2, OnDisk().Length);
        Assert.DoesNotContain(OnDisk(), path => path.Contains("Offer", StringComparison.Ordinal) || path.Contains("incoming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_script_a_form_sends_them_and_leads_back_to_the_deal()
    {
        var deal = await ADeal();
        var mara = App.As(Cast.Mara, follow: false);

        var sent = await mara.SubmitFiles(On(deal), On(deal), ("Notes.txt", Sending.Text("Eleven places")), ("Plan.png", Sending.Png));

        Assert.Equal((HttpStatusCode.SeeOther, $"/deals/{deal.Id}"), (sent.StatusCode, sent.Headers.Location?.ToString()));
        Assert.Equal(2, (await App.ProgramOf(Cast.Mara).Read<ListFiles.View>(On(deal))).Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await mara.PostAsync(On(deal), Sending.Multipart([("Notes.txt", Sending.Text("No token"))]))).StatusCode);
    }

    [Fact]
    public async Task A_download_is_an_attachment_that_may_do_nothing_and_can_be_asked_for_in_parts()
    {
        var deal = await ADeal();
        var file = await Kept(deal, "Ünïcode; \"quoted\".pdf", Sending.Pdf);
        var mara = App.As(Cast.Mara);

        using var whole = await mara.GetAsync(file.Content);
        Assert.Equal("attachment", whole.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Ünïcode; -quoted-.pdf", whole.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'none'", whole.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", whole.Headers.GetValues("X-Content-Type-Options").Single());

        using var part = new HttpRequestMessage(HttpMethod.Get, file.Content) { Headers = { Range = new RangeHeaderValue(1, 3) } };
        using var some = await mara.SendAsync(part);
        Assert.Equal((HttpStatusCode.PartialContent, "PDF"), (some.StatusCode, await some.Text()));

        using var again = new HttpRequestMessage(HttpMethod.Get, file.Content) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await mara.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Only_pictures_and_pdf_documents_are_shown_in_a_sandbox_and_as_what_they_are()
    {
        var deal = await ADeal();
        var mara = App.ProgramOf(Cast.Mara);
        foreach (var (name, bytes, type) in new[] { ("Plan.png", Sending.Png, "image/png"), ("Offer.pdf", Sending.Pdf, "application/pdf") })
        {
            using var shown = await mara.GetAsync($"{(await Kept(deal, name, bytes)).Url}/versions/1/preview");
            Assert.Equal((type, "inline"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("sandbox; default-src 'none'; frame-ancestors 'self'", shown.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        }
        foreach (var (name, bytes) in new[] { ("Logo.svg", Sending.Text("<svg onload=\"alert(1)\"/>")), ("Page.html", Sending.Text("<script>alert(1)</script>")), ("Notes.txt", Sending.Text("Eleven")) })
        {
            var file = await Kept(deal, name, bytes);
            Assert.Equal(HttpStatusCode.NotFound, (await mara.GetAsync($"{file.Url}/versions/1/preview")).StatusCode);
            using var content = await mara.GetAsync(file.Content);
            Assert.Equal("attachment", content.Content.Headers.ContentDisposition!.DispositionType);
            Assert.DoesNotContain(content.Content.Headers.ContentType!.MediaType, new[] { "text/html", "image/svg+xml", "text/plain" });
        }
    }

    [Fact]
    public async Task A_new_version_stands_before_the_old_one_and_both_can_be_had()
    {
        var deal = await ADeal();
        var file = await Kept(deal, "Offer.txt", Sending.Text("One"));
        App.Clock.Advance(TimeSpan.FromDays(1));

        await App.ProgramOf(Cast.Tom).Upload($"{file.Url}/versions", ("Offer, corrected.txt", Sending.Text("Two")));

        var mara = App.ProgramOf(Cast.Mara);
        var view = await mara.Read<ShowFile.View>(file.Url);
        Assert.Equal([(2, "Offer, corrected.txt", "Tom Okafor"), (1, "Offer.txt", "Mara Lindqvist")], view.Versions.Select(version => (version.Number, version.Name, version.AddedBy.Name)));
        Assert.Equal("Offer.txt", view.Name);
        Assert.Equal(("One", "Two", "Two"), (await mara.GetStringAsync(view.Versions[1].Content), await mara.GetStringAsync(view.Versions[0].Content), await mara.GetStringAsync(file.Content)));

        await mara.Upload($"{file.Url}/versions", ("Offer.pdf", Sending.Pdf));
        Assert.Equal("Offer.pdf", (await mara.Read<ShowFile.View>(file.Url)).Name);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mara.Upload($"{file.Url}/versions", ("a.txt", Sending.Text("a")), ("b.txt", Sending.Text("b")))).StatusCode);
    }

    [Fact]
    public async Task A_name_is_changed_but_not_what_it_ends_in()
    {
        var deal = await ADeal();
        var file = await Kept(deal, "Offer.pdf", Sending.Pdf);
        var mara = App.ProgramOf(Cast.Mara);

        foreach (var (asked, kept) in new[] { ("Offer 2", "Offer 2.pdf"), ("../../evil.exe", "evil.exe.pdf"), ("Last.pdf", "Last.pdf") })
        {
            await mara.Send(file.Url, new { Name = asked });
            Assert.Equal(kept, (await mara.Read<ShowFile.View>(file.Url)).Name);
        }
        Assert.Equal(HttpStatusCode.Conflict, (await mara.Send(file.Url, new { Name = "Stale", Version = 1 })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mara.Send(file.Url, new { Name = "///" })).StatusCode);
        Assert.Equal("Last.pdf", (await mara.Read<ShowFile.View>(file.Url)).Name);
    }

    [Fact]
    public async Task A_deleted_file_is_gone_until_it_is_taken_back()
    {
        var deal = await ADeal();
        var file = await Kept(deal, "Offer.txt", Sending.Text("One"));
        var mara = App.As(Cast.Mara, follow: false);

        using var gone = await mara.Click($"/deals/{deal.Id}", $"{file.Url}/deletion");
        var told = await gone.Text();
        Assert.Contains("Offer.txt is deleted.", told);
        Assert.Contains($"action=\"{file.Url}/deletion/undo\"", told);
        foreach (var address in new[] { file.Url, file.Content, $"{file.Url}/versions/1/content" })
            Assert.Equal(HttpStatusCode.NotFound, (await mara.GetAsync(address)).StatusCode);
        Assert.Contains("Take it back", await (await mara.GetAsync($"{file.Url}/deletion")).Text());

        var back = await mara.Submit($"{file.Url}/deletion", $"{file.Url}/deletion/undo");
        Assert.Equal((HttpStatusCode.SeeOther, file.Url), (back.StatusCode, back.Headers.Location?.ToString()));
        Assert.Equal("One", await mara.GetStringAsync(file.Content));
    }

    [Fact]
    public async Task The_history_of_the_deal_tells_what_happened_to_its_files()
    {
        var deal = await ADeal();
        var file = await Kept(deal, "Offer.txt", Sending.Text("One"));
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Upload($"{file.Url}/versions", ("Offer.txt", Sending.Text("Two")));
        await mara.Send(file.Url, new { Name = "Best offer" });
        await mara.Send($"{file.Url}/deletion", new { });
        await mara.Send($"{file.Url}/deletion/undo", new { });

        var told = (await mara.Read<ShowTimeline.View>($"/timeline/deal/{deal.Id}?show=News")).Entries.Select(entry => entry.Sentence).ToList();

        foreach (var sentence in new[] { "added the file Offer.txt", "added version 2 of Offer.txt", "renamed the file Offer.txt to Best offer.txt", "deleted the file Best offer.txt", "took the file Best offer.txt back" })
            Assert.Contains($"Mara Lindqvist {sentence}", told);
        Assert.Equal("\"Best offer.txt\"", await App.Db(db => db.Set<PlatformChange>().Where(change => change.RecordId == file.Id && change.Field == "Name").Select(change => change.After).SingleAsync()));
    }

    [Fact]
    public async Task A_file_is_found_by_its_name_by_whom_its_deal_is_seen()
    {
        var deal = await ADeal();
        await Kept(deal, "Wärmebild_Halle 7.png", Sending.Png);

        Assert.Contains("Wärmebild_Halle 7.png", await App.ProgramOf(Cast.Tom).GetStringAsync("/search?q=halle+warmeb"));
        Assert.DoesNotContain("Wärmebild_Halle", await App.ProgramOf(Cast.Lena).GetStringAsync("/search?q=halle"));
    }

    [Fact]
    public async Task A_long_list_is_walked_and_files_have_no_files()
    {
        var deal = await ADeal();
        var mara = App.ProgramOf(Cast.Mara);
        foreach (var part in Enumerable.Range(1, 2))
            await mara.Upload(On(deal), [.. Enumerable.Range(1, 15).Select(i => ($"Page {part}-{i}.txt", Sending.Text($"{part} {i}")))]);

        var first = await mara.Read<ListFiles.View>(On(deal));
        var rest = await mara.Read<ListFiles.View>($"{On(deal)}?before={first.Next}");

        Assert.Equal((30, 20, 10, null), (first.Count, first.Files.Count, rest.Files.Count, rest.Next));
        Assert.Equal(30, first.Files.Concat(rest.Files).Select(file => file.Id).Distinct().Count());
        Assert.Equal(HttpStatusCode.NotFound, (await mara.Upload($"/files/file/{first.Files[0].Id}", ("a.txt", Sending.Text("a")))).StatusCode);
    }
}

public sealed class KeepingFilesOnSqlite() : KeepingFilesTests(Engine.Sqlite);

public sealed class KeepingFilesOnPostgres() : KeepingFilesTests(Engine.Postgres);
