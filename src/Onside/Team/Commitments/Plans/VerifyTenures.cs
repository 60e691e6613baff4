using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

// At every instant exactly one person answers for an open outcome.
public sealed class VerifyTenures(AppDb db) : IVerifies
{
    public FormattableString Claim => $"Somebody answers for each open outcome at every instant, and nobody else does";

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel)
    {
        var outcomes = await db.Set<Outcome>().AsNoTracking().Select(o => new { o.Id, o.OpenedAt, o.ClosedAt, o.OwnerId }).ToListAsync(cancel);
        var tenures = (await db.Set<OutcomeTenure>().AsNoTracking().Select(t => new { t.OutcomeId, t.Number, Tenure = new Tenure(t.OwnerId, t.From, t.To, t.Left) }).ToListAsync(cancel)).ToLookup(t => t.OutcomeId);
        return [.. outcomes.SelectMany(o => Tenures.Faults(tenures[o.Id].Select(t => t.Tenure), o.OpenedAt, o.ClosedAt).Select(fault => Told(o.Id, fault))),
            .. outcomes.Where(o => tenures[o.Id].MaxBy(t => t.Number)?.Tenure.Owner != o.OwnerId).Select(o => (FormattableString)$"outcome {o.Id}: it names another owner than its last tenure")];
    }

    private static FormattableString Told(Guid id, TenureFault fault) => fault.Kind switch
    {
        TenureFaultKind.Gap => $"outcome {id}: nobody answers from {fault.From:u} to {fault.To:u}",
        TenureFaultKind.Overlap => $"outcome {id}: more than one answers from {fault.From:u} to {fault.To:u}",
        _ => $"outcome {id}: a tenure from {fault.From:u} ends before it begins",
    };
}
