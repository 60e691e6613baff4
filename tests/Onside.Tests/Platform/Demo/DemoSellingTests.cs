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
    public async Task What_was_stuck_and_what_was_learned_is_told_in_each_state()
    {
        var app = await house.On(Engine.Sqlite);
        var swarms = await app.Db(db => db.Set<Onside.Steering.Swarms.Swarm>().AsNoTracking().Include(one => one.Seats).Include(one => one.Options).Include(one => one.Votes).Include(one => one.Trials).AsSplitQuery().ToListAsync());
        Assert.All(Enum.GetValues<Onside.Science.Process.SwarmState>(), state => Assert.Equal(4, swarms.Count(one => one.State == state)));
        Assert.All(swarms, one => Assert.InRange(one.Seats.Count, 3, 4));
        Assert.All(swarms.Where(one => one.OptionsOpenedAt is null), one => Assert.NotEmpty(one.Stand.Invited.Except(one.Stand.Answered)));
        Assert.All(swarms.Where(one => one.EndedAt is { } ended), one => Assert.InRange(one.EndedAt!.Value, one.AskedAt, DemoHouse.End));
        Assert.All(swarms.SelectMany(one => one.Trials), trial => Assert.InRange(trial.At, DemoHouse.End.AddDays(-60), DemoHouse.End));
        var reviews = await app.Db(db => db.Set<Onside.Steering.Learning.Reviews.DealReview>().AsNoTracking().Include(one => one.Words).ToListAsync());
        Assert.Equal((20, 3), (reviews.Count, reviews.Min(one => one.Words.Select(words => words.Function).Distinct().Count())));
        Assert.Contains(reviews, one => one.IsSealed);
        Assert.All(reviews.Where(one => !one.IsSealed), one => Assert.NotEqual("", one.Found));
        var improvements = await app.Db(db => db.Set<Onside.Steering.Learning.Improvements.Improvement>().AsNoTracking().ToListAsync());
        Assert.Equal(6, improvements.Select(one => one.State).Distinct().Count());
        Assert.All(improvements.Where(one => one.AcceptedAt is not null && one.Gauge == Onside.Steering.Learning.Improvements.Gauge.WinRate), one => Assert.Equal(20, one.Before!.Count));
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
