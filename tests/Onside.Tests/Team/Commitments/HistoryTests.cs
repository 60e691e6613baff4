using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments;

// Random histories of many people through the front door: whatever they say, in whatever order, two at once and late, the rules hold.
public abstract class HistoryTests(Engine engine) : CommitmentTests(engine)
{
    private const int Rounds = 150, Commitments = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_many_people_say_at_once_the_rules_hold(int seed)
    {
        var (chance, people) = (new Random(seed), new[] { Mara, Tom, App.ProgramOf(Cast.Ruth), App.ProgramOf(Cast.Lena) });
        var likely = new[] { Move.Promise, Move.Counter, Move.Report, Move.Renegotiate, Move.AcceptTerms, Move.RefuseTerms }.Select(move => (Tom, move))
            .Concat(new[] { Move.Accept, Move.CounterBack, Move.NotSatisfied, Move.Renegotiate, Move.AcceptTerms, Move.Satisfied }.Select(move => (Mara, move))).ToArray();
        var (asked, moves) = (new List<ShowCommitment.View>(), 0);
        for (var i = 0; i < Commitments; i++)
            asked.Add(await Ask(Cast.Tom, $"Request {i}"));
        for (var round = 0; round < Rounds; round++)
        {
            if (chance.Next(4) == 0)
                App.Clock.Advance(TimeSpan.FromHours(chance.Next(1, 12)));
            var said = Enumerable.Range(0, 2).Select(_ => chance.Next(4) > 0 && likely[chance.Next(likely.Length)] is var (who, move)
                ? (Who: who, Which: chance.Next(Commitments), Move: move, With: Sensible(chance), Late: false)
                : (Who: people[chance.Next(people.Length)], Which: chance.Next(Commitments), Move: (Move)chance.Next(Enum.GetValues<Move>().Length), With: Anything(chance), Late: chance.Next(5) == 0)).ToList();
            var answers = await Task.WhenAll(said.Select(one => Try(one.Who, one.Late ? asked[one.Which] with { Commitment = asked[one.Which].Commitment with { Moves = 0 } } : asked[one.Which], one.Move, one.With)));
            Assert.All(answers, answer => Assert.True((int)answer.StatusCode is 200 or 404 or 409 or 422, $"{answer.StatusCode} {answer.Content.ReadAsStringAsync().Result}"));
            Assert.All(said.Zip(answers).Where(one => one.First.Late), one => Assert.NotEqual(HttpStatusCode.OK, one.Second.StatusCode));
            foreach (var which in said.Select(one => one.Which).Distinct())
                await Holds(asked[which] = await Mara.Read<ShowCommitment.View>($"/commitments/{asked[which].Commitment.Id}"));
            moves += answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
            for (var i = 0; i < Commitments; i++)
                if (asked[i].Commitment.EndedAt is not null)
                    asked[i] = await Ask(Cast.Tom, $"Request {i} after {round}");
        }
        Assert.InRange(moves, Rounds / 4, int.MaxValue);
        var verify = await App.Types("verify");
        Assert.True(verify.Code == 0, verify.Said);
    }

    // I5, I6, I7: each move by who may make it, each known, in order and once; a promise is always due, and looked at before.
    private async Task Holds(ShowCommitment.View now)
    {
        var it = now.Commitment;
        Assert.Equal(Enumerable.Range(1, now.Said.Count), now.Said.Select(line => line.Moved.Number));
        Assert.Equal(it.Moves, now.Said.Count);
        Assert.All(now.Said.Zip(now.Said.Skip(1)), pair => Assert.Equal(pair.First.Moved.To, pair.Second.Moved.From));
        Assert.Equal(it.State, now.Said[^1].Moved.To);
        Assert.All(now.Said, line => Assert.Equal(line.Moved.Voice == Voice.Requester ? Cast.Mara.Id : Cast.Tom.Id, line.By.Id));
        Assert.All(now.Said.Where(line => line.Moved.Move is Move.Promise or Move.Report or Move.Revoke), line => Assert.Equal(Voice.Performer, line.Moved.Voice));
        Assert.All(now.Said.Where(line => line.Moved.Move is Move.Satisfied or Move.Cancel), line => Assert.Equal(Voice.Requester, line.Moved.Voice));
        if (it.State is CommitmentState.Promised or CommitmentState.Reported)
            Assert.True(it.DueAt is { } due && it.ReviewAt <= due, $"due {it.DueAt}, review {it.ReviewAt}");
        Assert.Equal(it.State is CommitmentState.Satisfied or CommitmentState.Declined or CommitmentState.Withdrawn or CommitmentState.Reneged or CommitmentState.Cancelled, it.EndedAt is not null);
        Assert.Equal(it.Moves, await App.Db(db => db.Set<Commitment>().Where(c => c.Id == it.Id).Select(c => c.Moves).SingleAsync()));
    }

    private object Sensible(Random chance) => new
    {
        DueAt = Now.AddHours(chance.Next(60, 200)), ReviewAt = Now.AddHours(chance.Next(1, 20)), Restatement = "I do it.", Reason = "The date is missing.", Evidence = "On the deal.", Obstacle = "Capacity", Condition = $"It is on the deal, {chance.Next(100)}.",
    };

    private object Anything(Random chance) => new
    {
        DueAt = chance.Next(2) == 0 ? Now.AddHours(chance.Next(-5, 200)) : (DateTime?)null, ReviewAt = chance.Next(4) == 0 ? (DateTime?)null : Now.AddHours(chance.Next(1, 40)), Restatement = chance.Next(5) == 0 ? null : "I do it.",
        Reason = chance.Next(4) == 0 ? null : "For a reason.", Evidence = chance.Next(4) == 0 ? null : "On the deal.", Obstacle = chance.Next(3) == 0 ? null : "Capacity", Cover = chance.Next(2) == 0 ? Cast.Ruth.Id : (Guid?)null,
        AnswerBy = chance.Next(2) == 0 ? Now.AddHours(5) : (DateTime?)null, Condition = chance.Next(4) == 0 ? "Another condition" : null,
    };
}

public sealed class HistoryOnSqlite() : HistoryTests(Engine.Sqlite);

public sealed class HistoryOnPostgres() : HistoryTests(Engine.Postgres);
