using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Queue;

public abstract class QueueTests(Engine engine) : DepartmentTests(engine)
{
    [Fact]
    public async Task What_is_asked_of_a_department_waits_until_one_of_its_people_takes_it_the_oldest_first()
    {
        await Finance(Cast.Tom, Cast.Lena);
        var first = await AskFinance();
        App.Clock.Advance(TimeSpan.FromHours(1));
        await AskFinance("Confirm 45 days");

        var queue = await Queue(Tom, "");
        Assert.Equal((Function.Finance, true), (queue.Department, queue.IsMine));
        Assert.Equal(["Approve 12 %", "Confirm 45 days"], queue.Waiting.Select(row => row.What));
        Assert.Equal(["Lena Vogt", "Tom Okafor"], queue.People.Select(person => person.Name));
        await Say(Lena, first, Move.Promise, Promised);

        queue = await Queue(Tom);
        Assert.Equal(["Confirm 45 days"], queue.Waiting.Select(row => row.What));
        Assert.Equal([("Approve 12 %", "Lena Vogt")], (await Queue(Lena)).Promised.Select(row => (row.What, row.Performer!.Name)));
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_the_first_has_it_and_the_other_is_told()
    {
        await Finance(Cast.Tom, Cast.Lena);
        var asked = await AskFinance();
        var answers = await Task.WhenAll(Try(Tom, asked, Move.Promise, Promised), Try(Lena, asked, Move.Promise, Promised));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Empty((await Queue(Tom)).Waiting);
        Assert.Single((await Queue(App.ProgramOf(Cast.Ruth))).Promised);
    }

    [Fact]
    public async Task It_is_countered_or_declined_from_there_too()
    {
        await Finance(Cast.Tom, Cast.Lena);
        var (one, two) = (await AskFinance(), await AskFinance("Confirm 45 days"));
        Assert.Equal("Tom Okafor", (await Say(Tom, one, Move.Counter, new { DueAt = Now.AddDays(5), Obstacle = "Capacity" })).Commitment.Performer!.Name);
        await Say(Lena, two, Move.Decline, new { Reason = "Legal decides that." });
        Assert.Empty((await Queue(Tom)).Waiting);
    }

    [Fact]
    public async Task Who_asks_sees_theirs_in_the_queue_and_others_see_none_of_it()
    {
        await Finance(Cast.Lena);
        await AskFinance();
        await AskFinance("Something of Ruth", App.ProgramOf(Cast.Ruth));
        Assert.Equal(["Approve 12 %"], (await Queue(Mara)).Waiting.Select(row => row.What));
        Assert.False((await Queue(Mara)).IsMine);
        Assert.Equal(2, (await Queue(Lena)).Waiting.Count);

        var page = await App.As(Cast.Mara).GetStringAsync("/queue/Finance");
        Assert.Contains("Approve 12 %", page);
        Assert.DoesNotContain("/moves/Promise", page);
        Assert.Contains("/moves/Promise", await App.As(Cast.Lena).GetStringAsync("/queue/Finance"));
        Assert.DoesNotContain("/moves/Promise", await App.As(Cast.Ruth).GetStringAsync("/queue/Finance"));
    }

    [Fact]
    public async Task A_department_that_is_none_is_not_there_and_guests_see_none()
    {
        foreach (var address in new[] { "/queue/Kitchen", "/queue/11", "/queue/99" })
            Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/queue/Finance")).StatusCode);
        Assert.Contains("Nobody works here yet", await App.As(Cast.Mara).GetStringAsync("/queue/Legal"));
    }

    [Fact]
    public async Task Who_asks_their_own_department_does_not_wait_for_themselves()
    {
        await Finance(Cast.Mara, Cast.Tom);
        await AskFinance();
        Assert.Empty((await Mara.Read<ShowPromises.View>("/promises")).Mine.Waiting);
        Assert.Single((await Tom.Read<ShowPromises.View>("/promises")).Mine.Waiting);
    }

    [Fact]
    public async Task Many_are_shown_a_page_at_a_time()
    {
        await Finance(Cast.Tom);
        for (var i = 0; i < 52; i++)
            await AskFinance($"Approve {i} %");
        var first = await Queue(Tom);
        Assert.Equal(50, first.Waiting.Count);
        Assert.Equal(["Approve 50 %", "Approve 51 %"], (await Queue(Tom, $"/Finance?After={Uri.EscapeDataString(first.Next!)}")).Waiting.Select(row => row.What).Order());
    }
}

public sealed class QueueOnSqlite() : QueueTests(Engine.Sqlite);

public sealed class QueueOnPostgres() : QueueTests(Engine.Postgres);
