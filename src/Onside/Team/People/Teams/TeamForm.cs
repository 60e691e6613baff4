using System.ComponentModel.DataAnnotations;

namespace Onside.Team.People.Teams;

public class TeamForm
{
    [Required(ErrorMessage = "A team needs a name."), MaxLength(80)]
    public string? Name { get; set; }

    public Guid? ManagerId { get; set; }

    public Guid? ParentId { get; set; }

    public int? Version { get; set; }
}
