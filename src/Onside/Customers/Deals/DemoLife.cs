using Onside.Customers.Accounts;
using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// The life of one deal: stage by stage until it is won, ends otherwise, or has reached today.
public sealed partial class DemoLife(DemoStory story, DemoLives lives, DemoWay way, DemoCustomer customer, DemoDraft draft)
{
    private const double ShareForgotten = 0.045;
    private const double ShareReopened = 0.04;
    private const double SpreadOfStay = 0.75;
    private const double WorkdaysUntilFound = 25;

    private readonly Dice _dice = story.Dice;
    private readonly Guid? _contactId = customer.Partners.Count > 0 ? story.Dice.Pick(customer.Partners).Id : null;
    private Deal _deal = null!;
    private DateOnly _day;
    private DateTime _at;
    private bool _isOver;
    private bool _isForgotten;

    public Deal Live(DateOnly opened, int stage)
    {
        Open(opened, stage);
        while (!_isOver)
        {
            var leaves = DemoDay.Later(_dice, _day, way.PaceOf(stage).Workdays, SpreadOfStay);
            _isForgotten = _dice.Chance(ShareForgotten);
            if (_isForgotten)
                leaves = DemoDay.Later(_dice, leaves, WorkdaysUntilFound, SpreadOfStay);
            if (!story.Day.IsPast(leaves))
                break;
            Advance(leaves);
            if (_isForgotten)
                Abandon();
            else if (!_dice.Chance(way.PaceOf(stage).GoesOn))
                GoDown(stage);
            else if (stage == way.Last)
                Win();
            else
                MoveOn(++stage);
        }
        if (_deal.IsOpen)
            LookAhead(stage);
        if (_deal.IsOpen && !_isForgotten)
            Lately();
        lives.Follow(_deal, customer, _isForgotten);
        return _deal;
    }

    private void Open(DateOnly day, int stage)
    {
        Advance(day);
        if (_at < customer.OpenedAt)
            _at = customer.OpenedAt.AddMinutes(12);
        var owner = Opener();
        var closes = Closes(stage);
        _deal = story.Born(_at, owner, () =>
        {
            var deal = Deal.Open(draft.Name, owner, way.Step(stage), _at);
            deal.Describe(draft.Name, customer.Id, _contactId, closes, CategoryAt(stage), draft.Source, null);
            deal.Value(_dice.Chance(0.93) || stage > 1 ? draft.AmountMinor : null, draft.Currency, lives.InBase(_at));
            deal.TagWith(DemoToldDeal.Tags(deal));
            return deal;
        });
    }

    // A sales representative opens some of the deals that an account executive then takes over.
    private Guid Opener()
    {
        var owner = lives.Cast.Who(customer.OwnerId);
        var juniors = lives.Cast.Sellers.Where(seller => seller.Team == owner.Team && seller.Functions.Contains(Function.SalesRepresentative) && seller.Id != owner.Id).ToList();
        return juniors.Count > 0 && _dice.Chance(0.25) ? _dice.Pick(juniors).Id : owner.Id;
    }

    private void MoveOn(int stage)
    {
        story.Happens(_deal, _at, _deal.OwnerId, () => _deal.MoveTo(way.Step(stage), _at));
        if (_deal.OwnerId != customer.OwnerId && stage >= 2)
            Soon(() => _deal.GiveTo(customer.OwnerId));
        Gather(stage);
        Revise(stage);
    }

    private void Win()
    {
        story.Happens(_deal, _at, _deal.OwnerId, () => _deal.Win(_at, _day));
        if (lives.Purchases.GetValueOrDefault(customer.Id) < _day)
            lives.Purchases[customer.Id] = _day;
        _isOver = true;
    }

    private void GoDown(int stage)
    {
        var note = _dice.Chance(0.4) ? DemoWords.Pick(_dice, "reasons", "no decision") + "." : null;
        var kind = _dice.Share();
        story.Happens(_deal, _at, _deal.OwnerId, () =>
        {
            if (kind < (stage < 3 ? 0.17 : 0.06))
                Decline();
            else if (kind < (stage < 3 ? 0.42 : 0.3))
                _deal.EndUndecided(note, _at, _day, _dice.Chance(0.7) ? _dice.Pick(lives.Reasons(Result.NoDecision)) : null);
            else
                Lose();
        });
        _isOver = !(_deal.Result == Result.Lost && _dice.Chance(ShareReopened) && Reopened());
    }

    // Somebody found it untouched, asked once more, and closed it.
    private void Abandon()
    {
        var reason = _dice.Pick(lives.Reasons(Result.NoDecision));
        story.Happens(_deal, _at, _deal.OwnerId, () => _deal.EndUndecided(null, _at, _day, reason));
        _isOver = true;
    }

    private bool Reopened()
    {
        var again = DemoDay.Later(_dice, _day, 15, 0.5);
        if (!story.Day.IsPast(again))
            return false;
        Advance(again);
        story.Happens(_deal, _at, _deal.OwnerId, () => _deal.Reopen(DemoWords.Pick(_dice, "reasons", "reopened"), _at));
        return true;
    }

    private void Decline()
    {
        var reason = _dice.Pick(lives.Reasons(Result.Declined));
        _deal.Decline(reason.Name, null, _at, _day, reason.Id);
    }

    // The first of the list are the most usual.
    private void Lose()
    {
        var reasons = lives.Reasons(Result.Lost);
        var reason = reasons[Math.Min(reasons.Count - 1, _dice.Poisson(1.6))];
        _deal.Lose(reason.Name, _dice.Chance(0.35) ? DemoWords.Pick(_dice, "reasons", "lost") + "." : null, _at, _day, reason.Id);
    }

    private void Advance(DateOnly day) => (_day, _at) = (day, DemoDay.Moment(_dice, day));

    // Some minutes after what just happened, by the same person.
    private void Soon(Action change, Guid? who = null)
    {
        _at = _at.AddMinutes(_dice.Between(1, 9));
        story.Happens(_deal, _at, who ?? _deal.OwnerId, change);
    }
}
