using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Negotiation;

// Asks for approval; somebody else than who wrote it gives it or does not.
public static class ApproveConcession
{
    public static async Task<Fragment<TermsPart, ShowTerms.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowTerms.Reading reading)
    {
        var (concession, form) = (await desk.Find<Concession>(id), input.Valid());
        concession.RefuseUnlessSeen(form.Version, Standing(concession.Approval, concession.Decision), Standing(form.Approval!.Value, form.Note));
        if (form.Approval == Approval.Refused && string.IsNullOrWhiteSpace(form.Note))
            throw input.Complain(nameof(Form.Note), $"Say why it is not approved.");
        if (form.Approval == Approval.NotNeeded)
            throw input.Complain(nameof(Form.Approval), $"Ask for approval, approve, or refuse.");
        var isFirst = concession.DecidedById is null;
        if (form.Approval == Approval.Waits)
            concession.AskApproval();
        else
            concession.Decide(form.Approval == Approval.Approved, form.Note, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(concession.DealId, new(Said(form.Approval!.Value), form.Approval == Approval.Waits && isFirst ? db.UndoUrl() : null, Target: $"#terms-{concession.DealId}"));
    }

    private static HowItStands Standing(Approval approval, string? note) => new() { State = Say(NegotiationWords.Of(approval)), Note = note };

    private static FormattableString Said(Approval approval) => approval switch
    {
        Approval.Waits => $"Approval is asked for.",
        Approval.Approved => $"Approved.",
        _ => $"Not approved, and why is on record.",
    };

    // The state it shall be in: Waits asks for approval.
    public class Form
    {
        [Required(ErrorMessage = "Ask for approval, approve, or refuse.")]
        public Approval? Approval { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Note { get; set; }

        public int? Version { get; set; }
    }
}
