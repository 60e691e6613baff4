using Onside.Browser.Rig;
using Microsoft.Playwright;
using Onside.Tests.Rig;

namespace Onside.Browser.Crawl;

// Every page of the product, found by its routes, with hostile text in every field of every record.
public abstract class CrawlTests(Engine engine, Look look) : IAsyncLifetime
{
    private readonly List<string> _faults = [];
    private HostileCompany _company = null!;

    public async Task InitializeAsync() => _company = await HostileCompany.On(engine);

    [Fact]
    public async Task Every_page_holds_whatever_was_typed_and_whoever_looks()
    {
        await using (var administrator = await _company.Administrator(look))
            await Crawl(administrator, _company.Pages());
        await using (var newcomer = await _company.Newcomer(look))
            await Crawl(newcomer, _company.EmptyPages());
        await using (var nobody = await _company.Nobody(look))
            await Crawl(nobody, await _company.OpenPages());
        Assert.True(_faults.Count == 0, $"{_faults.Count} faults:\n{string.Join('\n', _faults)}");
    }

    public Task DisposeAsync()
    {
        _company.Dispose();
        return Task.CompletedTask;
    }

    private async Task Crawl(Visit visit, IEnumerable<PageToSee> pages)
    {
        foreach (var (name, address) in pages)
            await Check(visit, name, address);
    }

    private async Task Check(Visit visit, string name, string address)
    {
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var answer = await page.GotoAsync(address);
        await visit.Quiet();
        await visit.Picture($"crawl{name}");
        await page.Unfold();
        var seen = await Seen.On(page);
        Note(name, "may be pushed sideways", seen.Width > look.Width ? await Seen.Wide(page, look.Width) : []);
        Note(name, "uses an id twice", seen.TwiceUsedIds);
        Note(name, "leads to a script", seen.ScriptAddresses);
        Note(name, "leads nowhere", seen.Targets.Where(target => !_company.Leads(target)).Select(target => $"{target.Method} {target.Address}").Distinct());
        Note(name, "keeps people out", await page.Violations());
        foreach (var dialog in await page.Dialogs())
            Note(name, $"keeps people out of {dialog}", await page.InDialog(dialog, () => page.Violations()));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Note(name, "cannot be read at night", await page.Violations("color-contrast"));
        var missing = answer!.Status is 404 && name.EndsWith("missing", StringComparison.Ordinal) ? $"answer 404: GET {page.Url}" : null;
        Note(name, "does what it must not", visit.Faults.Take().Where(fault => fault != missing));
    }

    private void Note(string page, string does, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{page} at {look} {does}: {fault}"));
}

public sealed class CrawlOnDesk() : CrawlTests(Engine.Sqlite, Look.Desk);

public sealed class CrawlOnPhone() : CrawlTests(Engine.Sqlite, Look.Phone);
