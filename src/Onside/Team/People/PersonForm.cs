using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Team.People;

// What an administrator says about a person, when inviting and when editing.
public class PersonForm
{
    [Required(ErrorMessage = "A person needs a name."), MaxLength(120)]
    public string? Name { get; set; }

    [EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(254)]
    public string? Mail { get; set; }

    public Level? Level { get; set; }

    [Required]
    public Sight? Sight { get; set; }

    public List<Function> Functions { get; set; } = [];

    public List<Guid> Teams { get; set; } = [];

    // The company's own fields, by their keys.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }
}
