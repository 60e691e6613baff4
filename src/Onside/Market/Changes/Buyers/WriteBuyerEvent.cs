using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Changes.Buyers;

// Writes down what happened: the owner and the team of the deal hear of it, with what to do next.
public static class WriteBuyerEvent
{
    public static async Task<Fragment<MomentsPart, ShowMoments.View>> Post(Guid id, Input<BuyerEventForm> input, AppDb db, SellingDesk desk, ShowMoments.Reading reading)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        await desk.RefuseTooMany<BuyerEvent>(id);
        var happened = db.Add(BuyerEvent.Write(id, form.Kind!.Value, form.Day(input, desk), form.Note, desk.Me, desk.Now)).Entity;
        await db.SaveChangesAsync();
        return await reading.After(deal.Id, new($"Written down. Whoever works on the deal hears of it.", db.UndoUrl(happened), Target: $"#moments-{id}"));
    }
}

public static class EditBuyerEvent
{
    public static async Task<Fragment<MomentsPart, ShowMoments.View>> Post(Guid id, Input<BuyerEventForm> input, AppDb db, SellingDesk desk, ShowMoments.Reading reading)
    {
        var (happened, form) = (await desk.Find<BuyerEvent>(id), input.Valid());
        happened.RefuseUnlessSeen(form.Version, BuyerEventForm.From(happened), form);
        happened.Describe(form.Kind!.Value, form.Day(input, desk, happened.On), form.Note);
        await db.SaveChangesAsync();
        return await reading.After(happened.DealId, new($"Saved.", db.UndoUrl(), Target: $"#moments-{happened.DealId}"));
    }
}
