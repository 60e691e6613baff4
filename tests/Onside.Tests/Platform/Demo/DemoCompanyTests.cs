using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Team.Activities;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Demo;

[Collection(DemoHouse.Shared)]
public class DemoCompanyTests(DemoHouse house)
{
    // Keys and stamps of sign-ins are drawn anew each time, as they should be; so is the name of a turn's holder.
    private static bool IsSecret(string table) => table.StartsWith("access_", StringComparison.Ordinal) || table == "platform_turns";

    [Fact]
    public async Task The_same_day_gives_the_same_rows_again_and_on_both_databases()
    {
        using var again = new OnsideApp(Engine.Sqlite);
        again.Clock.Advance(TimeSpan.FromDays(100));
        Assert.Equal(0, (await again.Types("demo", "--as-of", "2026-11-19")).Code);
        var first = await Sums(await house.On(Engine.Sqlite));

        Assert.Empty(TableSums.Differences(first, await Sums(again)));
        Assert.Empty(TableSums.Differences(first, await Sums(await house.On(Engine.Postgres))));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Everything_that_is_computed_agrees(Engine engine)
    {
        var app = await house.On(engine);
        var (code, said, _) = await app.Types("verify");

        Assert.True(code == 0, said);
        await app.Db(async db =>
        {
            var deals = await db.Set<Deal>().Include(deal => deal.Lines).AsNoTracking().ToListAsync();
            Assert.Contains(deals, deal => deal.Lines.Count > 1);
            Assert.All(deals.Where(deal => deal.Lines.Count > 0), deal => Assert.Equal(deal.AmountMinor, deal.Lines.Sum(line => line.TotalMinor)));
            var bought = deals.Where(deal => deal.Result == Result.Won).GroupBy(deal => deal.AccountId!.Value).ToDictionary(account => account.Key, account => account.Max(deal => deal.ClosedOn));
            Assert.All(await db.Set<Account>().AsNoTracking().ToListAsync(), account => Assert.Equal(bought.GetValueOrDefault(account.Id), account.LastWonOn));
            return true;
        });
    }

    [Fact]
    public async Task Stays_in_stages_add_up_to_the_life_of_the_deal()
    {
        var deals = await (await house.On(Engine.Sqlite)).Db(db => db.Set<Deal>().Include(deal => deal.Stays).AsNoTracking().ToListAsync());

        Assert.All(deals, deal =>
        {
            var stays = deal.Stays.OrderBy(stay => stay.EnteredAt).ToList();
            Assert.Equal(deal.OpenedAt, stays.Count > 0 ? stays[0].EnteredAt : deal.StageEnteredAt);
            Assert.All(stays.Zip(stays.Skip(1)), pair => Assert.True(pair.First.LeftAt <= pair.Second.EnteredAt));
            Assert.All(stays.Zip(stays.Skip(1)).Where(pair => pair.First.StageId != pair.Second.StageId), pair => Assert.Equal(pair.First.LeftAt, pair.Second.EnteredAt));
            Assert.All(stays, stay => Assert.Equal((long)(stay.LeftAt - stay.EnteredAt).TotalSeconds, stay.Seconds));
            if (deal.ClosedAt is { } closed)
                Assert.Equal(closed, stays[^1].LeftAt);
        });
    }

    [Fact]
    public async Task Nothing_that_is_told_as_past_lies_ahead()
    {
        var app = await house.On(Engine.Sqlite);
        await app.Db(async db =>
        {
            Assert.Empty(await db.Set<PlatformEvent>().Where(e => e.ActorId != null && e.At >= DemoHouse.End).Select(e => new { e.Kind, e.At, e.ActorId }).ToListAsync());
            Assert.Equal(0, await db.Set<Deal>().CountAsync(d => d.OpenedAt >= DemoHouse.End || d.StageEnteredAt >= DemoHouse.End || d.ClosedAt >= DemoHouse.End));
            Assert.Equal(0, await db.Set<Activity>().CountAsync(a => a.CreatedAt >= DemoHouse.End || a.DoneAt >= DemoHouse.End || a.EditedAt >= DemoHouse.End));
            Assert.Equal(0, await db.Set<Activity>().CountAsync(a => a.Kind != ActivityKind.Meeting && a.At >= DemoHouse.End));
            Assert.Equal(0, await db.Set<Activity>().CountAsync(a => a.At >= DemoHouse.End && a.Text != null));
            return true;
        });
    }

    [Fact]
    public async Task Nothing_happens_to_a_record_before_it_is_there()
    {
        var app = await house.On(Engine.Sqlite);
        await app.Db(async db =>
        {
            var accounts = await db.Set<PlatformEvent>().Where(e => e.Kind == "account-opened").ToDictionaryAsync(e => e.SubjectId, e => e.At);
            var contacts = await db.Set<PlatformEvent>().Where(e => e.Kind == "contact-met").ToDictionaryAsync(e => e.SubjectId, e => e.At);
            var deals = await db.Set<Deal>().ToDictionaryAsync(d => d.Id, d => d);
            Assert.All(deals.Values, deal => Assert.True(deal.OpenedAt >= accounts[deal.AccountId!.Value], $"{deal.Name} before its account"));
            var since = accounts.Concat(contacts).Concat(deals.Select(deal => KeyValuePair.Create(deal.Key, deal.Value.OpenedAt))).ToDictionary();
            Assert.All(await db.Set<PlatformEvent>().Where(e => since.Keys.Contains(e.SubjectId)).ToListAsync(), e => Assert.True(e.At >= since[e.SubjectId], $"{e.Kind} before its subject"));
            Assert.All(await db.Set<Activity>().Where(a => a.SubjectId != null).ToListAsync(), a => Assert.True(a.CreatedAt >= since[a.SubjectId!.Value] && a.At >= since[a.SubjectId.Value], $"{a.Kind} {a.Summary} before its subject"));
            return true;
        });
    }

    [Fact]
    public async Task People_rest_at_weekends()
    {
        var app = await house.On(Engine.Sqlite);
        await app.Db(async db =>
        {
            Assert.All(await db.Set<Deal>().Where(d => d.ClosedOn != null).Select(d => d.ClosedOn!.Value).ToListAsync(), day => Assert.True(Workdays.IsWorkday(day)));
            Assert.All(await db.Set<Deal>().Where(d => d.CloseOn != null).Select(d => d.CloseOn!.Value).ToListAsync(), day => Assert.True(Workdays.IsWorkday(day)));
            Assert.All(await db.Set<Activity>().Select(a => a.At).ToListAsync(), at => Assert.True(Workdays.IsWorkday(DateOnly.FromDateTime(at)), $"{at:O}"));
            return true;
        });
    }

    [Fact]
    public async Task The_company_has_everybody_and_every_state()
    {
        var app = await house.On(Engine.Sqlite);
        await app.Db(async db =>
        {
            Assert.Equal((30, 4, 155, 420), (await db.Set<Person>().CountAsync(), await db.Set<Onside.Team.People.Teams.Team>().CountAsync(), await db.Set<Account>().CountAsync(), await db.Set<Deal>().CountAsync()));
            Assert.Equal(Enum.GetValues<Function>(), (await db.Set<Person>().ToListAsync()).SelectMany(person => person.Functions).Distinct().Order());
            Assert.Equal(Enum.GetValues<Level>(), await db.Set<SignIn>().Select(signIn => signIn.Level).Distinct().Order().ToListAsync());
            Assert.Equal(0, await db.Set<SignIn>().CountAsync(signIn => signIn.PasswordHash != null));
            Assert.Equal(Enum.GetValues<Result>(), await db.Set<Deal>().Select(deal => deal.Result).Distinct().Order().ToListAsync());
            var sales = await db.Set<Pipeline>().OrderBy(pipeline => pipeline.Position).Select(pipeline => pipeline.Id).FirstAsync();
            var stages = await db.Set<Stage>().Where(stage => stage.PipelineId == sales).Select(stage => stage.Id).ToListAsync();
            Assert.Empty(stages.Except(await db.Set<Deal>().Where(deal => deal.Result == Result.Open).Select(deal => deal.StageId).Distinct().ToListAsync()));
            Assert.True(await db.Set<Deal>().CountAsync(deal => deal.Result == Result.Open && deal.CloseOn < DemoHouse.AsOf) is > 3 and < 40);
            Assert.True(await db.Set<Activity>().CountAsync(a => a.Kind == ActivityKind.Task && a.DoneAt == null && a.DueAt < DemoHouse.End) > 5);
            Assert.Equal(["CHF", "EUR", "GBP", "USD"], await db.Set<Deal>().Select(deal => deal.Currency).Distinct().Order().ToListAsync());
            Assert.Equal(0, await db.Set<Deal>().CountAsync(deal => deal.AmountMinor != null && deal.AmountInBase == null));
            return true;
        });
    }

    [Fact]
    public async Task Most_open_deals_moved_lately_and_a_few_were_forgotten()
    {
        var app = await house.On(Engine.Sqlite);
        await app.Db(async db =>
        {
            var days = await db.Set<Deal>().Where(deal => deal.Result == Result.Open).Select(deal => deal.StageEnteredAt).ToListAsync();
            var stays = days.Select(entered => (DemoHouse.End - entered).TotalDays).Order().ToList();
            Assert.True(stays.Count > 40, $"{stays.Count} open deals");
            Assert.True(stays.Count(stay => stay <= 60) >= 0.8 * stays.Count, $"{stays.Count(stay => stay <= 60)} of {stays.Count} moved in the last 60 days");
            Assert.InRange(stays[^1], 61, 270);
            var norms = await db.Set<Stage>().ToDictionaryAsync(stage => stage.Id, stage => stage.StaleAfterDays);
            var stale = (await db.Set<Deal>().Where(deal => deal.Result == Result.Open).ToListAsync()).Count(deal => (DemoHouse.End - deal.StageEnteredAt).TotalDays > norms[deal.StageId]);
            Assert.InRange(stale, 5, stays.Count / 2);
            return true;
        });
    }

    [Fact]
    public async Task The_deal_of_the_fourteen_hotels_is_there()
    {
        var app = await house.On(Engine.Sqlite);
        var deal = await app.Db(db => db.Set<Deal>().Include(deal => deal.Team).SingleAsync(deal => deal.Name == "Filtration for 14 hotels"));
        var mara = await app.Db(db => db.Set<Person>().SingleAsync(person => person.Name == "Mara Lindqvist"));
        var shown = await app.ProgramOf(mara).Read<ShowDeal.View>($"/deals/{deal.Id}");

        Assert.Equal((286_400_00, "EUR", mara.Id, new DateOnly(2026, 12, 11)), (deal.AmountMinor, deal.Currency, deal.OwnerId, deal.CloseOn));
        Assert.Equal("Harbour Hotels", shown.Deal.Account);
        // Whoever brought something works on it too.
        Assert.Superset(new HashSet<string> { "Ines Duarte", "Ruth Calloway", "Tom Okafor", "Jonas Weber" }, shown.Team.Select(member => member.Name).ToHashSet());
    }

    private static Task<Dictionary<string, string>> Sums(OnsideApp app) => app.Db(db => TableSums.Of(db, IsSecret));
}
