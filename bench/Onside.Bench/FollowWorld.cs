using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.People;

using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Bench;

// A hundred thousand commitments between the people of the demo, ten words or twelve in each that has ended: a million events. One in twenty is open.
public static class FollowWorld
{
    public const int Commitments = 100_000;

    private const int Batch = 10_000, OpenIn = 20;

    public static async Task Fill(AppDb db)
    {
        if (await db.Set<Commitment>().CountAsync(c => c.What.StartsWith("Bench ")) >= Commitments)
            return;
        var (dice, now, book) = (new Dice(5), TimeProvider.System.Now(), await CalendarBook.Load(db));
        var people = await db.Set<Person>().Where(p => p.DeactivatedAt == null && db.Set<SignIn>().Any(s => s.Id == p.Id && s.Level >= Level.Member)).OrderBy(p => p.Id).Select(p => p.Id).Take(30).ToListAsync();
        var deals = await db.Set<Deal>().OrderBy(d => d.Id).Select(d => d.Id).Take(5_000).ToListAsync();
        for (var from = 0; from < Commitments; from += Batch)
        {
            var first = from;
            await db.Transact(async () =>
            {
                var intake = new Intake(db);
                await intake.MakeRoom();
                await intake.Write([.. Enumerable.Range(first, Batch).Select(i => Told(i, dice, people, deals, now.AddMinutes(i - Commitments - 120), book, intake))]);
                await intake.WriteNews();
            });
        }
        await Statistics.Refresh(db);
    }

    // The last ones stay open, half of them unanswered; the others went to and fro until they were accepted.
    private static Commitment Told(int number, Dice dice, List<Guid> people, List<Guid> deals, DateTime at, CalendarBook book, Intake intake)
    {
        var (from, to) = (dice.Pick(people), dice.Pick(people));
        while (to == from)
            to = dice.Pick(people);
        var due = at.AddDays(dice.Between(2, 20));
        var commitment = Commitment.Ask(from, to, null, dice.Chance(0.7) ? new Subject("deal", dice.Pick(deals)) : null, $"Bench {number}", new(0) { Why = "The offer goes out this week.", Terms = new("It is on the deal.", due, null, "Europe/Berlin") }, at);
        intake.Tell(commitment, from, at);
        void Say(Move move, Voice voice, Said said)
        {
            var by = voice == Voice.Requester ? from : to;
            at = at.AddMinutes(dice.Between(1, 9));
            commitment.Say(move, voice, by, null, said with { Seen = commitment.Moves }, null, at);
            intake.Tell(commitment, by, at);
        }
        if (number % OpenIn == 0)
            Answering.Expect(commitment, book);
        if (number % (2 * OpenIn) == 0)
            return commitment;
        Say(Move.Promise, Voice.Performer, new(0) { Restatement = "By the time you asked for.", Review = at.AddDays(1) });
        if (number % OpenIn == 0)
            return Expected(commitment, book);
        for (var loop = 0; loop < 4; loop++)
        {
            Say(Move.Report, Voice.Performer, new(0) { Evidence = "In the files" });
            if (loop < 3 || number % 2 == 0)
                Say(Move.NotSatisfied, Voice.Requester, new(0) { UnmetCondition = "The date is missing." });
        }
        if (commitment.State == CommitmentState.Promised)
            Say(Move.Report, Voice.Performer, new(0) { Evidence = "In the files" });
        Say(Move.Satisfied, Voice.Requester, new(0));
        return Expected(commitment, book);
    }

    private static Commitment Expected(Commitment commitment, CalendarBook book)
    {
        Answering.Expect(commitment, book);
        return commitment;
    }
}
