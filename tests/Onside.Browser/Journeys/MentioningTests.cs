using Microsoft.Playwright;
using Onside.Browser.Rig;

namespace Onside.Browser.Journeys;

// Mara means Tom in a note by the keyboard; Tom finds it in his inbox, answers, puts it off and is done.
public sealed class MentioningTests : IAsyncLifetime
{
    private Office _office = null!;

    public static TheoryData<Look> Looks => [Look.Desk, Look.Phone];

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_colleague_is_meant_finds_it_answers_snoozes_and_is_done(Look look)
    {
        await using var mara = await _office.As(_office.Cast.Mara, look);
        await using var tom = await _office.As(_office.Cast.Tom, look);
        await Mean(await mara.Go($"/deals/{_office.Hotels.Id}"));

        var page = await tom.Go("/inbox");
        await page.Locator("#inbox .unread").Shows().ToContainTextAsync("Mara Lindqvist mentioned you");
        await page.Locator("#inbox").Shows().ToContainTextAsync("Because you were mentioned");
        await tom.Quiet();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/deals/{_office.Hotels.Id}*");

        await page.Locator(".answer-link").First.ClickAsync();
        var editor = page.Locator(".talk trix-editor");
        await editor.WaitForAsync();
        await editor.ClickAsync();
        await page.Keyboard.TypeAsync("45 days would settle it");
        await page.Locator(".talk").GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await page.Locator(".talk ol").Shows().ToContainTextAsync("45 days would settle it");

        await tom.Go("/inbox");
        await page.Locator("#inbox .read").Shows().ToBeVisibleAsync();
        await tom.Quiet();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("z");
        await page.Keyboard.PressAsync("Enter");
        await page.Heading("Nothing waits for you").Shows().ToBeVisibleAsync();
        await page.Button("Undo").ClickAsync();
        await page.Locator("#inbox .unread").Shows().ToBeVisibleAsync();
        await tom.Quiet();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await page.Heading("Nothing waits for you").Shows().ToBeVisibleAsync();
        await tom.Go("/inbox?show=Done");
        await page.Locator("#inbox").Shows().ToContainTextAsync("Mara Lindqvist mentioned you");

        await mara.Go("/inbox");
        await mara.Page.Locator("#inbox").Shows().ToContainTextAsync("Tom Okafor answered");
        mara.Faults.None();
        tom.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Mean(IPage page)
    {
        var editor = page.Locator(".composing trix-editor");
        await editor.WaitForAsync();
        await editor.ClickAsync();
        await page.Keyboard.TypeAsync("Can you look, @To");
        await page.Locator("#mention-list li").First.Shows().ToContainTextAsync("Tom Okafor");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("please");
        await page.Locator(".composing").GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await page.Locator(".history .rich .mention").Shows().ToHaveTextAsync("@Tom Okafor");
    }
}
