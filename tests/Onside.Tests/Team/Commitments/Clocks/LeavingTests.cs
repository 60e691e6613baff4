using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.People;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Commitments.Clocks;

public abstract class LeavingTests(Engine engine) : ClockTests(engine)
{
    [Fact]
    public async Task What_somebody_promised_is_asked_of_who_takes_over_and_nobody_inherits_a_promise()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var promised = await Say(Tom, await Ask(Cast.Tom, about: deal), Move.Promise, Promised);
        await Leave(Cast.Tom, Cast.Lena);

        var now = await Read(promised);
        Assert.Equal((CommitmentState.Requested, "Lena Vogt", promised.Commitment.DueAt), (now.Commitment.State, now.Commitment.Performer!.Name, now.Commitment.DueAt));
        Assert.Equal(("Tom Okafor", "Lena Vogt"), (Assert.Single(now.Passed).Leaver!.Name, now.Passed[0].Heir!.Name));
        Assert.Equal(2, now.Said.Count);
        Assert.Contains(await Waiting(App, Cast.Mara), notice => notice.Sentence == "Tom Okafor has left, and Lena Vogt is asked instead: Approve 12 %");
        var lena = App.ProgramOf(Cast.Lena);
        Assert.Contains(await Waiting(App, Cast.Lena), notice => notice.Sentence == "Tom Okafor has left, and you are asked instead: Approve 12 %");
        Assert.Equal(HttpStatusCode.OK, (await lena.GetAsync($"/deals/{deal.Id}")).StatusCode);
        Assert.Contains("Tom Okafor has left. Lena Vogt is asked instead.", await App.As(Cast.Mara).GetStringAsync($"/commitments/{promised.Commitment.Id}"));
        Assert.Equal(CommitmentState.Promised, (await Say(lena, now, Move.Promise, Promised)).Commitment.State);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Where_who_takes_over_has_asked_it_themselves_whoever_leads_is_asked()
    {
        var priya = await Lead();
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        await Leave(Cast.Tom, Cast.Mara);
        Assert.Equal((CommitmentState.Requested, priya.Id), ((await Read(promised)).Commitment.State, (await Read(promised)).Commitment.Performer!.Id));
    }

    [Fact]
    public async Task Where_nobody_can_take_over_it_stays_and_who_asked_decides()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        await Leave(Cast.Tom, Cast.Mara);
        Assert.Equal(CommitmentState.Promised, (await Read(promised)).Commitment.State);
        Assert.Contains(await Waiting(App, Cast.Mara), notice => notice.Sentence == "Tom Okafor has left, and nobody could take over. Decide how it goes on: Approve 12 %");
        Assert.Equal(CommitmentState.Cancelled, (await Say(Mara, await Read(promised), Move.Cancel)).Commitment.State);
    }

    [Fact]
    public async Task What_is_reported_waits_for_who_asked_though_its_performer_has_left()
    {
        var reported = await Say(Tom, await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised), Move.Report, new { Evidence = "On the deal" });
        await Leave(Cast.Tom, Cast.Lena);
        Assert.Equal((CommitmentState.Reported, "Tom Okafor"), ((await Read(reported)).Commitment.State, (await Read(reported)).Commitment.Performer!.Name));
        Assert.Equal(CommitmentState.Satisfied, (await Say(Mara, await Read(reported), Move.Satisfied)).Commitment.State);
    }

    [Fact]
    public async Task What_somebody_asked_for_is_for_who_takes_over_and_nothing_else_changes()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        await Leave(Cast.Mara, Cast.Lena);
        var now = await Tom.Read<ShowCommitment.View>($"/commitments/{promised.Commitment.Id}");
        Assert.Equal((CommitmentState.Promised, "Lena Vogt", promised.Commitment.Since), (now.Commitment.State, now.Commitment.Requester.Name, now.Commitment.Since));
        Assert.Contains(await Waiting(App, Cast.Tom), notice => notice.Sentence == "Mara Lindqvist has left, and it is for Lena Vogt now: Approve 12 %");
        Assert.Contains(await Waiting(App, Cast.Lena), notice => notice.Sentence == "Mara Lindqvist has left, and what they asked for is yours now: Approve 12 %");
    }

    [Theory]
    [InlineData("loss", "Price")]
    [InlineData("declined", "Not feasible")]
    public async Task With_a_deal_that_is_not_won_all_that_is_open_about_it_ends_and_counts_as_nothing(string how, string reason)
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var promised = await Say(Tom, await Ask(Cast.Tom, about: deal), Move.Promise, Promised);
        var asked = await Ask(Cast.Lena, "Visit the hotel", deal);
        var elsewhere = await Ask(Cast.Tom, "Something else");
        var answer = await Mara.Send($"/deals/{deal.Id}/{how}", new { Reason = reason, Note = "It is so", Version = (await Mara.Read<Onside.Customers.Deals.ShowDeal.View>($"/deals/{deal.Id}")).Deal.Version });
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
        foreach (var one in new[] { promised, asked })
        {
            var now = await Read(one);
            Assert.Equal((CommitmentState.Cancelled, Reckoned.NotCounted), (now.Commitment.State, now.Commitment.Reckoned));
            Assert.EndsWith($": {reason}", Assert.Single(now.Passed).Passed.Reason, StringComparison.Ordinal);
        }
        Assert.Equal(CommitmentState.Requested, (await Read(elsewhere)).Commitment.State);
        Assert.Contains(await Waiting(App, Cast.Tom), notice => notice.Sentence.StartsWith("Its deal has ended, and this is not needed any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_that_ends_after_its_whole_ends_all_the_same()
    {
        var whole = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        var part = await Read(await Tom.Send("/commitments", new { To = Cast.Lena.Id, Parent = whole.Commitment.Id, What = "Measure the pipes", Condition = "They are measured.", DueAt = Now.AddDays(1), Why = "For the approval." }), HttpStatusCode.Created);
        await Say(Mara, await Read(whole), Move.Cancel);
        Assert.Equal(CommitmentState.Withdrawn, (await Say(Tom, part, Move.Withdraw)).Commitment.State);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    private async Task Leave(Person leaver, Person successor)
    {
        var answer = await Ruth.Send($"/people/{leaver.Id}/deactivation", new { SuccessorId = successor.Id });
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
    }
}

public sealed class LeavingOnSqlite() : LeavingTests(Engine.Sqlite);

public sealed class LeavingOnPostgres() : LeavingTests(Engine.Postgres);
