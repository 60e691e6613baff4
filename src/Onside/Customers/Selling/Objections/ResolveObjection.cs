using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Objections;

// The customer has nothing against it any more: how, and by whom of us.
public static class ResolveObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        objection.RefuseUnlessSeen(form.Version, Standing(objection), new() { State = Say(ObjectionWords.Of(ObjectionState.Resolved)), Note = form.How });
        objection.Resolve(form.How!, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(objection.DealId, new($"The objection is resolved.", db.UndoUrl(), Target: $"#objections-{objection.DealId}"));
    }

    internal static HowItStands Standing(DealObjection objection) => new() { State = Say(ObjectionWords.Of(objection.State)), Note = objection.Ending };

    public class Form : ObjectionClick
    {
        [Required(ErrorMessage = "Say how it was resolved."), MaxLength(OnDeal.LongestText)]
        public string? How { get; set; }
    }
}

// It has come up again.
public static class ReopenObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<ObjectionClick> input, AppDb db, SellingDesk desk, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        objection.RefuseUnlessSeen(form.Version, ResolveObjection.Standing(objection), new() { State = Say(ObjectionWords.Of(ObjectionState.Open)) });
        objection.Reopen(desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(objection.DealId, new($"The objection is open again.", db.UndoUrl(), Target: $"#objections-{objection.DealId}"));
    }
}
