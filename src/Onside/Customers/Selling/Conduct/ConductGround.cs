using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Science.Selling;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Customers.Selling.Conduct;

// What a sale is judged by: what is offered, what was needed, and who else would serve the customer better.
public sealed record ConductGround(Guid DealId, IReadOnlyList<DealLine> Lines, IReadOnlyList<Need> Needs, IReadOnlyList<CompetitorFit> Fits)
{
    public static async Task<ConductGround> Of(AppDb db, Guid dealId, IReadOnlyList<DealLine>? known = null) => new(dealId,
        known ?? await db.Set<DealLine>().AsNoTracking().Where(line => line.DealId == dealId).ToListAsync(),
        await db.Set<Need>().AsNoTracking().Include(need => need.Answers).Where(need => need.DealId == dealId).OrderBy(need => need.Id).ToListAsync(),
        await db.Set<CompetitorFit>().AsNoTracking().Where(fit => fit.DealId == dealId).OrderBy(fit => fit.Id).ToListAsync());

    public string Mark
    {
        get
        {
            var text = new MarkText();
            foreach (var line in Standing)
                text.Put(line.Id, line.ProductId, line.Description, line.QuantityMilli, line.UnitPriceMinor, line.Discount);
            foreach (var need in Needs.OrderBy(need => need.Id))
                text.Put(need.Id, need.Text, (int)need.Weight, (int)need.State, need.GapText, string.Join(' ', need.Answers.Where(answer => answer.DeletedAt is null).Select(answer => answer.DealLineId).Order()));
            foreach (var fit in Fits.OrderBy(fit => fit.Id))
                text.Put(fit.Id, fit.Competitor, fit.BetterIn, fit.NeedId, fit.ToldOn?.DayNumber);
            return text.ToString();
        }
    }

    public IEnumerable<ConductFinding> Findings()
    {
        var needs = Needs.Where(need => need.State != NeedState.Dropped).ToList();
        var traced = NeedTrace.Of([.. needs.Select(need => new TracedNeed<Guid>(need.Id, need.Weight == NeedWeight.Must, need.IsConfirmed, need.GapText is not null))],
            [.. Standing.Select(line => line.Id)], needs.SelectMany(need => need.Answers.Where(answer => answer.DeletedAt is null).Select(answer => (need.Id, answer.DealLineId))));
        foreach (var fit in Fits.Where(fit => fit.ToldOn is null))
            yield return new(ConductFinding.Undeclared, $"{fit.Competitor} would serve the customer better in this, and they were not told: {fit.BetterIn}");
        foreach (var need in needs.Where(need => traced.UnansweredMusts.Contains(need.Id)))
            yield return new(ConductFinding.Unanswered, $"A must-have is neither answered nor told as a gap: {need.Text}");
        foreach (var line in Standing.Where(line => traced.UnexplainedLines.Contains(line.Id)))
            yield return new(ConductFinding.Unexplained, $"A product answers no need that the customer confirmed: {line.Description}");
    }

    private IEnumerable<DealLine> Standing => Lines.Where(line => line.DeletedAt is null).OrderBy(line => line.Position);
}
