using System.ComponentModel.DataAnnotations;

namespace Onside.Steering.Learning.Improvements;

// What is done differently, new or known.
public class ImprovementFields
{
    [Required(ErrorMessage = "Say what is done differently."), MaxLength(Improvement.LongestWhat)]
    public string? What { get; set; }

    [Required(ErrorMessage = "Choose who would take it on.")]
    public Guid? OwnerId { get; set; }

    [Required(ErrorMessage = "Choose the number it is to show in.")]
    public Gauge? Gauge { get; set; }

    public Guid? StageId { get; set; }

    // After so many closed deals it is looked at; 20, when empty.
    [Range(Improvement.FewestDeals, Improvement.MostDeals, ErrorMessage = "Choose between 5 and 200 deals.")]
    public int? Deals { get; set; }

    public int? Version { get; set; }

    public static ImprovementFields From(Improvement improvement) => new() { What = improvement.What, OwnerId = improvement.OwnerId, Gauge = improvement.Gauge, StageId = improvement.StageId, Deals = improvement.Deals };
}

public class NewImprovement : ImprovementFields
{
    public Guid? ReviewId { get; set; }
}
