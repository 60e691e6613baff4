using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.History;

// Whatever is done and then taken back in the reverse order leaves every table as it was.
public abstract class DoAndUndoTests(Engine engine) : DealTests(engine)
{
    private static readonly string[] Words = ["Ärger", "Filter", "Hotel", "Ward", "Coast", "Über"];

    private Random _dice = null!;
    private int _words;
    private HttpClient _ruth = null!;
    private Account[] _accounts = null!;
    private Contact _contact = null!;
    private Product _product = null!;
    private Deal[] _deals = null!;
    private Activity[] _activities = null!;
    private global::Onside.Team.People.Teams.Team _team = null!;
    private Address _address = null!;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_is_done_and_taken_back_leaves_all_tables_as_they_were(int seed)
    {
        _dice = new Random(seed);
        await Settle();
        var before = await Sums();
        var deeds = new List<(string What, Guid Event)>();
        for (var tries = 0; deeds.Count < 45 && tries < 400; tries++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(_dice.Next(1, 90)));
            var last = await Newest();
            var (what, url, body) = Act();
            var answer = await _ruth.Send(url, body);
            Assert.True((int)answer.StatusCode < 500, $"{what}: {await answer.Text()}");
            if (await New(last) is { } told)
                deeds.Add((what, told));
        }
        Assert.Equal(45, deeds.Count);
        Assert.NotEmpty(Differences(before, await Sums()));
        Assert.InRange(deeds.Select(deed => deed.What).Distinct().Count(), 12, 40);

        foreach (var (what, told) in Enumerable.Reverse(deeds))
        {
            var answer = await _ruth.Send($"/history/{told}/undo", new { });
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{what}: {answer.StatusCode} {await answer.Text()}");
        }
        var different = string.Join('\n', Differences(before, await Sums()));
        Assert.True(different.Length == 0, $"{different}\nafter {string.Join(", ", deeds.Select(deed => deed.What))}");
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    private (string What, string Url, object Body) Act() => _dice.Next(27) switch
    {
        0 => ("facts", $"/deals/{One(_deals)}", new { Name = Word(), Amount = _dice.Next(1, 500) * 100, CloseOn = new DateOnly(2027, 1, _dice.Next(1, 28)), AccountId = _accounts[_dice.Next(3)].Id, NextStep = Word(), Currency = "EUR" }),
        1 or 2 or 3 => ("move", $"/deals/{One(_deals)}/stage", new { Stage = Cast.Way.Steps[_dice.Next(6)].Id }),
        4 => ("win", $"/deals/{One(_deals)}/win", new { }),
        5 => ("loss", $"/deals/{One(_deals)}/loss", new { Reason = "Price", Note = Word() }),
        6 => ("no decision", $"/deals/{One(_deals)}/no-decision", new { Reason = "Postponed" }),
        7 or 8 => ("reopening", $"/deals/{One(_deals)}/reopening", new { Reason = Word() }),
        9 => ("giving", $"/deals/{One(_deals)}/giving", new { OwnerId = Somebody }),
        10 => ("lines", $"/deals/{One(_deals)}/lines", new { Lines = Enumerable.Range(0, _dice.Next(4)).Select(_ => new { ProductId = _product.Id, Description = Word(), Quantity = _dice.Next(1, 9), UnitPrice = _dice.Next(1, 99), Discount = _dice.Next(30) }).ToArray() }),
        11 => ("joining", $"/deals/{One(_deals)}/team", new { PersonId = Somebody, Function = Word() }),
        12 => ("leaving", $"/deals/{One(_deals)}/team/{Somebody}/leaving", new { }),
        13 => _dice.Next(2) == 0 ? ("deletion", $"/deals/{One(_deals)}/deletion", new { }) : ("restoring", $"/deals/{One(_deals)}/deletion/undo", new { }),
        14 => ("customer", $"/customers/{One(_accounts)}", new { Name = Word(), Industry = Word(), Website = "harbour.example", Tags = $"{Word()}, {Word()}", Revenue = _dice.Next(1, 900) * 1000, Employees = _dice.Next(1, 900) }),
        15 => ("belonging", $"/customers/{One(_accounts)}/belonging", new { OwnerId = Somebody, ParentId = _dice.Next(3) == 0 ? (Guid?)null : _accounts[_dice.Next(3)].Id }),
        16 => ("new address", $"/customers/{One(_accounts)}/addresses", new { Street = Word(), City = Word(), Country = "DE" }),
        17 => _dice.Next(2) == 0 ? ("address", $"/customers/{_accounts[0].Id}/addresses/{_address.Id}", new { Kind = "Billing", Street = Word(), City = Word(), Country = "DE" }) : ("address removal", $"/customers/{_accounts[0].Id}/addresses/{_address.Id}/removal", new { }),
        18 => ("contact", $"/contacts/{_contact.Id}", new { FirstName = Word(), LastName = Word(), Title = Word(), Tags = Word() }),
        19 => ("role", $"/contacts/{_contact.Id}/accounts", new { AccountId = _accounts[_dice.Next(3)].Id, Role = Word(), Mainly = _dice.Next(2) == 0 }),
        20 => ("role ended", $"/contacts/{_contact.Id}/accounts/{One(_accounts)}/leaving", new { }),
        21 => ("product", $"/products/{_product.Id}", new { Name = Word(), Code = Word(), Family = Word(), Price = _dice.Next(1, 99) }),
        22 => ("note", $"/notes/{_activities[0].Id}", new { Text = $"<p>{Word()} <b>{Word()}</b></p>" }),
        23 => _dice.Next(3) switch
        {
            0 => ("task", $"/tasks/{_activities[1].Id}", new { Title = Word(), Priority = "High", DueOn = new DateOnly(2026, 12, _dice.Next(1, 30)) }),
            1 => ("task done", $"/tasks/{_activities[1].Id}/done", new { }),
            _ => ("task open", $"/tasks/{_activities[1].Id}/done/undo", new { }),
        },
        24 => ("meeting", $"/meetings/{_activities[2].Id}", new { Title = Word(), StartsAt = new DateTime(2026, 12, _dice.Next(1, 30), 9, 0, 0, DateTimeKind.Utc), Minutes = 30, People = new[] { Somebody, Somebody } }),
        25 => _dice.Next(2) == 0 ? ("team", $"/teams/{_team.Id}", new { Name = Word(), ManagerId = Somebody }) : ("member", $"/teams/{_team.Id}/members", new { PersonId = Somebody }),
        _ => _dice.Next(2) == 0 ? ("activity gone", $"/activities/{_activities[0].Id}/deletion", new { }) : ("new note", $"/timeline/account/{_accounts[0].Id}/notes", new { Text = Word() }),
    };

    private Guid Somebody => new[] { Cast.Mara.Id, Cast.Tom.Id, Cast.Lena.Id, Cast.Ruth.Id }[_dice.Next(4)];

    private Guid One<T>(T[] records) where T : Entity => records[_dice.Next(records.Length)].Id;

    private string Word() => $"{Words[_dice.Next(Words.Length)]} {++_words}";

    private async Task Settle()
    {
        _ruth = App.ProgramOf(Cast.Ruth);
        await App.Db(async db =>
        {
            (await db.Set<global::Onside.Team.People.Person>().SingleAsync(person => person.Id == Cast.Ruth.Id)).See(Onside.Platform.Access.Sight.Everyone);
            return await db.SaveChangesAsync();
        });
        _accounts = [.. new[] { "Harbour Hotels", "Coast Group", "Fern Clinics" }.Select(name => Account.Open(name, Cast.Mara.Id))];
        foreach (var account in _accounts)
            await App.Saved(account);
        (_contact, _product, _address, _team) = (Contact.Meet("Claire", "Beaumont", Cast.Mara.Id), new Product("Filter", 120_00, "EUR"), _accounts[0].AddAddress(AddressKind.Visiting), new global::Onside.Team.People.Teams.Team("South"));
        _contact.WorkAt(_accounts[0].Id, "Buyer");
        _deals = [await Cast.Deal("Ward dispensers"), await Cast.Deal("Filtration", stage: 2), await Cast.Deal("Hotels", minor: null)];
        var now = App.Clock.Now();
        _activities =
        [
            Activity.Note(new("account", _accounts[0].Id), Cast.Mara.Id, "<p>45 days would settle it</p>", now), Activity.Task(null, Cast.Ruth.Id, new TaskFacts("Send the price sheet", Cast.Ruth.Id, Due.Moment(now.AddDays(2))), null, now),
            Activity.Meeting(new("account", _accounts[1].Id), Cast.Ruth.Id, new MeetingFacts("Needs call", now.AddDays(1), now.AddDays(1).AddHours(1)), [Cast.Ruth.Id], null, now),
        ];
        foreach (var record in new object[] { _contact, _product, _address, _team, _activities[0], _activities[1], _activities[2] })
            await App.Saved(record);
    }

    private Task<long> Newest() => App.Db(db => db.Set<PlatformEvent>().MaxAsync(e => e.Sequence));

    private Task<Guid?> New(long last) => App.Db(db => db.Set<PlatformEvent>().Where(e => e.Sequence > last).OrderBy(e => e.SubjectKind == "address").ThenByDescending(e => db.Set<PlatformChange>().Any(change => change.EventId == e.Id)).ThenBy(e => e.Sequence).Select(e => (Guid?)e.Id).FirstOrDefaultAsync());

    // What lives in the tables of the business: the logs, what a program was answered, how often it was saved, what no longer counts, and the words and tags that the company knows now aside.
    private Task<Dictionary<string, string[]>> Sums() => App.Db(db => AliveRows.Of(db, table => table.StartsWith("platform_", StringComparison.Ordinal) || table.StartsWith("access_", StringComparison.Ordinal) || table is "search_vocabulary" or "tagging_tags" or "inbox_notices"));

    private static IEnumerable<string> Differences(Dictionary<string, string[]> one, Dictionary<string, string[]> other) =>
        one.Keys.SelectMany(table => one[table].Except(other[table]).Select(row => $"{table} lost {row}").Concat(other[table].Except(one[table]).Select(row => $"{table} has {row}")));
}

public sealed class DoAndUndoOnSqlite() : DoAndUndoTests(Engine.Sqlite);

public sealed class DoAndUndoOnPostgres() : DoAndUndoTests(Engine.Postgres);
