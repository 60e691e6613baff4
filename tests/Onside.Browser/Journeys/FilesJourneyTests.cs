using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// Files on a deal: dragged, pasted, chosen, refused, looked at, deleted and taken back.
public sealed class FilesJourneyTests : IAsyncLifetime
{
    // What a browser hands over when files are dropped or pasted.
    private const string Hand = """
        async ([selector, kind, name, type, base64]) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], name, { type }));
          const place = document.querySelector(selector);
          if (kind === "paste") return place.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          place.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
          place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }
        """;

    private Site _site = null!;
    private DealCast _cast = null!;
    private Deal _deal = null!;

    public async Task InitializeAsync()
    {
        _site = new(Engine.Sqlite);
        _cast = await DealCast.On(_site.App);
        _deal = await _cast.Deal("Ward dispensers");
    }

    [Fact]
    public async Task A_file_is_dragged_onto_a_deal_a_picture_pasted_seen_deleted_and_taken_back()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go($"/deals/{_deal.Id}");
        var rows = page.Locator(".files .rows > li");
        await page.Locator("[data-files]").WaitForAsync();

        await Hands(page, "[data-files]", "drop", "Offer.pdf", "application/pdf", Sending.Pdf);
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows.First).ToContainTextAsync("Offer.pdf");
        await Assertions.Expect(rows.First).ToContainTextAsync("3 pages");
        await Hands(page, "body", "paste", "image.png", "image/png", Sending.Png);
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.First).ToContainTextAsync("Pasted 20");
        await visit.IsSound("deal-files");

        await rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        var picture = page.Locator(".preview img");
        await picture.WaitForAsync();
        Assert.Equal(1, await picture.EvaluateAsync<int>("async (img) => { await img.decode(); return img.naturalWidth; }"));
        await visit.IsSound("file");

        await page.GoBackAsync();
        await rows.Last.GetByRole(AriaRole.Button, new() { Name = "Delete Offer.pdf" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        visit.Faults.None();
    }

    [Fact]
    public async Task Several_are_chosen_one_is_refused_in_its_own_line_and_the_others_are_kept()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Phone);
        var page = await visit.Go($"/files/deal/{_deal.Id}");

        await page.Locator("input[type=file]").SetInputFilesAsync([A("Notes.txt", "Eleven places"), A("Wrong.pdf", "No PDF"), A("More.txt", "Four of them")]);

        await Assertions.Expect(page.Locator(".files .rows > li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".upload.bad")).ToContainTextAsync("there is no .pdf file inside");
        await visit.IsSound("files-refused");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_new_version_is_chosen_on_the_files_own_page_by_keyboard()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go($"/files/deal/{_deal.Id}");
        // Listened for early: told to the browser together with the key, it may come after it.
        var chooser = page.WaitForFileChooserAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(A("Notes.txt", "Eleven places"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Notes.txt", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visit.Drawn("#file");
        await page.Locator("#file input[type=file]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await (await chooser).SetFilesAsync(A("Notes.txt", "Twelve places"));
        await Assertions.Expect(page.Locator("#file .rows > li")).ToHaveCountAsync(2);
        await page.GetByLabel("Name of the file").FillAsync("Places");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Places.txt");
        await visit.Quiet();
        await visit.IsSound("file-versions");
    }

    [Fact]
    public async Task Without_a_script_a_file_is_sent_downloaded_deleted_and_taken_back()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk with { HasScripts = false });
        var page = await visit.Go($"/deals/{_deal.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Files", Exact = true }).ClickAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(A("Notes.txt", "Eleven places"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await page.WaitForURLAsync($"**/deals/{_deal.Id}");
        await page.GotoAsync($"/files/deal/{_deal.Id}");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download Notes.txt" }).ClickAsync());
        Assert.Equal("Notes.txt", download.SuggestedFilename);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Notes.txt" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Notes.txt");
        visit.Faults.None();
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    private static Task Hands(IPage page, string selector, string kind, string name, string type, byte[] bytes) =>
        page.EvaluateAsync(Hand, new[] { selector, kind, name, type, Convert.ToBase64String(bytes) });

    private static FilePayload A(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Sending.Text(text) };
}
