using System.ComponentModel.DataAnnotations;

namespace Onside.Customers.Selling.Needs;

// What is written down about a need, new or known.
public class NeedForm
{
    [Required(ErrorMessage = "Say in a sentence what the customer needs."), MaxLength(Need.LongestText)]
    public string? Text { get; set; }

    public NeedKind? Kind { get; set; }

    public NeedWeight? Weight { get; set; }

    [MaxLength(Need.LongestAcceptance)]
    public string? Acceptance { get; set; }

    // Who of the customer said it.
    public Guid? SourceId { get; set; }

    [MaxLength(Need.LongestText)]
    public string? Source { get; set; }

    [MaxLength(Need.LongestValue)]
    public string? Value { get; set; }

    public int? Version { get; set; }

    // What kind it is and how much it counts stays, where nothing is said about it.
    public NeedFacts Facts(Need? known = null) => new(Kind ?? known?.Kind ?? NeedKind.Need, Text!, Weight ?? known?.Weight ?? NeedWeight.Must, Acceptance, SourceId, Source, Value);

    public static NeedForm From(Need need) => new() { Text = need.Text, Kind = need.Kind, Weight = need.Weight, Acceptance = need.Acceptance, SourceId = need.SourceId, Source = need.Source, Value = need.Value };
}
