using System.ComponentModel.DataAnnotations;
using Onside.Platform.Web;
using Onside.Science.Selling;

namespace Onside.Customers.Selling.Stakeholders;

// What is known about somebody on the map.
public class StakeholderForm
{
    [Required(ErrorMessage = "Say what they are in this purchase.")]
    public BuyingRole? Role { get; set; }

    public Stance? Stance { get; set; }

    [Required(ErrorMessage = "Say how much their word counts.")]
    public Influence? Influence { get; set; }

    // Who of us keeps in touch, and who else knows them.
    public Guid? OwnerId { get; set; }
    public Guid? BackupId { get; set; }

    [MaxLength(OnDeal.LongestText)]
    public string? Note { get; set; }

    public int? Version { get; set; }

    public static StakeholderForm From(Stakeholder known) => new() { Role = known.Role, Stance = known.Stance, Influence = known.Influence, OwnerId = known.OwnerId, BackupId = known.BackupId, Note = known.Note };

    public async Task<Stakeholder.Facts> Facts<TForm>(Input<TForm> input, SellingDesk desk, Stakeholder? known = null) where TForm : StakeholderForm, new()
    {
        var owner = await desk.Colleague(OwnerId, known?.OwnerId, nameof(OwnerId), input.Complain);
        var backup = await desk.Colleague(BackupId, known?.BackupId, nameof(BackupId), input.Complain);
        return backup is not null && backup == owner ? throw input.Complain(nameof(BackupId), $"Name somebody else as the second one who knows them.")
            : new(Role!.Value, Stance ?? known?.Stance ?? Stakeholders.Stance.Unknown, Influence!.Value, owner, backup, Note);
    }
}
