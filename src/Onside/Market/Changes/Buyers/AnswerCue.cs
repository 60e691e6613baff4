using System.ComponentModel.DataAnnotations;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes.Buyers;

// I make the next move.
public static class TakeCue
{
    public static async Task<Fragment<MomentsPart, ShowMoments.View>> Post(Guid id, Input<CueClick> input, AppDb db, SellingDesk desk, ShowMoments.Reading reading)
    {
        var (happened, form) = (await desk.Find<BuyerEvent>(id), input.Valid());
        happened.RefuseUnlessSeen(form.Version, CueClick.Standing(happened), new() { State = Say(BuyerWords.Of(CueState.Taken)) });
        happened.Take(desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(happened.DealId, new($"You make the next move.", db.UndoUrl(), Target: $"#moments-{happened.DealId}"));
    }
}

// It is not the moment, and why.
public static class LeaveCue
{
    public static async Task<Fragment<MomentsPart, ShowMoments.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowMoments.Reading reading)
    {
        var (happened, form) = (await desk.Find<BuyerEvent>(id), input.Valid());
        happened.RefuseUnlessSeen(form.Version, CueClick.Standing(happened), new() { State = Say(BuyerWords.Of(CueState.NotNow)), Note = form.Reason });
        happened.LeaveForNow(form.Reason!, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(happened.DealId, new($"Not now. The reason stands with it.", db.UndoUrl(), Target: $"#moments-{happened.DealId}"));
    }

    public class Form : CueClick
    {
        [Required(ErrorMessage = "Say why it is not the moment."), MaxLength(OnDeal.LongestText)]
        public string? Reason { get; set; }
    }
}

public static class ReopenCue
{
    public static async Task<Fragment<MomentsPart, ShowMoments.View>> Post(Guid id, Input<CueClick> input, AppDb db, SellingDesk desk, ShowMoments.Reading reading)
    {
        var (happened, form) = (await desk.Find<BuyerEvent>(id), input.Valid());
        happened.RefuseUnlessSeen(form.Version, CueClick.Standing(happened), new() { State = Say(BuyerWords.Of(CueState.Open)) });
        happened.OpenAgain();
        await db.SaveChangesAsync();
        return await reading.After(happened.DealId, new($"The next move is open again.", db.UndoUrl(), Target: $"#moments-{happened.DealId}"));
    }
}

// A click on an event as it was seen.
public class CueClick
{
    public int? Version { get; set; }

    internal static HowItStands Standing(BuyerEvent happened) => new() { State = Say(BuyerWords.Of(happened.Cue)), Note = happened.CueReason };
}
