using System.ComponentModel.DataAnnotations;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.BusinessCase;

// What it costs or brings, new or known.
public class CaseForm
{
    [Required(ErrorMessage = "Say whether it costs or brings something.")]
    public CaseSide? Side { get; set; }

    [Required(ErrorMessage = "Say whether it comes once or in every year.")]
    public CaseRhythm? Rhythm { get; set; }

    [Required(ErrorMessage = "Say what it is."), MaxLength(CaseLine.LongestWhat)]
    public string? What { get; set; }

    // In the deal's currency.
    [Required(ErrorMessage = "Say how much it is."), Range(0, 100_000_000_000, ErrorMessage = "Give an amount that is not negative.")]
    public decimal? Amount { get; set; }

    // Who of the customer said so.
    public Guid? SaidById { get; set; }

    [MaxLength(CaseLine.LongestWhat)]
    public string? KnownFrom { get; set; }

    public int? Version { get; set; }

    public static CaseForm From(CaseLine line) => new() { Side = line.Side, Rhythm = line.Rhythm, What = line.What, Amount = line.Amount.Amount, SaidById = line.SaidById, KnownFrom = line.KnownFrom };

    public async Task<CaseLine.Facts> Facts(Input<CaseForm> input, string currency, SellingDesk desk, CaseLine? known = null) =>
        new(Side!.Value, Rhythm!.Value, What!, input.Money(nameof(Amount), Amount, currency)!.Value, await desk.Contact(SaidById, known?.SaidById, nameof(SaidById), input.Complain), KnownFrom);
}
