using System.Text.Json.Serialization;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Objectives;

public static class ShowObjective
{
    public static async Task<Page<ObjectivePage, View>> Get(Guid id, ObjectiveReading reading) => new(await reading.Of(id));

    // Way: what stands above it, from the top. Keeps: whether I may change it.
    public sealed record View(ObjectiveRow Row, ObjectiveView Objective)
    {
        public IReadOnlyList<Named> Way { get; init; } = [];
        public IReadOnlyList<ObjectiveRow> Below { get; init; } = [];

        // The latest first.
        public IReadOnlyList<ReportView> Reports { get; init; } = [];
        public bool Keeps { get; init; }
        public bool MayReport { get; init; }

        [JsonIgnore]
        public IReadOnlyList<Named> People { get; init; } = [];

        [JsonIgnore]
        public DateTime Now { get; init; }
    }
}
