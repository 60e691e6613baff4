using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Changes;

// Somebody looked: it does not touch this deal, and why.
public static class LeaveUntouched
{
    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowChange.Reading reading, Me me)
    {
        var (change, form) = (await db.Set<MarketChange>().Known(id), input.Valid());
        var deal = await db.Set<Deal>().VisibleTo(me).SingleOrDefaultAsync(one => one.Id == form.DealId) ?? throw input.Complain(nameof(Form.DealId), $"Choose a deal that you see.");
        if (await db.Set<UntouchedDeal>().AnyAsync(one => one.ChangeId == id && one.DealId == deal.Id))
            throw input.Complain(nameof(Form.DealId), $"Somebody said so already.");
        var left = db.Add(new UntouchedDeal(deal.Id, change.Id, form.Reason!, me.Id, desk.Now)).Entity;
        await db.SaveChangesAsync();
        return await reading.After(id, new($"It does not touch {deal.Name}.", $"/untouched-deals/{left.Id}/removal", Target: "#market-change"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which deal.")]
        public Guid? DealId { get; set; }

        [Required(ErrorMessage = "Say why it does not touch the deal."), MaxLength(OnDeal.LongestText)]
        public string? Reason { get; set; }
    }
}

// It touches the deal after all.
public static class TouchAgain
{
    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Nothing> _, AppDb db, SellingDesk desk, ShowChange.Reading reading)
    {
        var left = await desk.Find<UntouchedDeal>(id);
        left.Delete(desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(left.ChangeId, new($"It touches the deal again."));
    }
}
