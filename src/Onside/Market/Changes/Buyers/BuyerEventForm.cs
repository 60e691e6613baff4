using System.ComponentModel.DataAnnotations;
using Onside.Customers.Selling;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Market.Changes.Buyers;

// What happened, new or known.
public class BuyerEventForm
{
    [Required(ErrorMessage = "Say what happened.")]
    public BuyerEventKind? Kind { get; set; }

    // Today, when empty.
    [InOurTime]
    public DateOnly? On { get; set; }

    [MaxLength(OnDeal.LongestText)]
    public string? Note { get; set; }

    public int? Version { get; set; }

    public static BuyerEventForm From(BuyerEvent happened) => new() { Kind = happened.Kind, On = happened.On, Note = happened.Note };

    public DateOnly Day(Input<BuyerEventForm> input, SellingDesk desk, DateOnly? known = null) =>
        On > desk.Today ? throw input.Complain(nameof(On), $"Give the day on which it happened: today or before.") : On ?? known ?? desk.Today;
}
