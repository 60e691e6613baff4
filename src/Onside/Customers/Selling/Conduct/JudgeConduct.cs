using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Conduct;

// A colleague without commission interest answers the three questions and says whether it may be signed.
public static class JudgeConduct
{
    public static async Task<Fragment<ConductPart, ShowConduct.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ConductFindings findings, ShowConduct.Reading reading)
    {
        var (deal, form) = (await desk.DealWithTeam(id), input.Valid());
        if (Reviewers.WhyNot(deal, (await desk.People()).Of(desk.Me)) is { } why)
            throw new Refusal(why, 403);
        var (answers, contact) = (form.Answers(input), form.Result == ConductResult.PassWithDisclosure ? await form.Knowing(input, desk) : null);
        var ground = await ConductGround.Of(db, id, deal.Lines);
        if (form.Mark != ground.Mark)
            throw new Refusal($"Something was changed while you read. Nothing is signed: reload the page and read it again.", 409);
        var check = ConductCheck.Judge(deal, answers, ground.Mark, await findings.On(deal, ground), desk.Me, desk.Now);
        if (contact is { } knows)
            check.Acknowledge(knows.Id, knows.Name, form.AcknowledgedOn!.Value, desk.Me, desk.Now);
        db.Add(check);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"Your judgement is on record."));
    }

    public class Form
    {
        // What was judged: the mark of the deal as it was shown.
        [Required(ErrorMessage = "Say what you have read."), MaxLength(MarkText.Length)]
        public string? Mark { get; set; }

        [Required(ErrorMessage = "Answer whether you would be comfortable."), MaxLength(OnDeal.LongestText)]
        public string? Comfort { get; set; }

        [Required(ErrorMessage = "Say what the customer gives up, or that it is nothing."), MaxLength(OnDeal.LongestText)]
        public string? GivesUp { get; set; }

        [Required(ErrorMessage = "Say what they were told, or that there was nothing to tell."), MaxLength(OnDeal.LongestText)]
        public string? ToldThem { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? OwedToUs { get; set; }

        [Required(ErrorMessage = "Say whether it passes.")]
        public ConductResult? Result { get; set; }

        // What the customer is told; or why it waits.
        [MaxLength(OnDeal.LongestText)]
        public string? Condition { get; set; }

        public Guid? AcknowledgedById { get; set; }

        public DateOnly? AcknowledgedOn { get; set; }

        public ConductCheck.Answers Answers(Input<Form> input) => Result == ConductResult.Pass || !string.IsNullOrWhiteSpace(Condition)
            ? new(Result!.Value, Comfort!, GivesUp!, ToldThem!, OwedToUs, Condition)
            : throw input.Complain(nameof(Condition), Result == ConductResult.Hold ? (FormattableString)$"Say why it waits." : $"Say what the customer is told.");

        // Who of the customer has taken note already; nobody yet, with both left out.
        public async Task<Named?> Knowing(Input<Form> input, SellingDesk desk) =>
            AcknowledgedById is null && AcknowledgedOn is null ? null : await Acknowledging.Checked(AcknowledgedById, AcknowledgedOn, input.Complain, desk);
    }
}
