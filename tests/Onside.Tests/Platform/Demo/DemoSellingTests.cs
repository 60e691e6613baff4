using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Demo;

// What hangs on the deals of the demo company.
[Collection(DemoHouse.Shared)]
public class DemoSellingTests(DemoHouse house)
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Deals_have_people_objections_and_terms_as_far_as_they_have_come(Engine engine)
    {
        var app = await house.On(engine);
        var (deals, stages) = await app.Db(async db => (await db.Set<Deal>().AsNoTracking().Include(d => d.Stays).Include(d => d.Lines).AsSplitQuery().ToListAsync(), await db.Set<Stage>().ToDictionaryAsync(s => s.Id, s => s.Probability)));
        var lately = deals.Where(d => d.IsOpen || d.ClosedAt >= DemoHouse.End.AddMonths(-6)).ToDictionary(d => d.Id);
        int Reached(Guid deal) => lately[deal].Stays.Select(stay => stay.StageId).Append(lately[deal].StageId).Max(stage => stages[stage]);
        var (people, objections) = (await All<Stakeholder>(app), await app.Db(db => db.Set<DealObjection>().AsNoTracking().Include(o => o.Answers).ToListAsync()));
        var (concessions, checks, readings) = (await All<Concession>(app), await All<TermsCheck>(app), await All<TermsReading>(app));

        Assert.InRange(people.Select(one => one.DealId).Distinct().Count(), lately.Count * 9 / 10, lately.Count);
        Assert.All(people.GroupBy(one => one.DealId), deal => Assert.InRange(deal.Count(), 1, 4));
        Assert.Equal(lately.Keys.Where(id => Reached(id) > DemoSold.Pitch).Order(), objections.Select(one => one.DealId).Distinct().Order());
        Assert.All(objections.Where(one => Reached(one.DealId) > DemoSold.Objections), one => Assert.False(one.IsOpen));
        Assert.Contains(objections, one => one.State == ObjectionState.Resolved && one.EndedById != one.WrittenById);
        Assert.Contains(objections, one => one.State == ObjectionState.Disclosed);
        Assert.Contains(objections, one => one.IsOpen);
        foreach (var closing in new[] { concessions.Select(one => one.DealId), checks.Select(one => one.DealId) })
            Assert.Equal(lately.Keys.Where(id => Reached(id) >= DemoSold.Closing).Order(), closing.Distinct().Order());
        Assert.All(concessions.Where(one => one.IsDecided), one => Assert.True(one.MayDecide(one.DecidedById!.Value)));
        Assert.Contains(concessions, one => one.Approval == Approval.Waits);

        // Of a deal that is won a second person has read what stands there now.
        bool IsRead(Deal deal) => readings.Any(one => one.DealId == deal.Id && one.ById != deal.OwnerId && one.Mark == TermsMark.Of(deal, checks.Where(check => check.DealId == deal.Id)));
        Assert.All(lately.Values.Where(deal => deal.Result == Result.Won && Reached(deal.Id) >= DemoSold.Closing), deal => Assert.True(IsRead(deal)));
        Assert.Contains(readings, one => lately[one.DealId].IsOpen && !IsRead(lately[one.DealId]));
    }

    [Fact]
    public async Task Everything_happened_in_the_life_of_its_deal()
    {
        var app = await house.On(Engine.Sqlite);
        var lives = await app.Db(db => db.Set<Deal>().AsNoTracking().ToDictionaryAsync(d => d.Id, d => (d.OpenedAt, Until: d.ClosedAt ?? DemoHouse.End)));
        string[] kinds = [News.Kind(typeof(DealObjectionMoved)), News.Kind(typeof(ConcessionMoved)), News.Kind(typeof(TermChecked)), News.Kind(typeof(TermsRead)), News.Kind(typeof(StakeholderMoved))];
        var told = await app.Db(db => db.Set<PlatformEvent>().AsNoTracking().Where(e => kinds.Contains(e.Kind)).ToListAsync());
        Assert.Equal(kinds.Order(), told.Select(e => e.Kind).Distinct().Order());
        Assert.Empty(told.Where(e => e.SubjectKind != "deal" || e.At < lives[e.SubjectId].OpenedAt || e.At > lives[e.SubjectId].Until.AddMinutes(1)).Select(e => $"{e.Kind} {e.At:u} {lives[e.SubjectId]}").Take(5));
    }

    private static Task<List<T>> All<T>(OnsideApp app) where T : class => app.Db(db => db.Set<T>().AsNoTracking().ToListAsync());
}
