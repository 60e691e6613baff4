using System.ComponentModel.DataAnnotations;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Negotiation;

// What was given or received, new or known.
public class ConcessionForm
{
    [Required(ErrorMessage = "Say whether it was given or received.")]
    public Direction? Direction { get; set; }

    [Required(ErrorMessage = "Say what it is."), MaxLength(Concession.LongestWhat)]
    public string? What { get; set; }

    // In the deal's currency.
    [Range(0, 1_000_000_000_000, ErrorMessage = "Say what it is worth as an amount that is not negative.")]
    public decimal? Worth { get; set; }

    [MaxLength(Concession.LongestWhat)]
    public string? InExchange { get; set; }

    // Today, when empty.
    public DateOnly? On { get; set; }

    public int? Version { get; set; }

    public static ConcessionForm From(Concession concession) => new() { Direction = concession.Direction, What = concession.What, Worth = concession.Worth?.Amount, InExchange = concession.InExchange, On = concession.On };

    public Concession.Facts Facts<TForm>(Input<TForm> input, string currency, DateOnly today, DateOnly? known = null) where TForm : ConcessionForm, new() => On > today
        ? throw input.Complain(nameof(On), $"Give the day on which it was agreed: today or before.")
        : new(Direction!.Value, What!, InExchange, input.Money(nameof(Worth), Worth, currency), On ?? known ?? today);
}
