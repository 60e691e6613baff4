using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Commitments.Contingencies;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// A deal that is still in the same stage after some days: what was prepared for this is to be done.
public sealed class WaitInStage(AppDb db, Kept<PipelineBook> kept) : ITriggers
{
    public string Key => "stage";

    public FormattableString Called => $"The deal is still in this stage after some days";

    public TriggerNeeds Needs => TriggerNeeds.Days;

    public bool Fits(Subject on, Subject? about) => about is { Kind: "deal" };

    public async Task<Guid?> Mark(Subject on, Subject? about) => about is { Id: var id } ? await db.Set<Deal>().Where(deal => deal.Id == id).Select(deal => (Guid?)deal.StageId).SingleOrDefaultAsync() : null;

    public async Task<IReadOnlyDictionary<Guid, Sign>> Look(IReadOnlyCollection<Contingency> waiting, DateTime now)
    {
        var (book, ids) = (await kept.Current(), waiting.Select(one => one.AboutId).OfType<Guid>().Distinct().ToArray());
        var deals = await db.Set<Deal>().Where(deal => ids.Contains(deal.Id)).Select(deal => new { deal.Id, deal.Result, deal.StageId, deal.StageEnteredAt }).ToDictionaryAsync(deal => deal.Id);
        return waiting.Where(one => one.AboutId is { } id && deals.ContainsKey(id)).ToDictionary(one => one.Id, one => deals[one.AboutId!.Value] is var deal && deal.Result != Result.Open
            ? new(false, $"The deal is closed.") : Of(book, deal.StageId, one.MarkId, (int)(now - deal.StageEnteredAt).TotalDays, one.Days ?? 0));
    }

    private static Sign Of(PipelineBook book, Guid stage, Guid? waited, int days, int most)
    {
        var name = book.Known(stage)?.Name ?? "";
        return stage != waited ? new(false, $"The deal has moved on, to {name}.") : new(days >= most, Many(days, $"The deal has been in {name} for 1 day.", $"The deal has been in {name} for {days:N0} days."));
    }
}
