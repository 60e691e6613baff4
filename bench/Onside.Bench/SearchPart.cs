using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Demo;

namespace Onside.Bench;

// What the palette asks while somebody types.
public static class SearchPart
{
    private const int Questions = 400;

    public static async Task Measure(Alive alive)
    {
        var headers = $"wrk.headers['Cookie'] = '{alive.Who.Cookie}'\nwrk.headers['Accept'] = 'text/html'\nwrk.headers['HX-Request'] = 'true'";
        var scripts = (await Asked(alive)).Select(scenario => (scenario.Name, alive.Script($"search-{scenario.Name}", headers, scenario.Questions.Select(question => $"/search/palette?Q={Uri.EscapeDataString(question)}")))).ToList();
        using var product = await alive.Product();
        await alive.Ask("search", product.Address, scripts, 20);
    }

    private static async Task<List<(string Name, List<string> Questions)>> Asked(Alive alive)
    {
        var dice = new Dice(11);
        var names = (await alive.Db.Set<Deal>().OrderByDescending(deal => deal.Id).Select(deal => deal.NameKey).Take(20_000).ToListAsync()).Where(name => name.Split(' ').All(word => word.Length >= 5)).ToList();
        List<string> Drawn(Func<string[], string> ask) => [.. Enumerable.Range(0, Questions).Select(_ => ask(dice.Pick(names).Split(' ')))];
        return
        [
            ("one-word", Drawn(dice.Pick)),
            ("two-words", Drawn(words => $"{words[0]} {words[^1]}")),
            ("two-letters", Drawn(words => dice.Pick(words)[..2])),
            ("slip", Drawn(words => Slip(dice, dice.Pick(words)))),
            ("slip-in-two", Drawn(words => $"{words[0]} {Slip(dice, words[^1])}")),
            ("nothing", Drawn(words => $"q{words[0][^2..]}xz{words[^1][..3]}q")),
        ];
    }

    private static string Slip(Dice dice, string word)
    {
        var at = dice.Between(1, word.Length - 2);
        return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
