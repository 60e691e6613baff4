using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Tests.Rig;

namespace Onside.Browser.Crawl;

// Every page of the product, found by its routes, with hostile text in every field of every record.
public abstract class CrawlTests(CrawlTests.Companies companies, Look look)
{
    // What depends on the width of the screen; everything else is the same markup on a desk.
    private static readonly string[] RulesOfPhones = ["target-size", "color-contrast", "scrollable-region-focusable"];

    private readonly List<string> _faults = [];

    // Menus and dialogs that stand on many pages are looked into once.
    private readonly HashSet<string> _looked = [];

    public static TheoryData<Engine> Engines => Full.IsAsked ? new() { Engine.Sqlite, Engine.Postgres } : new() { Engine.Sqlite };

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_page_holds_whatever_was_typed_and_whoever_looks(Engine engine)
    {
        var company = await companies.On(engine);
        await using (var administrator = await company.Administrator(look))
            await Crawl(company, administrator, company.Pages());
        await using (var newcomer = await company.Newcomer(look))
            await Crawl(company, newcomer, company.EmptyPages());
        await using (var nobody = await company.Nobody(look))
            await Crawl(company, nobody, await company.OpenPages());
        var (outsiders, theirs) = await company.Outsiders(look);
        await using (outsiders)
            await Crawl(company, outsiders, theirs);
        Assert.True(_faults.Count == 0, $"{_faults.Count} faults:\n{string.Join('\n', _faults)}");
    }

    private async Task Crawl(HostileCompany company, Visit visit, IEnumerable<PageToSee> pages)
    {
        foreach (var page in pages)
            await Check(company, visit, page);
    }

    private async Task Check(HostileCompany company, Visit visit, PageToSee place)
    {
        var page = visit.Page;
        void Note(string does, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{place.Name} at {look} {does}: {fault}"));
        await page.EmulateMediaAsync(new() { ColorScheme = IsLookedAtOnce ? ColorScheme.Dark : ColorScheme.Light });
        var answer = await page.GotoAsync(place.Address);
        await visit.Quiet();
        await visit.Picture($"crawl{place.Name}");
        await page.Unfold();
        var seen = await Seen.On(page);
        Note("may be pushed sideways", seen.Width > look.Width ? await Seen.Wide(page, look.Width) : []);
        Note("is squeezed", await Seen.Squeezed(page));
        Note("uses an id twice", seen.TwiceUsedIds);
        Note("leads to a script", seen.ScriptAddresses);
        Note("leads nowhere", seen.Targets.Where(target => !company.Leads(target)).Select(target => $"{target.Method} {target.Address}").Distinct());
        Note("keeps people out", await Violations(page));
        // An empty page is drawn in the colours of the full one.
        if (!IsLookedAtOnce && (Full.IsAsked || !place.Name.EndsWith("-empty", StringComparison.Ordinal)))
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Note("cannot be read at night", await page.Violations("color-contrast"));
        }
        var missing = answer!.Status is 404 && place.Name.EndsWith("missing", StringComparison.Ordinal) ? $"answer 404: GET {page.Url}" : null;
        Note("does what it must not", visit.Faults.Take().Where(fault => fault != missing));
    }

    // On a desk by day and at night, on a phone at night: each pair of colours is seen, and what only a phone shows.
    private bool IsLookedAtOnce => look.IsPhone && !Full.IsAsked;

    private async Task<IEnumerable<string>> Violations(IPage page)
    {
        if (IsLookedAtOnce)
            return await page.Violations(RulesOfPhones);
        var faults = new List<string>(await page.Violations());
        foreach (var part in await page.Hidden())
            if (_looked.Add(await page.EvaluateAsync<string>("(part) => { const it = document.querySelector(part); return it.textContent.replace(/\\s+/g, ' ') + it.querySelectorAll('*').length; }", part)))
                faults.AddRange(await page.Showing(part, () => page.ViolationsIn(part)));
        return faults;
    }

    // One company of each engine.
    public sealed class Companies : IDisposable
    {
        private readonly Dictionary<Engine, HostileCompany> _made = [];

        public async Task<HostileCompany> On(Engine engine) => _made.TryGetValue(engine, out var made) ? made : _made[engine] = await HostileCompany.On(engine);

        public void Dispose()
        {
            foreach (var company in _made.Values)
                company.Dispose();
        }
    }
}

// Side by side: each has a company of its own.
public sealed class DeskCrawlTests(CrawlTests.Companies companies) : CrawlTests(companies, Look.Desk), IClassFixture<CrawlTests.Companies>;

public sealed class PhoneCrawlTests(CrawlTests.Companies companies) : CrawlTests(companies, Look.Phone), IClassFixture<CrawlTests.Companies>;
