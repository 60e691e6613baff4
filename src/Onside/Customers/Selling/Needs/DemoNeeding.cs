using Onside.Customers.Accounts;
using Onside.Platform.Demo;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Needs;

// The needs of one deal of the demo company, told from the first talk as far as the deal has come.
public sealed class DemoNeeding
{
    private const int Confirms = 4, Answers = 5;

    private static readonly string[] Places = ["First call", "Walk through the building", "Needs call", "Their brief, page 2", "Lunch after the fair"];
    private static readonly string[] Ways = ["In the needs call, read back to them", "By mail, the list came back with a yes", "In the meeting on site", "On the phone, point by point"];
    private static readonly string[] Notes = ["We left the sheet with them.", "They asked for the price of three more years.", "They tasted it and asked who else has it.", "They want to hear from a customer of their kind."];

    private readonly DemoStory _story;
    private readonly DemoNeedingDeal _deal;
    private readonly IReadOnlyList<NeedLine> _lines;
    private readonly List<DemoPartner> _partners;
    private readonly int _reached;
    private readonly DateTime _until;

    public DemoNeeding(DemoStory story, DemoNeedingDeal deal, int reached, DemoCustomer customer, IReadOnlyList<NeedLine> lines)
    {
        (_story, _deal, _reached, _lines, _until) = (story, deal, reached, lines, deal.ClosedAt ?? story.Day.HistoryEnd.AddMinutes(-1));
        _partners = [.. customer.Partners.Where(partner => partner.MetAt <= At(0))];
        Needs = [.. Words(customer.Organisation.Industry).Select(Told)];
    }

    public IReadOnlyList<Need> Needs { get; }

    // Who saw the presentation: one or two of theirs.
    public IReadOnlyList<Guid> Seen { get; private set; } = [];

    public Presentation? Presented()
    {
        if (_reached < Answers || _partners.Count == 0)
            return null;
        Seen = [.. _story.Dice.Some(_partners, 2).Select(partner => partner.Id)];
        var (at, reaction, note) = (At(80), _story.Dice.Pick([Reaction.Convinced, Reaction.Interested, Reaction.Interested, Reaction.Neutral, Reaction.Doubtful]), _story.Dice.Pick(Notes));
        return _story.Born(at, _deal.OwnerId, () => Presentation.Hold(_deal.Id, DateOnly.FromDateTime(at), _deal.OwnerId, reaction, note, _deal.OwnerId, at));
    }

    private List<string[]> Words(string industry)
    {
        var dice = _story.Dice;
        var (own, any) = (DemoWords.Table("needs").Where(words => words[0] == industry).ToList(), DemoWords.Table("needs").Where(words => words[0] == "*").ToList());
        var count = dice.Between(2, 5);
        List<string[]> chosen = [.. dice.Some(own, Math.Min(count, 3))];
        return [.. chosen, .. dice.Some(any, count - chosen.Count)];
    }

    private Need Told(string[] words, int number)
    {
        var (at, dice) = (At(20 + (4 * number)), _story.Dice);
        var (who, where, how) = (_partners.Count > 0 ? dice.Pick(_partners) : null, dice.Pick(Places), dice.Pick(Ways));
        var facts = new NeedFacts(Enum.Parse<NeedKind>(words[1]), words[4], Enum.Parse<NeedWeight>(words[2]), words[5], who?.Id, where, null);
        var need = _story.Born(at, _deal.OwnerId, () => Need.Write(_deal.Id, facts, _deal.OwnerId, at));
        if (_reached < Confirms || who is null)
            return need;
        var (confirmed, answered) = (At(44 + (2 * number)), At(60 + (2 * number)));
        Happens(need, confirmed, () => need.Confirm(who.Id, who.Name, DateOnly.FromDateTime(confirmed), how, _deal.OwnerId));
        if (_reached >= Answers)
            Answer(need, facts with { Value = words[6] }, words[3] == "work" ? null : number, who, answered);
        return need;
    }

    // Products first, the work of putting them in last, as the lines of a deal stand.
    private void Answer(Need need, NeedFacts valued, int? product, DemoPartner who, DateTime at)
    {
        Happens(need, at, () => need.Describe(valued, _deal.OwnerId, at));
        var day = DateOnly.FromDateTime(at);
        if ((product is { } number ? Product(number) : _lines.Skip(1).LastOrDefault()) is { } line)
            Happens(need, at, () => need.AnswerBy([new(line.Id, line.Called, null)], at));
        else if (product is null && _lines.Count > 0)
            Happens(need, at, () => need.Disclose("Not with the crew we have in this quarter", who.Id, who.Name, day));
    }

    private NeedLine? Product(int number) => _lines.Count == 0 ? null : _lines[number % Math.Max(1, _lines.Count - 1)];

    private void Happens(Need need, DateTime at, Action change) => _story.Happens(need, at, _deal.OwnerId, change);

    // So many hundredths of the way from the opening to the end, or to today: on a workday, in the hours of work.
    private DateTime At(int hundredths)
    {
        var day = Workdays.OnOrBefore(DateOnly.FromDateTime(_deal.OpenedAt.AddTicks((_until - _deal.OpenedAt).Ticks / 100 * hundredths)));
        var (at, first) = (day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc).AddMinutes(4 * hundredths), _deal.OpenedAt.AddMinutes(hundredths));
        return at > first ? at : first;
    }
}
