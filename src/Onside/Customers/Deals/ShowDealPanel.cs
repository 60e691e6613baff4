using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// What one wants to know of a deal without leaving the list: it stands beside it.
public static class ShowDealPanel
{
    public static async Task<Fragment<DealPanel, View>> Get(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk) =>
        new(await Read(id, db, me, kept, exchange, clock, desk));

    public static async Task<Fragment<DealPanel, View>> Post(Guid id, Input<MoveDeal.Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Undoing undoing, TimeProvider clock, FieldDesk desk)
    {
        var moved = await MoveDeal.Move(id, input.Valid(), db, me, await kept.Current(), undoing, clock);
        return new(await Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", moved.Back($"/deals/{id}/panel/stage", "#beside-deal"));
    }

    private static async Task<View> Read(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var shown = await ShowDeal.Read(id, db, me, kept, exchange, clock, desk);
        var touch = (await db.TouchesOf([id], shown.Now)).GetValueOrDefault(id);
        return new(shown, touch?.Next, touch?.LastAt, clock.Today(me.Zone), me.MayWrite);
    }

    public sealed record View(ShowDeal.View Shown, NextStep? Next, DateTime? LastAt, DateOnly Today, [property: JsonIgnore] bool MayWrite = false) : IPlaced
    {
        Whereabouts IPlaced.Where => DealWords.Part(Shown.Deal.Name, Shown.Deal.Id, Shown.Deal.Name) with { Target = null };
    }
}
