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
        await using (var administrator = await company.Administrator(Look.Desk))
            await Read(company, administrator, company.Pages(), untold);
        await using (var newcomer = await company.Newcomer(Look.Desk))
            await Read(company, newcomer, company.EmptyPages(), untold);
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
