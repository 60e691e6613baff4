using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What is changed on a deal along the way: its team, its lines, its amount, its dates.
public sealed partial class DemoLife
{
    private const double ShareOverdue = 0.35;
    private const double ShareByHelpers = 0.2;
    private const double ShareLately = 0.5;

    // From which stage on somebody joins, and how often.
    private static readonly (Function Function, int Stage, double Share)[] Helpers =
    [
        (Function.SolutionsEngineer, 2, 0.45), (Function.Marketing, 3, 0.12), (Function.Finance, 4, 0.4), (Function.Legal, 4, 0.22),
        (Function.SalesAdministrator, 5, 0.45), (Function.SuccessPlanner, 5, 0.4), (Function.Operations, 5, 0.4),
    ];

    private static readonly string[] NextSteps =
    [
        "Send the offer", "Site survey with the house engineer", "Presentation to the board", "Call after the budget round", "Trial of the dispenser", "Answer on the maintenance price",
        "Visit our reference", "Water analysis", "Terms back from legal", "Name the second decision maker", "Agree the installation dates", "Signature",
    ];

    private void Gather(int stage)
    {
        foreach (var helper in Helpers.Where(helper => helper.Stage == stage && way.Last >= 5 && _dice.Chance(helper.Share)))
            Soon(() => _deal.Join(lives.Cast.In(helper.Function).Id, helper.Function.ToString()));
    }

    private void Revise(int stage)
    {
        var (amount, fills) = (Amount(), stage >= 2 && _deal.Lines.Count == 0 && _dice.Chance(0.55));
        var (closes, next) = (_dice.Chance(0.4) || _deal.CloseOn < _day ? Closes(stage) : _deal.CloseOn, _dice.Chance(0.6) ? _dice.Pick(NextSteps) : null);
        Soon(() =>
        {
            _deal.Describe(_deal.Name, _deal.AccountId, _deal.ContactId, closes, CategoryAt(stage), _deal.Source, next);
            _deal.Value(amount, _deal.Currency, lives.InBase(_at));
            if (fills)
                _deal.Fill(lives.Lines(_deal, _at), lives.InBase(_at), _at);
        }, Helper(ShareByHelpers));
    }

    // Somebody of the deal's team rather than its owner, now and then.
    private Guid? Helper(double share) => _deal.Team.Count > 0 && _dice.Chance(share) ? _dice.Pick(_deal.Team).PersonId : null;

    // On the last two workdays a colleague brought some deals a step further: news for their owners.
    private void Lately()
    {
        var day = story.Day.Ago(_dice.Below(2));
        if (day <= _day || Helper(ShareLately) is not { } helper)
            return;
        Advance(day);
        var (closes, next) = (_dice.Chance(0.3) ? Workdays.Add(_deal.CloseOn ?? story.Day.AsOf, _dice.Between(2, 9)) : _deal.CloseOn, _dice.Pick(NextSteps));
        story.Happens(_deal, _at, helper, () => _deal.Describe(_deal.Name, _deal.AccountId, _deal.ContactId, closes, _deal.Category, _deal.Source, next));
    }

    private long Amount() => _deal.AmountMinor is not { } minor ? draft.AmountMinor
        : _dice.Chance(0.25) ? Math.Max(10_000, (long)(minor * _dice.Pick([0.85, 0.9, 0.95, 1.05, 1.1, 1.2])) / 10_000 * 10_000)
        : minor;

    private Category CategoryAt(int stage) => ((double)stage / way.Last) switch
    {
        >= 1 => _dice.Chance(0.8) ? Category.Commit : Category.BestCase,
        >= 0.75 => _dice.Chance(0.3) ? Category.Commit : Category.BestCase,
        >= 0.55 => _dice.Chance(0.6) ? Category.BestCase : Category.Pipeline,
        _ => _dice.Chance(0.05) ? Category.Omitted : Category.Pipeline,
    };

    // As long as the stages ahead usually take, and a little hope.
    private DateOnly Closes(int stage)
    {
        var workdays = Enumerable.Range(stage, way.Last - stage + 1).Sum(number => way.PaceOf(number).Workdays);
        return Workdays.Add(_day, Math.Max(2, (int)_dice.LogNormal(workdays * 1.1, 0.35)));
    }

    // An open deal whose date has passed was moved by most, and forgotten by some.
    private void LookAhead(int stage)
    {
        if (_deal.CloseOn >= story.Day.AsOf || _dice.Chance(ShareOverdue))
            return;
        var latest = _day < story.Day.Last ? DemoDay.AnyWorkday(_dice, _day.AddDays(1), story.Day.Last) : _day;
        if (!story.Day.IsPast(latest) || latest <= _day)
            return;
        Advance(latest);
        var closes = Workdays.Add(story.Day.AsOf, 1 + (int)_dice.LogNormal(12 + (way.Last - stage) * 9, 0.5));
        story.Happens(_deal, _at, _deal.OwnerId, () => _deal.Describe(_deal.Name, _deal.AccountId, _deal.ContactId, closes, _deal.Category, _deal.Source, _dice.Pick(NextSteps)));
    }
}
