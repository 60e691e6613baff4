using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.People;

namespace Onside.Steering.Process;

// How we sell, as it was agreed at a time: a draft until it is published, then never changed again. A deal keeps the version that held when it was opened.
public class ProcessVersion(int number, Guid writtenById, DateTime writtenAt) : Entity
{
    public int Number { get; private set; } = number;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;
    public DateTime? PublishedAt { get; private set; }
    public Guid? PublishedById { get; private set; }

    // In the smallest unit of the company's currency; and how many products make a deal complex.
    public long SmallBelow { get; private set; }
    public long StrategicFrom { get; private set; }
    public int ComplexFrom { get; private set; }

    public List<ProcessGate> Gates { get; private set; } = [];
    public List<ProcessItem> Items { get; private set; } = [];
    public List<ProcessStage> Stages { get; private set; } = [];

    public void Cut(TierCuts cuts) => (SmallBelow, StrategicFrom, ComplexFrom) = (cuts.SmallBelow, cuts.StrategicFrom, cuts.ComplexFrom);

    public ProcessGate Gate(SalesStep step) => Gates.Single(gate => gate.Step == step);

    public void Publish(Guid byId, DateTime at)
    {
        RefuseIfPublished();
        (PublishedAt, PublishedById) = (at, byId);
        Announce(new ProcessPublished(Id, Number));
    }

    public void RefuseIfPublished()
    {
        if (PublishedAt is not null)
            throw new Refusal($"This version is published: deals stand on it. Write a new one.", 409);
    }
}

public record ProcessPublished(Guid VersionId, int Number);

// What a step does with what is missing, for each tier.
public class ProcessGate(Guid versionId, SalesStep step, GateMode small, GateMode standard, GateMode strategic) : Entity, IPart
{
    public Guid VersionId { get; private set; } = versionId;
    public SalesStep Step { get; private set; } = step;
    public GateMode Small { get; private set; } = small;
    public GateMode Standard { get; private set; } = standard;
    public GateMode Strategic { get; private set; } = strategic;

    Subject? IPartOf.Whole => new("process-version", VersionId);

    public void Set(GateMode small, GateMode standard, GateMode strategic) => (Small, Standard, Strategic) = (small, standard, strategic);
}

// One thing a step asks for. Key: its name in every version. Artefact: the work that shows it by itself; without, somebody says so.
public class ProcessItem(Guid versionId, string key, SalesStep step, int position, string name) : Entity, IPart
{
    public const int LongestName = 120, LongestText = 300, LongestKey = 60, MostOfAStep = 12;

    public Guid VersionId { get; private set; } = versionId;
    public string Key { get; private set; } = key;
    public SalesStep Step { get; private set; } = step;
    public int Position { get; private set; } = position;
    public string Name { get; private set; } = name;

    // What it is good for: an item that never changes anything has outlived this.
    public string? Hypothesis { get; private set; }
    public string? Artefact { get; private set; }
    public List<Function> Roles { get; private set; } = [];
    public bool ByAnother { get; private set; }
    public int? FreshDays { get; private set; }
    public bool IsBold { get; private set; }

    Subject? IPartOf.Whole => new("process-version", VersionId);

    public void Describe(string name, string? hypothesis, IEnumerable<Function> roles, bool byAnother, int? freshDays, bool isBold, string? artefact) =>
        (Name, Hypothesis, Roles, ByAnother, FreshDays, IsBold, Artefact) = (name, hypothesis, [.. roles.Distinct().Order()], byAnother, freshDays, isBold, artefact);

    public ProcessItem On(Guid versionId) => new ProcessItem(versionId, Key, Step, Position, Name).As(this);

    private ProcessItem As(ProcessItem other)
    {
        Describe(other.Name, other.Hypothesis, other.Roles, other.ByAnother, other.FreshDays, other.IsBold, other.Artefact);
        return this;
    }
}

// Which step a stage of a pipeline is.
public class ProcessStage(Guid versionId, Guid stageId, SalesStep step) : Entity, IPart
{
    public Guid VersionId { get; private set; } = versionId;
    public Guid StageId { get; private set; } = stageId;
    public SalesStep Step { get; private set; } = step;

    Subject? IPartOf.Whole => new("process-version", VersionId);

    public void Be(SalesStep step) => Step = step;
}

// A deal that was moved to another version than the one it was opened under.
public class ProcessPin(Guid dealId, Guid versionId) : Entity, IUnaudited
{
    public Guid DealId { get; private set; } = dealId;
    public Guid VersionId { get; private set; } = versionId;

    public void Move(Guid versionId) => VersionId = versionId;
}

public class ProcessTables : IEntityTypeConfiguration<ProcessVersion>, IEntityTypeConfiguration<ProcessGate>, IEntityTypeConfiguration<ProcessItem>, IEntityTypeConfiguration<ProcessStage>, IEntityTypeConfiguration<ProcessPin>
{
    public void Configure(EntityTypeBuilder<ProcessVersion> version)
    {
        version.ToTable("process_versions");
        version.HasMany(v => v.Gates).WithOne().HasForeignKey(gate => gate.VersionId);
        version.HasMany(v => v.Items).WithOne().HasForeignKey(item => item.VersionId);
        version.HasMany(v => v.Stages).WithOne().HasForeignKey(stage => stage.VersionId);
        version.HasIndex(v => v.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcessGate> gate)
    {
        gate.ToTable("process_gates");
        gate.HasIndex(g => new { g.VersionId, g.Step }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcessItem> item)
    {
        item.ToTable("process_items");
        item.Property(i => i.Key).HasMaxLength(ProcessItem.LongestKey);
        item.Property(i => i.Name).HasMaxLength(ProcessItem.LongestName);
        item.Property(i => i.Hypothesis).HasMaxLength(ProcessItem.LongestText);
        item.Property(i => i.Artefact).HasMaxLength(ProcessItem.LongestKey);
        item.PrimitiveCollection(i => i.Roles).ElementType(role => role.HasConversion<string>());
        item.HasIndex(i => new { i.VersionId, i.Step, i.Position });
    }

    public void Configure(EntityTypeBuilder<ProcessStage> stage)
    {
        stage.ToTable("process_stages");
        stage.HasIndex(s => new { s.VersionId, s.StageId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProcessPin> pin)
    {
        pin.ToTable("process_pins");
        pin.HasIndex(p => p.DealId).IsUnique();
    }
}
