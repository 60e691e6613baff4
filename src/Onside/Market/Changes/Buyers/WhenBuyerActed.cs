using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Market.Changes.Buyers;

// Whoever works on the deal hears what happened at its customer, and what to do next; not whoever wrote it.
public sealed class WhenBuyerEventWritten(AppDb db, Notices notices, Kept<PersonNames> people, Me me) : Listener<BuyerEventWritten>
{
    protected override async Task On(BuyerEventWritten written)
    {
        var names = await people.Current();
        var working = await db.Set<Deal>().Where(deal => deal.Id == written.DealId).Select(deal => deal.OwnerId).Concat(db.Set<DealMember>().Where(member => member.DealId == written.DealId).Select(member => member.PersonId)).ToListAsync();
        var by = written.Kind != BuyerEventKind.Answered && me.IsSomebody ? me.Id : (Guid?)null;
        foreach (var person in working.Distinct().Where(person => names.Of(person).MayWrite && person != by))
            await notices.Notify(person, BuyerReasons.Happened, new(new Subject("deal", written.DealId), by is { } writer ? $"{new Somebody(writer)} noted: {BuyerWords.Of(written.Kind)}. {BuyerWords.Cue(written.Kind)}" : (FormattableString)$"{BuyerWords.Of(written.Kind)}. {BuyerWords.Cue(written.Kind)}") { Excerpt = written.Note, Link = "#moments" });
    }
}

// What somebody outside says to a question about a deal happens at its customer.
public sealed class WhenGuestAnswered(AppDb db, TimeProvider clock) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved is { Guest: { } guest, AboutKind: "deal", AboutId: { } deal } && await db.Set<Deal>().AnyAsync(one => one.Id == deal) && await db.Set<BuyerEvent>().CountAsync(one => one.DealId == deal) < OnDeal.Most)
            db.Add(BuyerEvent.Write(deal, BuyerEventKind.Answered, DateOnly.FromDateTime(clock.Now()), $"{guest}: {moved.What}", null, clock.Now()));
    }
}

// And so does their yes to a plan about it.
public sealed class WhenGuestConfirmedPlan(AppDb db, TimeProvider clock) : Listener<PlanConfirmed>
{
    protected override async Task On(PlanConfirmed said)
    {
        if (said.Guest is not { } guest || await db.Set<Outcome>().Where(outcome => outcome.Id == said.OutcomeId && outcome.SubjectKind == "deal").Select(outcome => outcome.SubjectId).SingleOrDefaultAsync() is not { } deal)
            return;
        if (await db.Set<Deal>().AnyAsync(one => one.Id == deal) && await db.Set<BuyerEvent>().CountAsync(one => one.DealId == deal) < OnDeal.Most)
            db.Add(BuyerEvent.Write(deal, BuyerEventKind.Answered, DateOnly.FromDateTime(clock.Now()), $"{guest}: {said.What}", null, clock.Now()));
    }
}

public static class BuyerReasons
{
    public static readonly Reason Happened = new("buyer-event", $"Something happens at a customer of a deal I work on", $"you work on this deal", 78, Opens: true);
}
