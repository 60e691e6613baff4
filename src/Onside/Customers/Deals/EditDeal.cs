using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

public static class EditDeal
{
    public static async Task<Fragment<DealFactsForm, View>> Get(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk) =>
        new(new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk)));

    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<DealForm> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk, Kept<TagBook> tags)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).WithLines().Find(id);
        var form = input.Valid();
        if (form.Version is { } seen && seen != deal.Version)
            throw Conflict.Between(DealForm.From(deal), form, deal.Version, await desk.Differences(deal, form.Fields));
        await DealForm.Tell(deal, form, input, db, me, await exchange.Current(), clock.Today(me.Zone), desk, await kept.Current(), await tags.Current());
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"Saved.", db.UndoUrl(), Target: "#deal"));
    }

    public sealed record View(ShowDeal.View Shown) : IPlaced
    {
        Whereabouts IPlaced.Where => DealWords.Part(Say($"Edit facts"), Shown.Deal.Id, Shown.Deal.Name);
    }
}
