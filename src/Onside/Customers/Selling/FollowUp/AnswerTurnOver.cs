using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.FollowUp;

// Somebody of success or operations takes the deal over, or says what is missing for that.
public static class AnswerTurnOver
{
    public static async Task<Fragment<FollowUpPart, ShowFollowUp.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, FollowUps follow, ShowFollowUp.Reading reading)
    {
        var (turnOver, form) = (await desk.Find<TurnOver>(id), input.Valid());
        turnOver.RefuseUnlessSeen(form.Version, Standing(turnOver.State, turnOver.Missing), Standing(form.IsAccepted == true ? TurnOverState.Accepted : TurnOverState.Declined, form.Missing));
        if (form.IsAccepted == false && string.IsNullOrWhiteSpace(form.Missing))
            throw input.Complain(nameof(Form.Missing), $"Say what is missing, so that it can be brought.");
        turnOver.Answer(form.IsAccepted!.Value, form.Missing, (await desk.People()).Of(desk.Me), desk.Now);
        if (turnOver is { Function: Function.SuccessPlanner, State: TurnOverState.Accepted })
            await follow.PassOn(db.Set<FollowUpCheck>().Where(check => check.DealId == turnOver.DealId), desk.Me);
        await db.SaveChangesAsync();
        return await reading.After(turnOver.DealId, new(form.IsAccepted.Value ? (FormattableString)$"You have taken it over." : $"What is missing is on record.", db.UndoUrl(turnOver), Target: $"#follow-up-{turnOver.DealId}"));
    }

    private static HowItStands Standing(TurnOverState state, string? note) => new() { State = Say(FollowUpWords.Of(state)), Note = note };

    public class Form
    {
        [Required(ErrorMessage = "Say whether you take it over.")]
        public bool? IsAccepted { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Missing { get; set; }

        public int? Version { get; set; }
    }
}

// For deals that were won before there was follow-up.
public static class BeginFollowUp
{
    public static async Task<Fragment<FollowUpPart, ShowFollowUp.View>> Post(Guid id, Input<Nothing> _, AppDb db, FollowUps follow, ShowFollowUp.Reading reading)
    {
        var deal = await follow.Won(id);
        if (await db.Set<FollowUpCheck>().AnyAsync(check => check.DealId == id))
            throw new Refusal($"The follow-up of this deal has begun already.");
        await follow.Begin(id, deal.OwnerId, deal.ClosedOn!.Value);
        await db.SaveChangesAsync();
        return await reading.After(id, new($"The follow-up has begun."));
    }
}
