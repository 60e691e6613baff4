using Onside.Platform.Demo;

namespace Onside.Customers.Selling.Objections;

// What customers of the demo company had against it, in their words: answered in the stage of that name, settled where the deal went on.
public sealed class DemoObjections : IDemoPart
{
    private const int Most = 3;

    public string Name => "objections";

    public int Order => 46;

    public async Task Tell(DemoStory story)
    {
        var objections = new List<DealObjection>();
        foreach (var sold in (await DemoSold.All(story)).Where(sold => sold.Reached > DemoSold.Pitch))
            objections.AddRange(story.Dice.Some(DemoWords.Table("objections"), story.Dice.Between(1, Most)).Select(fields => Told(story, sold, fields)));
        await story.Write(objections, "objections");
        await story.Write([.. objections.SelectMany(objection => objection.Answers)], "answers to objections");
    }

    private static DealObjection Told(DemoStory story, DemoSold sold, string[] fields)
    {
        var (dice, deal) = (story.Dice, sold.Deal);
        var contact = sold.Partners.Count > 0 ? dice.Pick(sold.Partners).Id : deal.ContactId;
        var at = sold.At(0.35 + (0.3 * dice.Share()));
        var objection = story.Born(at, deal.OwnerId, () => DealObjection.Raise(deal.Id, Enum.Parse<ObjectionType>(fields[0]), fields[1], contact, DateOnly.FromDateTime(at), deal.OwnerId, at));
        var isSettled = sold.Reached > DemoSold.Objections;
        if (isSettled || dice.Chance(0.6))
            Then(sold, objection, at = sold.At(0.7, at), dice.Chance(0.5) ? sold.Helper : deal.OwnerId, (by, now) => objection.Answer(fields[2], by, now));
        if (isSettled)
            Settle(sold, objection, at, contact, fields[3]);
        return objection;
    }

    private static void Settle(DemoSold sold, DealObjection objection, DateTime answered, Guid? contact, string how)
    {
        var (at, kind) = (sold.At(0.85, answered), sold.Story.Dice.Share());
        if (kind < 0.12 && contact is { } told)
            Then(sold, objection, at, sold.Deal.OwnerId, (by, now) => objection.Disclose("We cannot change this, and said so on the telephone.", told, DateOnly.FromDateTime(now), by, now));
        else if (kind < 0.22)
            Then(sold, objection, at, sold.Deal.OwnerId, (by, now) => objection.Withdraw(null, by, now));
        else
            Then(sold, objection, at, sold.Story.Dice.Chance(0.6) ? sold.Helper : sold.Deal.OwnerId, (by, now) => objection.Resolve(how, by, now));
    }

    private static void Then(DemoSold sold, DealObjection objection, DateTime at, Guid by, Action<Guid, DateTime> act) => sold.Story.Happens(objection, at, by, () => act(by, at));
}
