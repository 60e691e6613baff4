using System.ComponentModel.DataAnnotations;
using Onside.Science.Process;
using Onside.Science.Selling;

namespace Onside.Market.Content.Playbooks;

public class PlaybookForm
{
    [Required(ErrorMessage = "Give the playbook a name."), MaxLength(Playbook.LongestName)]
    public string? Name { get; set; }

    [MaxLength(Playbook.LongestText)]
    public string? Segment { get; set; }

    [MaxLength(Playbook.LongestText)]
    public string? Purpose { get; set; }

    public int? Version { get; set; }

    public static PlaybookForm From(Playbook playbook) => new() { Name = playbook.Name, Segment = playbook.Segment, Purpose = playbook.Purpose, Version = playbook.Version };
}

public class PlayForm
{
    [Required(ErrorMessage = "Choose a step.")]
    public SalesStep? Step { get; set; }

    [Required(ErrorMessage = "Give the play a name."), MaxLength(Play.LongestName)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Say what is to be done."), MaxLength(Play.LongestText)]
    public string? Text { get; set; }

    public List<BuyingRole> Personas { get; set; } = [];

    // With commas between them.
    [MaxLength(MadeFor.LongestTyped)]
    public string? Industries { get; set; }

    public int? Version { get; set; }

    public static PlayForm From(Play play) => new() { Step = play.Step, Name = play.Name, Text = play.Text, Personas = play.Personas, Industries = string.Join(", ", play.Industries), Version = play.Version };
}
