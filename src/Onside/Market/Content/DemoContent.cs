using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Helping;
using Onside.Market.Content.Pieces;
using Onside.Market.Content.Playbooks;
using Onside.Market.Content.Responses;
using Onside.Platform.Demo;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.People;

namespace Onside.Market.Content;

// What the demo company knows about selling: its library, two playbooks in two versions each, what it answers to objections, and where all of that was used in the last half year.
public sealed class DemoContent : IDemoPart
{
    private const int MostOnADeal = 4;
    private const double ShareOfAnswers = 0.8;

    public string Name => "content";

    public int Order => 101;

    public async Task Tell(DemoStory story)
    {
        var cast = story.Known<DemoCast>();
        var pieces = DemoWords.Table("content-pieces").Select((fields, i) => Written(story, cast, fields, i)).ToList();
        await story.Write(pieces, "pieces of content");
        var plays = await DemoPlaybooks.Tell(story, cast);
        var responses = await Responses(story, cast);
        var offers = pieces.Select(piece => new Offer(HelpKind.Piece, piece.Id, piece.Industries, piece.Steps, piece.WrittenAt)).Concat(plays.Select(play => new Offer(HelpKind.Play, play.Play.Key, play.Play.Industries, [play.Play.Step], play.Since))).ToList();
        var industries = story.Known<DemoMarket>().All.ToDictionary(customer => customer.Id, customer => customer.Organisation.Industry);
        await story.Write([.. (await DemoSold.All(story)).SelectMany(sold => Used(story, sold, sold.Deal.AccountId is { } account ? industries.GetValueOrDefault(account) : null, offers))], "uses of content");
        await story.Write(await Answered(story, responses), "uses of responses");
    }

    private sealed record Offer(HelpKind Kind, Guid Id, IReadOnlyList<string> Industries, IReadOnlyList<SalesStep> Steps, DateTime Since);

    private static ContentPiece Written(DemoStory story, DemoCast cast, string[] fields, int number)
    {
        var (by, at) = (cast.In(Enum.Parse<Function>(fields[6])).Id, DemoDay.Moment(story.Dice, Workdays.Add(story.Day.First, 5 + (number * 4))));
        var facts = new ContentPiece.Facts(fields[1], Enum.Parse<ContentKind>(fields[0]), fields[9], fields[8].Length == 0 ? null : fields[8], For(fields), by, story.Day.Last.AddDays(int.Parse(fields[7], System.Globalization.CultureInfo.InvariantCulture)));
        return story.Born(at, by, () => ContentPiece.Write(facts, by, at));
    }

    private static MadeFor For(string[] fields) => new(Of<SalesStep>(fields[2]), Of<BuyingRole>(fields[3]), DemoWords.List(fields[4]), Of<ObjectionType>(fields[5]));

    internal static List<T> Of<T>(string words) where T : struct, Enum => [.. DemoWords.List(words).Select(Enum.Parse<T>)];

    // Ten responses to six objections, by those who sell.
    private static async Task<List<ObjectionResponse>> Responses(DemoStory story, DemoCast cast)
    {
        var topics = new List<ObjectionTopic>();
        foreach (var (group, i) in DemoWords.Table("content-responses").GroupBy(fields => (Type: fields[0], Words: fields[1])).Select((group, i) => (group, i)))
        {
            var (by, at) = (cast.Sellers[i % cast.Sellers.Count].Id, story.Founding.AddDays(7).AddHours(3 + i));
            topics.Add(story.Born(at, by, () =>
            {
                var topic = new ObjectionTopic(Enum.Parse<ObjectionType>(group.Key.Type), group.Key.Words, by, at);
                foreach (var fields in group)
                    topic.Respond(fields[2], by, at);
                return topic;
            }));
        }
        await story.Write(topics, "objections in general words");
        await story.Write([.. topics.SelectMany(topic => topic.Responses)], "responses");
        return [.. topics.SelectMany(topic => topic.Responses)];
    }

    // What fits the customer's industry and a step that the deal has come to; more of it on deals that were won.
    private static IEnumerable<ContentUse> Used(DemoStory story, DemoSold sold, string? industry, IReadOnlyList<Offer> offers)
    {
        var (dice, deal) = (story.Dice, sold.Deal);
        var could = offers.Where(offer => (offer.Industries.Count == 0 || (industry is not null && offer.Industries.Contains(industry))) && offer.Since < sold.Until && offer.Steps.Any(step => Reached(sold) >= step)).ToList();
        var count = dice.Between(0, deal.Result == Result.Won ? MostOnADeal : MostOnADeal - 1);
        foreach (var offer in dice.Some(could, count))
        {
            var (by, at) = (dice.Chance(0.3) ? sold.Helper : deal.OwnerId, sold.At(0.2 + (0.6 * dice.Share())));
            if (at > offer.Since)
                yield return story.Born(at, by, () => new ContentUse(offer.Kind, offer.Id, deal.Id, by, at));
        }
    }

    private static SalesStep Reached(DemoSold sold) => sold.Deal.Result == Result.Won ? SalesStep.FollowUp : sold.Reached >= DemoSold.Closing ? SalesStep.Closing : sold.Reached >= DemoSold.Objections ? SalesStep.Objections : sold.Reached >= DemoSold.Pitch ? SalesStep.Pitch : SalesStep.Needs;

    // Answers on deals that are one of the responses, word for word.
    private static async Task<List<ResponseUse>> Answered(DemoStory story, IReadOnlyList<ObjectionResponse> responses)
    {
        var (texts, byText) = (responses.Select(response => response.Text).ToList(), responses.ToDictionary(response => response.Text));
        var answers = await story.Db.Set<ObjectionAnswer>().Where(answer => texts.Contains(answer.Text)).Join(story.Db.Set<DealObjection>(), answer => answer.ObjectionId, objection => objection.Id, (answer, objection) => new { Answer = answer, objection.DealId }).OrderBy(one => one.Answer.Id).AsNoTracking().ToListAsync();
        return
        [
            .. answers.Where(one => story.Dice.Chance(ShareOfAnswers)).Select(one =>
                story.Born(one.Answer.At, one.Answer.ById, () => new ResponseUse(byText[one.Answer.Text].Id, one.DealId, one.Answer.ObjectionId, one.Answer.Id, one.Answer.ById, one.Answer.At))),
        ];
    }
}
