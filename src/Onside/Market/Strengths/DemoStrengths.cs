using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Needs;
using Onside.Market.Strengths.Matching;
using Onside.Platform.Demo;
using Onside.Science.FollowThrough;
using Onside.Science.Selling;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;
using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Market.Strengths;

// What the demo company is good at, the needs that it answers where a deal has come beyond finding them out, and what colleagues were asked where nothing answers one.
public sealed class DemoStrengths : IDemoPart
{
    private const int Gaps = 4, Batch = 500;
    private const double ShareSaid = 0.85;

    private static readonly string[] Reasons = ["Shown on site, they nodded.", "The technician agreed on the phone.", "It is the same case as at their neighbour."];

    public string Name => "strengths";

    public int Order => 101;

    public async Task Tell(DemoStory story)
    {
        var strengths = DemoWords.Table("strengths").Select((words, i) => Written(story, words, i)).ToList();
        await story.Write(strengths, "strengths");
        var open = new List<(DemoSold Sold, Need Need)>();
        foreach (var few in (await DemoSold.All(story)).Where(sold => sold.Reached >= DemoSold.Pitch).Chunk(Batch))
            open.AddRange(await Answer(story, few, strengths));
        await Ask(story, [.. open.Where(one => one.Sold.Deal.IsOpen).DistinctBy(one => one.Need.DealId).Take(Gaps)]);
    }

    private static Strength Written(DemoStory story, string[] words, int number)
    {
        var (at, by) = (DemoDay.Moment(story.Dice, Workdays.OnOrAfter(story.Day.First.AddDays(20 + (19 * number)))), story.Known<DemoCast>().In(Enum.Parse<Function>(words[4])).Id);
        return story.Born(at, by, () => Strength.Write(new(words[0], words[1], words[2], DemoWords.List(words[3]), by, DateOnly.FromDateTime(at))));
    }

    // By the words they share, as whoever sells sees it proposed. What nothing answers is left.
    private static async Task<IReadOnlyList<(DemoSold, Need)>> Answer(DemoStory story, DemoSold[] few, IReadOnlyList<Strength> strengths)
    {
        var (ids, told) = (few.Select(sold => sold.Deal.Id).ToList(), strengths.Select(strength => (Strength: strength, Words: WordMatch.Telling($"{strength.Name} {strength.Does}"))).ToList());
        var needs = (await story.Db.Set<Need>().AsNoTracking().Where(need => ids.Contains(need.DealId) && need.DroppedAt == null).OrderBy(need => need.Id).ToListAsync()).ToLookup(need => need.DealId);
        var (answers, open) = (new List<NeedStrength>(), new List<(DemoSold, Need)>());
        foreach (var sold in few)
            foreach (var need in needs[sold.Deal.Id])
            {
                var asked = WordMatch.Telling(need.Text);
                var best = told.Select(one => (one.Strength, WordMatch.Of(asked, one.Strength.Words, one.Words).Weight)).Where(one => one.Weight >= WordsShared.Enough).OrderByDescending(one => one.Weight).Select(one => one.Strength).FirstOrDefault();
                if (best is null)
                    open.Add((sold, need));
                else if (story.Dice.Chance(ShareSaid) && sold.At(0.6, need.WrittenAt) is var at)
                    answers.Add(story.Born(at, sold.Deal.OwnerId, () => NeedStrength.Answer(need, best, story.Dice.Chance(0.4) ? story.Dice.Pick(Reasons) : null, sold.Deal.OwnerId, at)));
            }
        await story.Write(answers, "needs with a strength");
        return open;
    }

    // Product, marketing and operations in turn; every second has promised an answer.
    private static async Task Ask(DemoStory story, IReadOnlyList<(DemoSold Sold, Need Need)> open)
    {
        var (book, cast, talks) = (await CalendarBook.Load(story.Db), story.Known<DemoCast>(), new List<(DemoConversation Talk, Need Need)>());
        foreach (var ((sold, need), i) in open.Select((one, i) => (one, i)))
        {
            var (to, from) = (cast.In(StrengthDesk.Askable[i % StrengthDesk.Askable.Count]), cast.Who(sold.Deal.OwnerId));
            var at = DemoDay.Moment(story.Dice, story.Day.Ago(3 - (i % 3)));
            var due = Answering.Hours(book, to.Id).Add(at, TimeSpan.FromHours(48)) ?? at.AddDays(7);
            var talk = DemoConversation.Asked(story, book, new(from.Id, to.Id, null, to.Id, new("deal", sold.Deal.Id), $"What do we have for this need: {need.Text}", "A strength that answers it is written down, or it is said that we have none.", $"So that {sold.Deal.Name} is answered with what is true.", due, DemoToldAsk.Zone(from)), at);
            if (i % 2 == 0)
                talk.Say(Move.Promise, Voice.Performer, talk.Later(to.Id, talk.At, 2), new(0) { Restatement = "I look at it with the technicians and write down what holds.", Review = talk.Review(talk.Later(to.Id, talk.At, 3), due) });
            talks.Add((talk, need));
        }
        await story.Write([.. talks.Select(one => one.Talk.Commitment)], "commitments");
        await story.Write([.. talks.Select(one => new StrengthGap(one.Need.DealId, one.Need.Id, one.Talk.Commitment.Id))]);
    }
}
