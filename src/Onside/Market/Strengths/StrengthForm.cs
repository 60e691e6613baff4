using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Strengths;

// What is said about a strength, new or known.
public class StrengthForm
{
    [Required(ErrorMessage = "Give the strength a name."), MaxLength(Strength.LongestName)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Say what it does for a customer."), MaxLength(Strength.LongestText)]
    public string? Does { get; set; }

    [MaxLength(Strength.LongestText)]
    public string? Proof { get; set; }

    // As typed into one field: "limescale, hard water".
    [MaxLength(TagText.Most * TagText.Longest)]
    public string? Words { get; set; }

    // Me, when empty.
    public Guid? OwnerId { get; set; }

    // Today, when empty.
    [InOurTime]
    public DateOnly? Since { get; set; }

    public int? Version { get; set; }

    public static StrengthForm From(Strength strength) => new()
    {
        Name = strength.Name, Does = strength.Does, Proof = strength.Proof, Words = string.Join(", ", strength.Words), OwnerId = strength.OwnerId, Since = strength.Since, Version = strength.Version,
    };

    // Checked: nothing is called the same, and somebody who works here keeps it.
    public async Task<StrengthFacts> Facts(Input<StrengthForm> input, AppDb db, PersonNames people, Guid me, DateOnly today, Strength? known = null)
    {
        var (key, owner, id) = (TextFolding.Key(Name), OwnerId ?? known?.OwnerId ?? me, known?.Id);
        if (await db.Set<Strength>().Where(other => other.NameKey == key && other.Id != id).Select(other => new { other.Name, other.RetiredAt }).FirstOrDefaultAsync() is { } same)
            throw input.Complain(nameof(Name), same.RetiredAt is null ? $"{same.Name} stands here already. Add to it what is missing." : (FormattableString)$"{same.Name} was retired. Offer it again.");
        if (owner != known?.OwnerId && people.All.GetValueOrDefault(owner) is not { IsActive: true })
            throw input.Complain(nameof(OwnerId), $"Choose somebody of this company.");
        return new(Name!, Does!, Proof, TagText.Read(Words), owner, Since ?? known?.Since ?? today);
    }
}
