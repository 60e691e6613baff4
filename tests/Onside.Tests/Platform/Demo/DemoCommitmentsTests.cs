using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Demo;

// What the people of the demo company asked of each other.
[Collection(DemoHouse.Shared)]
public class DemoCommitmentsTests(DemoHouse house)
{
    [Fact]
    public async Task Every_state_and_every_count_is_there_with_counters_changes_loops_and_overdue_answers()
    {
        var all = await All();
        Assert.InRange(all.Count, 850, 950);
        Assert.DoesNotContain(all, c => c.EndedAt is null && c.DueAt < DemoHouse.End.AddDays(-20));
        Assert.Equal(Enum.GetValues<CommitmentState>().Except([CommitmentState.Draft]), all.Select(c => c.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<Reckoned>(), all.Select(c => c.Reckoned).Distinct().Order());
        Assert.Contains(all, c => c.Loops > 0);
        Assert.Contains(all, c => c.PendingBy is not null && c.State == CommitmentState.Promised);
        Assert.Contains(all, c => c.State == CommitmentState.Requested && c.AnswerDueAt < DemoHouse.End);
        Assert.Contains(all, c => c.State == CommitmentState.Promised && c.DueAt < DemoHouse.End);
        Assert.InRange(all.Count(c => c.AwaitsDepartment is not null && c.EndedAt is null), 3, 30);
        Assert.InRange(all.Count(c => c.EndedAt is null), 30, 120);
        var mine = Reliability.Sum(all.GroupBy(c => c.Reckoned).Select(way => KeyValuePair.Create(way.Key, way.LongCount())));
        Assert.InRange((double)mine.Kept / mine.Decided, 0.6, 0.95);
    }

    [Fact]
    public async Task Each_move_is_an_event_of_its_own_at_its_time_and_none_lies_ahead()
    {
        var app = await house.On(Engine.Sqlite);
        var (all, kind) = (await All(), News.Kind(typeof(CommitmentMoved)));
        var moves = (await app.Db(db => db.Set<PlatformEvent>().Where(e => e.Kind == kind).OrderBy(e => e.Sequence).Select(e => new { e.SubjectId, e.At, e.ActorId }).ToListAsync())).ToLookup(e => e.SubjectId);
        Assert.All(all, c => Assert.Equal(c.Moves, moves[c.Id].Count()));
        Assert.All(all, c => Assert.Equal(moves[c.Id].Select(e => e.At), moves[c.Id].Select(e => e.At).Order()));
        Assert.All(all, c => Assert.Equal(c.CreatedAt, moves[c.Id].First().At));
        Assert.All(all, c => Assert.True(moves[c.Id].Last().At < DemoHouse.End));
        Assert.All(moves.SelectMany(e => e), e => Assert.False(e.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{e.At:O}"));
    }

    [Theory, InlineData("Mara Lindqvist"), InlineData("Tom Okafor"), InlineData("Ines Duarte"), InlineData("Priya Raman"), InlineData("Jonas Weber"), InlineData("Ruth Calloway")]
    public async Task The_first_journey_finds_something_with_each_of_them(string name)
    {
        var app = await house.On(Engine.Sqlite);
        var person = await app.Db(db => db.Set<Person>().SingleAsync(one => one.Name == name));
        var promises = await app.ProgramOf(person).Read<ShowPromises.View>("/promises");
        Assert.True(promises.Mine.Waiting.Count > 0 && promises.Mine.Owe.Count > 0 && promises.Mine.Owed.Count > 0, $"{promises.Mine.Waiting.Count} wait, {promises.Mine.Owe.Count} owed by, {promises.Mine.Owed.Count} owed to");
        Assert.NotEqual(0, await app.Db(db => db.Set<Notice>().CountAsync(notice => notice.PersonId == person.Id && notice.SubjectKind == "commitment")));
    }

    [Fact]
    public async Task The_departments_say_what_they_can_be_asked_for()
    {
        var app = await house.On(Engine.Sqlite);
        Assert.InRange(await app.Db(db => db.Set<Onside.Team.Commitments.Queue.Offering>().CountAsync()), 15, 30);
    }

    [Theory, InlineData("2026-02-02"), InlineData("2025-12-29"), InlineData("2027-05-15")]
    public async Task It_is_told_as_of_any_day(string day)
    {
        using var app = new OnsideApp(Engine.Sqlite);
        var (code, said, _) = await app.Types("demo", "--as-of", day);
        Assert.True(code == 0, said);
    }

    private async Task<List<Commitment>> All() => await (await house.On(Engine.Sqlite)).Db(db => db.Set<Commitment>().AsNoTracking().ToListAsync());
}
