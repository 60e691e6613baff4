using Onside.Platform.Demo;

namespace Onside.Bench;

// A list of a hundred thousand deals, narrowed, sorted and grouped by the company's own fields, by a program and as a page.
public static class FieldPart
{
    private const int Questions = 100;

    public static async Task Measure(Alive alive)
    {
        var program = $"wrk.headers['Authorization'] = 'Bearer {alive.Who.Token}'\nwrk.headers['Accept'] = 'application/json'";
        var page = $"wrk.headers['Cookie'] = '{alive.Who.Cookie}'\nwrk.headers['Accept'] = 'text/html'";
        var scripts = Asked().SelectMany(scenario => new[] { (scenario.Name, program), ($"{scenario.Name}-page", page) }
            .Select(face => (face.Item1, alive.Script($"fields-{face.Item1}", face.Item2, scenario.Questions.Select(question => $"/deals?{question}"))))).ToList();
        using var product = await alive.Product();
        await alive.Ask("fields", product.Address, scripts, 30);
    }

    private static List<(string Name, List<string> Questions)> Asked()
    {
        var (dice, words) = (new Dice(17), AliveWorld.Vocabulary());
        List<string> Drawn(Func<string> ask) => [.. Enumerable.Range(0, Questions).Select(_ => ask())];
        string Seats(int wide) => dice.Between(1, 5_000 - wide) is var from ? $"Where=fields.bench_seats:from:{from}&Where=fields.bench_seats:until:{from + wide}" : "";
        return
        [
            ("choice", Drawn(() => $"Where=fields.bench_tier:is:{dice.Pick(AliveWorld.Tiers)}")),
            ("one-of-choices", Drawn(() => $"Where=fields.bench_uses:is:{dice.Pick(AliveWorld.Uses)}")),
            ("number-narrow", Drawn(() => Seats(20))),
            ("number-wide", Drawn(() => Seats(2_000))),
            ("date", Drawn(() => $"Where=fields.bench_renewal:in:{dice.Pick(["next-30-days", "this-month", "last-month", "next-90-days"])}")),
            ("text", Drawn(() => $"Where=fields.bench_site:begins:{dice.Pick(words)[..4]}")),
            ("two-fields", Drawn(() => $"Where=fields.bench_tier:is:gold&{Seats(500)}")),
            ("either", Drawn(() => $"Where=fields.bench_tier:is:platinum%7Cfields.bench_seats:from:{dice.Between(4_900, 4_990)}")),
            ("sorted", Drawn(() => $"Sort={dice.Pick(["", "-"])}fields.bench_seats")),
            ("narrowed-and-sorted", Drawn(() => $"Where=fields.bench_tier:is:{dice.Pick(AliveWorld.Tiers)}&Sort=-fields.bench_seats")),
        ];
    }
}
