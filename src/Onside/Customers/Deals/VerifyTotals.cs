using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// The roll-up against the deals themselves.
public sealed class VerifyTotals(AppDb db) : IVerifies
{
    public FormattableString Claim => $"Column totals are the sums of their deals";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel)
    {
        var kept = await db.Set<StageTotal>().AsNoTracking().Where(total => total.Count != 0 || total.SumMinor != 0).ToListAsync(cancel);
        var made = await KeepTotals.Recomputed(db);
        return [.. kept.Select(Line).Except(made.Select(Line)).Select(line => (FormattableString)$"kept, but not so: {line}"), .. made.Select(Line).Except(kept.Select(Line)).Select(line => (FormattableString)$"not kept: {line}")];
    }

    private static string Line(StageTotal total) => $"stage {total.StageId}, {total.Result}, owner {total.OwnerId}: {total.Count} deals, {total.SumMinor} {total.Currency}";
}
