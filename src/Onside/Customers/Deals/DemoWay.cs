using Onside.Platform.Demo;
using Onside.Science;

namespace Onside.Customers.Deals;

// A pipeline of the demo company, and how its deals go: workdays in each stage (half take longer), and the share that goes on.
public sealed class DemoWay(Pipeline pipeline, IReadOnlyList<DemoWay.Pace> paces)
{
    public sealed record Pace(string Stage, int Probability, double Workdays, double GoesOn);

    private readonly List<double>[] _days = [.. paces.Select(_ => new List<double>())];

    private static readonly Pace[] Selling =
    [
        new("Preparation", 500, 9, 0.52), new("Prospecting", 1500, 13, 0.62), new("Needs", 3000, 17, 0.7), new("Pitch", 5000, 15, 0.79), new("Objections", 6500, 11, 0.82), new("Closing", 8500, 9, 0.89),
    ];

    private static readonly Pace[] Renewing = [new("Coming up", 6000, 20, 0.88), new("Offered", 8000, 14, 0.92), new("Agreed", 9500, 6, 0.97)];

    public Pipeline Pipeline => pipeline;

    public PipelineBook.Way Way { get; } = new(pipeline.Id, pipeline.Name,
        [.. pipeline.Stages.Select(stage => new PipelineBook.Step(stage.Id, pipeline.Id, stage.Name, stage.Position, stage.Probability, stage.StaleAfterDays, stage.Version))]);

    public int Last => paces.Count - 1;

    public PipelineBook.Step Step(int number) => Way.Steps[number];

    public Pace PaceOf(int number) => paces[number];

    public int Named(string stage) => paces.ToList().FindIndex(pace => pace.Stage == stage);

    public static DemoWay Sales(DemoStory story, Guid who) => Laid(story, who, "Sales", 1, Selling);

    public static DemoWay Renewals(DemoStory story, Guid who) => Laid(story, who, "Renewals", 2, Renewing);

    public void Remember(StageStay stay) => _days[Way.Steps.ToList().FindIndex(step => step.Id == stay.StageId)].Add(stay.Seconds / 86400.0);

    // As the nightly job does.
    public void Learn()
    {
        for (var i = 0; i < paces.Count; i++)
            pipeline.Stages[i].Learn((int)Math.Ceiling(Staleness.Threshold(_days[i]).Days));
    }

    private static DemoWay Laid(DemoStory story, Guid who, string name, int position, IReadOnlyList<Pace> paces)
    {
        var pipeline = story.Born(story.Founding.AddMinutes(90), who, () => new Pipeline(name, position));
        foreach (var pace in paces)
            pipeline.Add(pace.Stage, pace.Probability);
        return new(pipeline, paces);
    }
}
