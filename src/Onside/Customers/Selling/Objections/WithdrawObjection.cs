using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Objections;

// The customer takes it back by themselves.
public static class WithdrawObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        objection.RefuseUnlessSeen(form.Version, ResolveObjection.Standing(objection), new() { State = Say(ObjectionWords.Of(ObjectionState.Withdrawn)), Note = form.Why });
        objection.Withdraw(form.Why, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(objection.DealId, new($"The customer takes it back.", db.UndoUrl(), Target: $"#objections-{objection.DealId}"));
    }

    public class Form : ObjectionClick
    {
        [MaxLength(OnDeal.LongestText)]
        public string? Why { get; set; }
    }
}
