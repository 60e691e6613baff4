using Onside.Browser.Rig;
using Onside.Tests.Rig;

namespace Onside.Browser.Crawl;

// In the pseudo-locale every page, whoever opens it, shows nothing that was not said through a translator.
public sealed class WordsTests
{
    [Fact]
    public async Task No_page_shows_words_that_were_never_translated()
    {
        using var company = await HostileCompany.On(Engine.Sqlite);
        await company.SpeakPseudo();
        var untold = new List<string>();
        // What scripts say they were given by the page: a few pages are enough to hear whether one speaks by itself.
        var silent = Look.Desk with { HasScripts = false };
        await using (var administrator = await company.Administrator(silent))
            await Read(company, administrator, company.Pages(), untold);
        await using (var newcomer = await company.Newcomer(silent))
            await Read(company, newcomer, company.EmptyPages(), untold);
        await using (var speaking = await company.Administrator(Look.Desk))
            await Read(company, speaking, company.Pages().Where(page => page.Name is "" or "-" or "-deals-board" or "-deals-id" or "-inbox" or "-tasks" or "-me" or "-lists-kind" or "-files-id"), untold);
        Assert.True(untold.Count == 0, $"{untold.Count} texts were never translated:\n{string.Join('\n', untold)}");
    }

    private static async Task Read(HostileCompany company, Visit visit, IEnumerable<PageToSee> pages, List<string> untold)
    {
        foreach (var (name, address) in pages)
        {
            await visit.Go(address);
            await visit.Quiet();
            untold.AddRange(Untold.Of(await Seen.On(visit.Page), company.Data).Select(words => $"{name} {words}"));
        }
    }
}
