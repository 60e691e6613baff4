using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Tests.Rig;

namespace Onside.Browser.Crawl;

// What is pasted into a note is parsed under the policy of the page: it stays quiet, and the words stay.
public sealed class NoteEditorTests
{
    private const string Hostile = """
        <style>p { color: red }</style><!-- <p style="color:red">comment</p> --><p style="color: red" onclick="alert(1)">Forty-five <b style='font-size:3em'>days</b></p>
        <img src="https://tracker.example/a.png" onerror="alert(1)"><svg onload="alert(1)"><script>alert(1)</script></svg><p title="a > b" STYLE=color:red>would style = settle it</p>
        """;

    [Fact]
    public async Task Pasted_styles_scripts_and_pictures_are_dropped_before_they_are_parsed()
    {
        using var company = await HostileCompany.On(Engine.Sqlite);
        await using var visit = await company.Administrator(Look.Desk);
        await visit.Go(company.Pages().Single(page => page.Name == "-customers-id").Address);
        await visit.Quiet();
        var editor = visit.Page.Locator("trix-editor").First;
        await editor.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await editor.EvaluateAsync("""
            (editor, html) => {
                const data = new DataTransfer();
                data.setData("text/html", html);
                editor.focus();
                editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, Hostile);
        Assert.Contains("Forty-five days", await editor.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("would style = settle it", await editor.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await editor.Locator("img, svg, script, style, [style], [onclick]").CountAsync());
        visit.Faults.None();
    }
}
