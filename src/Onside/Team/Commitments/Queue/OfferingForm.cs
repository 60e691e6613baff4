using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Team.Commitments.Queue;

// What is offered, new or known.
public class OfferingForm
{
    [Required(ErrorMessage = "Say what can be asked for."), MaxLength(Commitment.LongestWhat)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Say by what one will see that it is done."), MaxLength(Commitment.LongestText)]
    public string? Condition { get; set; }

    [Required(ErrorMessage = "Say how many working days it usually takes."), Range(1, Offering.MostDays, ErrorMessage = "Say how many working days it usually takes, from 1 to 250.")]
    public int? Days { get; set; }

    public int? Version { get; set; }

    public static OfferingForm From(Offering offering) => new() { Name = offering.Name, Condition = offering.Condition, Days = offering.Days };

    public static async Task RefuseTwice(AppDb db, Input<OfferingForm> input, Function department, string name, Guid? but = null)
    {
        var key = TextFolding.Key(name);
        var others = await db.Set<Offering>().Where(other => other.Department == department && other.Id != but).Select(other => new { other.Name, other.RetiredAt }).ToListAsync();
        if (others.Find(other => TextFolding.Key(other.Name) == key) is { } same)
            throw input.Complain(nameof(Name), same.RetiredAt is null ? $"{same.Name} is offered already." : (FormattableString)$"{same.Name} was offered before and is retired. Offer it again.");
    }
}
