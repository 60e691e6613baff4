using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.Home;

public abstract class SellingTests(Engine engine) : HomeTests(engine)
{
    [Fact]
    public async Task An_executive_sees_which_deals_need_them_why_and_all_of_them_behind_the_number()
    {
        await Cast.Deal("Its date has passed", close: new DateOnly(2026, 11, 18));
        var planned = await Cast.Deal("Well planned", close: new DateOnly(2026, 11, 30));
        await Send(Cast.Mara, $"/timeline/deal/{planned.Id}/tasks", new { Title = "Call", DueOn = "2026-11-25" });
        for (var i = 0; i < 9; i++)
            await Cast.Deal($"Nothing planned {i}", minor: 10_00);
        await Cast.Deal("Tom's", owner: Cast.Tom);

        var home = (await Home(Cast.Mara)).Executive!;
        Assert.Equal((8, 10L), (home.Deals.Count, home.AtRisk));
        Assert.Equal("Its date has passed", home.Deals[0].Deal.Name);
        Assert.Equal([Need.Overdue, Need.NextStep], home.Deals[0].Needs);
        foreach (var needing in home.Needs)
            Assert.Equal((needing.Need, needing.Count), (needing.Need, (await App.ProgramOf(Cast.Mara).Read<ListDeals.View>($"/deals?Owner={Cast.Mara.Id}&Need={needing.Need}")).Total.Count));
        Assert.Equal((11L, 2L, 0L), (home.Month.Open.Count, home.Month.Closing.Count, home.Month.Won.Count));
    }

    [Fact]
    public async Task What_others_did_is_told_however_much_I_did_since()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        App.As(Cast.Mara);
        App.Clock.Advance(TimeSpan.FromHours(2));
        await Send(Cast.Tom, $"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id, Version = 1 });
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        await App.Db(async db =>
        {
            for (var i = 0; i < 900; i++)
                db.Add(new PlatformEvent { At = App.Clock.Now(), ActorId = Cast.Mara.Id, Kind = "deal-changed", SubjectKind = "deal", SubjectId = deal.Id });
            return await db.SaveChangesAsync();
        });

        Assert.Equal("Tom Okafor moved the deal from Preparation to Needs", Assert.Single((await Home(Cast.Mara)).Executive!.News).Sentence);
        Assert.Empty((await Home(Cast.Tom)).Executive!.News);
    }

    [Fact]
    public async Task A_representative_sees_who_has_no_answer_until_somebody_spoke_with_them()
    {
        await Works(Cast.Mara, Function.SalesRepresentative);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var (claire, hugo) = (await App.Saved(new Contact("Claire", "Beaumont", Cast.Mara.Id)), await App.Saved(new Contact("Hugo", "Stern", Cast.Mara.Id)));
        await App.Saved(new Contact("Not", "Mine", Cast.Tom.Id));
        var house = await App.Saved(new Account("Aldgate Offices", Cast.Mara.Id));

        var home = (await Home(Cast.Mara)).Representative!;
        Assert.Equal(new[] { hugo.Id, claire.Id }.OrderDescending(), home.Contacts.Newest.Select(one => one.Id));
        Assert.Equal([house.Id], home.Customers.Newest.Select(one => one.Id));
        Assert.Equal(2, (await App.ProgramOf(Cast.Mara).Read<ListContacts.View>($"/contacts?Owner={Cast.Mara.Id}&Unanswered=true")).Total.Count);

        await Send(Cast.Mara, $"/timeline/deal/{deal.Id}/calls", new { Direction = "Outgoing", Outcome = "Reached", ContactId = claire.Id });
        await Send(Cast.Tom, $"/timeline/account/{house.Id}/notes", new { Text = "They rent nine floors" });
        home = (await Home(Cast.Mara)).Representative!;
        Assert.Equal([hugo.Id], home.Contacts.Newest.Select(one => one.Id));
        Assert.Equal(0, home.Customers.Count.Count);
        Assert.Equal(1, (await App.ProgramOf(Cast.Mara).Read<ListContacts.View>($"/contacts?Owner={Cast.Mara.Id}&Unanswered=true")).Total.Count);
        Assert.Equal(0, (await App.ProgramOf(Cast.Mara).Read<ListAccounts.View>($"/customers?Owner={Cast.Mara.Id}&Unanswered=true")).Total.Count);
    }

    [Fact]
    public async Task The_numbers_of_a_week_are_the_rows_behind_them()
    {
        await Works(Cast.Mara, Function.FieldRepresentative);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        foreach (var (outcome, began) in new[] { ("Reached", "2026-11-16T09:00:00Z"), ("LeftMessage", "2026-11-18T09:00:00Z"), ("Reached", "2026-11-13T09:00:00Z") })
            await Send(Cast.Mara, $"/timeline/deal/{deal.Id}/calls", new { Direction = "Outgoing", Outcome = outcome, StartedAt = began });
        await Send(Cast.Tom, $"/timeline/deal/{deal.Id}/notes", new { Text = "Not Mara's" });

        var week = (await Home(Cast.Mara)).Representative!.Week;
        Assert.Equal((new DateOnly(2026, 11, 16), 2, 1, 0), (week.Monday, week.Calls, week.Reached, week.Notes));
        Assert.Equal(2, (await App.ProgramOf(Cast.Mara).Read<Onside.Team.Activities.ListActivities.View>($"/activities?Whose=Mine&Kind=Call&From={week.Monday:O}")).Activities.Count);
    }
}

public sealed class SellingHomeOnSqlite() : SellingTests(Engine.Sqlite);

public sealed class SellingHomeOnPostgres() : SellingTests(Engine.Postgres);
