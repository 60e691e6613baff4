using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Team.Fields;

namespace Onside.Bench;

// Names and texts of words as they come: a few in a tenth of all texts, most of them seldom. Every deal has five fields of the company's own.
public static class AliveWorld
{
    public const int Records = Accounts + Contacts + Deals + Activities;

    private const int Accounts = 100_000, Contacts = 1_000_000, Deals = 100_000, Activities = 300_000, Batch = 50_000;
    private const int DifferentWords = 60_000, WordsOfText = 12;

    public static readonly string[] Tiers = ["bronze", "silver", "gold", "platinum"], Uses = ["offices", "schools", "hotels", "clinics", "campus"];

    public static async Task Fill(AppDb db)
    {
        if (await db.Set<Account>().AnyAsync(account => account.SourceKey == "bench"))
            return;
        var (dice, words, now) = (new Dice(3), Vocabulary(), TimeProvider.System.Now());
        var step = (await PipelineBook.Load(db)).First.Steps[0];
        var owners = await db.Set<Onside.Team.People.Person>().OrderBy(p => p.Id).Select(p => p.Id).Take(40).ToListAsync();
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[Zipf(dice, words.Count)]));
        var (subjects, deals) = (new List<Subject>(), new List<Guid>());
        await Write(db, Contacts, _ => new Contact(Some(1), Some(1), dice.Pick(owners)));
        await Write(db, Deals, _ =>
        {
            var deal = Deal.Open(Some(3), dice.Pick(owners), step, now);
            subjects.Add(new("deal", deal.Id));
            deals.Add(deal.Id);
            return deal;
        });
        await Value(db, deals, dice, words);
        await Write(db, Activities, i => Activity.Note(dice.Pick(subjects), dice.Pick(owners), $"<p>{Some(WordsOfText)}</p>", now.AddMinutes(-i)));
        // Last, for it says that all is there.
        await Write(db, Accounts, i =>
        {
            var account = new Account(Some(2), dice.Pick(owners));
            if (i == Accounts - 1)
                account.CameFrom("bench");
            return account;
        });
        await Statistics.Refresh(db);
    }

    private static async Task Value(AppDb db, List<Guid> deals, Dice dice, List<string> words)
    {
        var place = await db.Set<FieldDefinition>().CountAsync(field => field.Kind == "deal");
        FieldDefinition Field(string key, FieldType type, string[]? offered = null)
        {
            var field = new FieldDefinition("deal", $"bench_{key}", $"Bench {key}", type, ++place);
            if (offered is not null)
                field.Offer([.. offered.Select(one => new FieldOption(one, one))]);
            return field;
        }
        FieldDefinition[] fields = [Field("tier", FieldType.Choice, Tiers), Field("seats", FieldType.Number), Field("renewal", FieldType.Date), Field("uses", FieldType.Choices, Uses), Field("site", FieldType.Text)];
        await Bulk.Insert(db, fields);
        var (tier, seats, renewal, uses, site) = (fields[0].Id, fields[1].Id, fields[2].Id, fields[3].Id, fields[4].Id);
        var today = DateOnly.FromDateTime(TimeProvider.System.Now());
        // A hundredth is platinum, a tenth gold.
        static int Tier(int roll) => roll == 0 ? 3 : roll <= 10 ? 2 : roll <= 40 ? 1 : 0;
        foreach (var some in deals.Chunk(Batch / 5))
            await db.Transact(() => Bulk.Insert(db, some.SelectMany(deal =>
            {
                var (level, use) = (Tier(dice.Between(0, 99)), dice.Between(0, Uses.Length - 2));
                return new[]
                {
                    new FieldValue(deal, tier).Hold(Held.Option(Tiers[level], level)),
                    new FieldValue(deal, seats).Hold(Held.Whole((long)dice.Between(1, 5_000) * FieldValue.Scale)),
                    new FieldValue(deal, renewal).Hold(Held.Whole(today.AddDays(dice.Between(-700, 700)).DayNumber)),
                    new FieldValue(deal, uses).Hold(Held.Option(Uses[use], use)),
                    new FieldValue(deal, uses, 1).Hold(Held.Option(Uses[use + 1], use + 1)),
                    new FieldValue(deal, site).Hold(Held.Line(words[Zipf(dice, words.Count)])),
                };
            })));
    }

    private static async Task Write<T>(AppDb db, int count, Func<int, T> make) where T : Entity
    {
        for (var from = 0; from < count; from += Batch)
        {
            var rows = Enumerable.Range(from, Math.Min(Batch, count - from)).Select(make).ToList();
            await db.Transact(async () =>
            {
                var intake = new Intake(db);
                await intake.MakeRoom();
                await intake.Write(rows);
            });
        }
    }

    public static List<string> Vocabulary()
    {
        var (dice, words) = (new Dice(7), new HashSet<string>());
        string[] starts = ["ha", "be", "mi", "lo", "ka", "ste", "bru", "fre", "wa", "no", "pa", "ri", "sa", "tu", "vel", "gre", "cla", "do"], ends = ["n", "r", "s", "tt", "ck", "m", "l", "nd", "rg", "th"];
        while (words.Count < DifferentWords)
            words.Add(string.Concat(Enumerable.Range(0, dice.Between(2, 3)).Select(_ => dice.Pick(starts))) + dice.Pick(ends));
        return [.. words];
    }

    private static int Zipf(Dice dice, int count) => Math.Min((int)Math.Pow(count, dice.Share()) - 1, count - 1) is var place and >= 0 ? place : 0;
}
