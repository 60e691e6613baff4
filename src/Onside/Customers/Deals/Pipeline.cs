using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

// A way of selling: its open stages in their order. Won and lost are results, not stages.
public class Pipeline(string name, int position) : Entity
{
    public const int MostStages = 9;

    public string Name { get; private set; } = name;
    public int Position { get; private set; } = position;
    public List<Stage> Stages { get; private set; } = [];

    public void Rename(string name) => Name = name;

    public Stage Add(string name, int probability)
    {
        if (Stages.Count >= MostStages)
            throw new Refusal($"A pipeline has at most {MostStages} stages: more than that nobody can oversee on a board.");
        var stage = new Stage(Id, name, Stages.Count + 1, probability);
        Stages.Add(stage);
        return stage;
    }

    // A stage takes a place; the others close up around it.
    public void Put(Stage stage, int position)
    {
        var order = Stages.OrderBy(s => s.Position).Where(s => s.Id != stage.Id).ToList();
        order.Insert(Math.Clamp(position - 1, 0, order.Count), stage);
        for (var i = 0; i < order.Count; i++)
            order[i].Move(i + 1);
    }
}

public class Stage(Guid pipelineId, string name, int position, int probability) : Entity, IPart
{
    public const int UsuallyStaleAfterDays = 30;

    public Guid PipelineId { get; private set; } = pipelineId;
    public string Name { get; private set; } = name;
    public int Position { get; private set; } = position;

    // Of winning from here, in ten-thousandths.
    public int Probability { get; private set; } = probability;

    // The 75th percentile of completed stays, once 20 are known (decided in one place: Staleness in Onside.Science).
    public int StaleAfterDays { get; private set; } = UsuallyStaleAfterDays;

    Subject? IPartOf.Whole => new("pipeline", PipelineId);

    public void Change(string name, int probability) => (Name, Probability) = (name, probability);

    public void Move(int position) => Position = position;

    public void Learn(int staleAfterDays) => StaleAfterDays = staleAfterDays;
}

public class PipelineTable : IEntityTypeConfiguration<Pipeline>, IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Pipeline> pipeline)
    {
        pipeline.ToTable("deals_pipelines");
        pipeline.Property(p => p.Name).HasMaxLength(80);
        pipeline.HasMany(p => p.Stages).WithOne().HasForeignKey(s => s.PipelineId);
    }

    public void Configure(EntityTypeBuilder<Stage> stage)
    {
        stage.ToTable("deals_stages");
        stage.Property(s => s.Name).HasMaxLength(80);
        stage.Property(s => s.StaleAfterDays).IsDerived();
        stage.HasIndex(s => new { s.PipelineId, s.Position });
    }
}
