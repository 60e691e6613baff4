using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Demo;
using Onside.Team.People;
using Onside.Tests.Rig;

using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Tests.Platform.Demo;

// What the customers of the demo company need.
[Collection(DemoHouse.Shared)]
public class DemoNeedsTests(DemoHouse house)
{
    [Fact]
    public async Task Deals_beyond_the_second_stage_have_needs_as_far_as_they_have_come()
    {
        var app = await house.On(Engine.Sqlite);
        var (from, selling) = (DemoHouse.AsOf.AddMonths(-6), await app.Db(db => db.Set<Pipeline>().Include(p => p.Stages).SingleAsync(p => p.Name == "Sales")));
        var deals = await app.Db(db => db.Set<Deal>().Include(d => d.Lines).Where(d => d.PipelineId == selling.Id && d.AccountId != null && (d.Result == Result.Open || d.ClosedOn >= from)).AsNoTracking().ToListAsync());
        var needs = (await app.Db(db => db.Set<Need>().Include(n => n.Answers).AsNoTracking().ToListAsync())).ToLookup(need => need.DealId);
        var shown = await app.Db(db => db.Set<Presentation>().Select(p => p.DealId).ToListAsync());
        Assert.Equal(6, deals.Select(deal => deal.StageId).Distinct().Count());
        Assert.All(deals, deal =>
        {
            var reached = selling.Stages.Single(stage => stage.Id == deal.StageId).Position;
            if (reached < 3)
                Assert.Empty(needs[deal.Id]);
            else
                Assert.InRange(needs[deal.Id].Count(), 2, 5);
            Assert.Equal(needs[deal.Id].Select(need => reached > 3), needs[deal.Id].Select(need => need.IsConfirmed));
            Assert.Equal(needs[deal.Id].Select(need => reached > 4), needs[deal.Id].Select(need => need.Value is not null));
            Assert.Equal(needs[deal.Id].Select(need => reached > 4 && deal.Lines.Count > 0), needs[deal.Id].Select(need => need.Answers.Count > 0 || need.GapText is not null));
            Assert.Equal(reached > 4, shown.Contains(deal.Id));
        });
        Assert.Equal(Enum.GetValues<NeedKind>(), needs.SelectMany(one => one).Select(need => need.Kind).Distinct().Order());
    }

    [Fact]
    public async Task All_of_it_is_past_and_on_workdays()
    {
        var app = await house.On(Engine.Sqlite);
        var needs = await app.Db(db => db.Set<Need>().AsNoTracking().ToListAsync());
        Assert.All(needs, need => Assert.True(need.WrittenAt < DemoHouse.End && (need.AnsweredAt ?? need.WrittenAt) < DemoHouse.End && (need.ConfirmedOn ?? DateOnly.MinValue) < DemoHouse.AsOf));
        Assert.All(needs.SelectMany(need => new[] { DateOnly.FromDateTime(need.WrittenAt), need.ConfirmedOn ?? DateOnly.FromDateTime(need.WrittenAt) }), day => Assert.True(Workdays.IsWorkday(day), $"{day}"));
    }

    [Fact]
    public async Task The_fourteen_hotels_show_them()
    {
        var app = await house.On(Engine.Sqlite);
        var (deal, mara) = await app.Db(async db => (await db.Set<Deal>().SingleAsync(d => d.Name == "Filtration for 14 hotels"), await db.Set<Person>().SingleAsync(p => p.Name == "Mara Lindqvist")));
        var shown = await app.ProgramOf(mara).Read<ShowNeeds.View>($"/deals/{deal.Id}/needs");
        Assert.True(shown.Needs.Count > 1 && shown.Needs.All(need => need.State == NeedState.Confirmed));
        Assert.NotEmpty((await app.ProgramOf(mara).Read<ShowPresentations.View>($"/deals/{deal.Id}/presentations")).Presentations);
    }
}
