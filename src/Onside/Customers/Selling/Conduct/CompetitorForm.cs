using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Conduct;

// Who would serve the customer better in something, new or known.
public class CompetitorForm
{
    [Required(ErrorMessage = "Say who it is."), MaxLength(CompetitorFit.LongestName)]
    public string? Competitor { get; set; }

    [Required(ErrorMessage = "Say what they do better for this customer."), MaxLength(CompetitorFit.LongestWhat)]
    public string? BetterIn { get; set; }

    // For which need of the deal.
    public Guid? NeedId { get; set; }

    // Both, once the customer was told.
    public Guid? ToldToId { get; set; }

    public DateOnly? ToldOn { get; set; }

    public int? Version { get; set; }

    public static CompetitorForm From(CompetitorFit fit) => new() { Competitor = fit.Competitor, BetterIn = fit.BetterIn, NeedId = fit.NeedId, ToldToId = fit.ToldToId, ToldOn = fit.ToldOn };

    public async Task<CompetitorFit.Facts> Facts(Input<CompetitorForm> input, Guid dealId, AppDb db, SellingDesk desk, CompetitorFit? known = null)
    {
        if (NeedId is { } need && NeedId != known?.NeedId && !await db.Set<Need>().AnyAsync(one => one.Id == need && one.DealId == dealId))
            throw input.Complain(nameof(NeedId), $"Choose a need of this deal.");
        if (ToldOn is { } on)
            desk.Past(on, nameof(ToldOn), input.Complain);
        else if (ToldToId is not null)
            throw input.Complain(nameof(ToldOn), $"Say on which day they were told.");
        if (ToldOn is not null && ToldToId is null && known?.ToldOn is null)
            throw input.Complain(nameof(ToldToId), $"Say who of the customer was told.");
        return new(Competitor!, BetterIn!, NeedId, await desk.Contact(ToldToId, known?.ToldToId, nameof(ToldToId), input.Complain), ToldOn);
    }
}
