using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

// All pipelines with their stages, and the reasons for closing, as pages need them: kept in memory.
public sealed class PipelineBook(IReadOnlyList<PipelineBook.Way> ways, ReasonBook reasons)
{
    private readonly Dictionary<Guid, Step> _steps = ways.SelectMany(way => way.Steps).ToDictionary(step => step.Id);

    public record Way(Guid Id, string Name, IReadOnlyList<Step> Steps);

    public record Step(Guid Id, Guid PipelineId, string Name, int Position, int Probability, int StaleAfterDays, int Version);

    public IReadOnlyList<Way> Ways => ways;

    [JsonIgnore]
    public ReasonBook Reasons => reasons;

    public Way First => ways.Count > 0 ? ways[0] : throw new Refusal($"There is no pipeline yet. An administrator can add one in the settings.");

    public Way Of(Guid? id) => id is null ? First : ways.FirstOrDefault(way => way.Id == id) ?? throw Refusal.NotFound();

    public Step Stage(Guid id) => _steps.GetValueOrDefault(id) ?? throw new Refusal($"This stage no longer exists. Reload the page.", 422);

    public string? Name(Guid id) => ways.FirstOrDefault(way => way.Id == id)?.Name;

    public Step? Known(Guid id) => _steps.GetValueOrDefault(id);

    public static async Task<PipelineBook> Load(AppDb db)
    {
        var pipelines = await db.Set<Pipeline>().OrderBy(p => p.Position).ThenBy(p => p.Id)
            .Select(p => new Way(p.Id, p.Name, p.Stages.OrderBy(s => s.Position)
                .Select(s => new Step(s.Id, s.PipelineId, s.Name, s.Position, s.Probability, s.StaleAfterDays, s.Version)).ToList()))
            .ToListAsync();
        return new(pipelines, await ReasonBook.Load(db));
    }
}
