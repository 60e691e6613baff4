using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// How a gate was decided, once and for all: by which version, in which mode, what was missing or waived, and who was essential. A refused attempt is kept too.
public class GateDecision(Guid dealId, Guid versionId, SalesStep step, DealTier tier, GateMode mode, GateRuling ruling, Guid? byId, DateTime at) : Entity, IUnaudited
{
    public Guid DealId { get; private set; } = dealId;
    public Guid VersionId { get; private set; } = versionId;
    public SalesStep Step { get; private set; } = step;
    public DealTier Tier { get; private set; } = tier;
    public GateMode Mode { get; private set; } = mode;
    public GateRuling Ruling { get; private set; } = ruling;

    // Nobody: a program of ours.
    public Guid? ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;
    public List<string> Missing { get; private set; } = [];
    public List<string> Waived { get; private set; } = [];

    // E_s, kept as it was then.
    public List<Guid> Essential { get; private set; } = [];
    public bool LacksSecond { get; private set; }

    // What stood on a spoken yes that was not confirmed yet.
    public List<string> Verbal { get; private set; } = [];

    public GateDecision Lacking(IEnumerable<string> missing)
    {
        Missing = [.. missing];
        return this;
    }

    public static GateDecision Of(Judged judged, Guid? byId, DateTime at) => new GateDecision(judged.Deal.Id, judged.Version.Id, judged.Step, judged.Tier, judged.Mode, judged.Verdict.Ruling, byId, at)
    {
        Waived = [.. judged.Verdict.Waived], Essential = [.. judged.Verdict.Essential], LacksSecond = judged.Verdict.LacksSecond, Verbal = [.. judged.Verbal],
    }.Lacking(judged.Verdict.Missing);
}

public class GateDecisionTable : IEntityTypeConfiguration<GateDecision>
{
    public void Configure(EntityTypeBuilder<GateDecision> decision)
    {
        decision.ToTable("process_decisions");
        decision.PrimitiveCollection(d => d.Missing);
        decision.PrimitiveCollection(d => d.Waived);
        decision.PrimitiveCollection(d => d.Essential);
        decision.PrimitiveCollection(d => d.Verbal);
        decision.HasIndex(d => new { d.DealId, d.At, d.Id });
        decision.HasIndex(d => new { d.Step, d.At, d.Id });
    }
}
