using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Front.Home;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Search;

// 200 names of the told company, each with one slip in one of its longer words: 95 of 100 are still among the first five.
public abstract class MisspeltNamesTests(Engine engine)
{
    private const int Names = 200, Needed = 190, First = 5, Longer = 5;

    [Fact]
    public async Task One_slip_in_a_longer_word_leaves_the_record_among_the_first_five()
    {
        using var app = new OnsideApp(engine);
        Assert.Equal(0, (await app.Types("demo")).Code);
        var program = app.ProgramOf(await app.Db(db => db.Set<Person>().Where(p => p.Sight == Sight.Everyone && db.Set<SignIn>().Any(s => s.Id == p.Id && s.Level == Level.Administrator)).OrderBy(p => p.Id).FirstAsync()));
        var (dice, missed) = (new Dice(20261127), new List<string>());

        foreach (var (id, name) in Drawn(await app.Db(All), dice))
        {
            var typed = Misspelt(name, dice);
            var rows = (await program.Read<SearchAll.View>($"/search?Q={Uri.EscapeDataString(typed)}")).Rows;
            if (rows.Take(First).All(row => row.Id != id))
                missed.Add($"{typed} for {name}: {string.Join(" | ", rows.Take(First).Select(row => row.Name))}");
        }

        Assert.True(missed.Count <= Names - Needed, $"{missed.Count} of {Names} are missed:\n{string.Join('\n', missed)}");
    }

    // Names that stand for one record, of all kinds.
    private static async Task<List<(Guid Id, string Name)>> All(AppDb db)
    {
        var named = new List<(Guid Id, string Name)>();
        named.AddRange((await db.Set<Account>().Select(a => new { a.Id, a.Name }).ToListAsync()).Select(a => (a.Id, a.Name)));
        named.AddRange((await db.Set<Contact>().Select(c => new { c.Id, c.Name }).ToListAsync()).Select(c => (c.Id, c.Name)));
        named.AddRange((await db.Set<Deal>().Select(d => new { d.Id, d.Name }).ToListAsync()).Select(d => (d.Id, d.Name)));
        named.AddRange((await db.Set<Product>().Select(p => new { p.Id, p.Name }).ToListAsync()).Select(p => (p.Id, p.Name)));
        named.AddRange((await db.Set<Person>().Where(p => p.DeactivatedAt == null).Select(p => new { p.Id, p.Name }).ToListAsync()).Select(p => (p.Id, p.Name)));
        return [.. named.GroupBy(one => one.Name).Where(same => same.Count() == 1).Select(same => same.Single()).Where(one => Longest(one.Name).Length >= Longer).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(Guid Id, string Name)> Drawn(List<(Guid Id, string Name)> all, Dice dice)
    {
        Assert.InRange(all.Count, Names, int.MaxValue);
        for (var i = 0; i < Names; i++)
        {
            var at = dice.Below(all.Count);
            yield return all[at];
            all.RemoveAt(at);
        }
    }

    private static string Misspelt(string name, Dice dice)
    {
        var words = Words(name).Where(word => word.Length >= Longer).ToList();
        var word = dice.Pick(words);
        return name.Replace(word, Slip(word, dice), StringComparison.Ordinal);
    }

    // A letter left out, added, changed, or exchanged with its neighbour: whichever, it is another word then.
    private static string Slip(string word, Dice dice)
    {
        while (true)
        {
            var (at, letter) = (dice.Below(word.Length - 1), (char)('a' + dice.Below(26)));
            var slip = dice.Below(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, $"{letter}"),
                2 => $"{word[..at]}{letter}{word[(at + 1)..]}",
                _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            };
            if (!slip.Equals(word, StringComparison.OrdinalIgnoreCase))
                return slip;
        }
    }

    private static string Longest(string name) => Words(name).MaxBy(word => word.Length) ?? "";

    private static IEnumerable<string> Words(string name) => name.Split(' ', ',', '(', ')', '-', '.', '&', '/', '\'', '’').Where(word => word.All(char.IsLetter));
}

public sealed class MisspeltNamesOnSqlite() : MisspeltNamesTests(Engine.Sqlite);

public sealed class MisspeltNamesOnPostgres() : MisspeltNamesTests(Engine.Postgres);
