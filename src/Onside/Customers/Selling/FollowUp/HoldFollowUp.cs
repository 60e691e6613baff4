using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.FollowUp;

// What came out of a follow-up, and what is changed about it later.
public static class HoldFollowUp
{
    public static async Task<Fragment<FollowUpPart, ShowFollowUp.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowFollowUp.Reading reading)
    {
        var (check, form) = (await desk.Find<FollowUpCheck>(id), input.Valid());
        check.RefuseUnlessSeen(form.Version, Form.From(check), form);
        check.Hold(await form.Facts(input, desk, check), desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(check.DealId, new($"The follow-up is on record.", db.UndoUrl(check), Target: $"#follow-up-{check.DealId}"));
    }

    public class Form
    {
        // Today, when empty.
        public DateOnly? HeldOn { get; set; }

        [Range(0, FollowUpCheck.Happiest, ErrorMessage = "Give a number from 0 to 10, as the customer said it.")]
        public int? Satisfaction { get; set; }

        public Guid? SaidById { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Said { get; set; }

        public Referral? Referral { get; set; }

        [MaxLength(FollowUpCheck.LongestNames)]
        public string? Referred { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Lesson { get; set; }

        public int? Version { get; set; }

        public static Form From(FollowUpCheck check) => new() { HeldOn = check.HeldOn, Satisfaction = check.Satisfaction, SaidById = check.SaidById, Said = check.Said, Referral = check.Referral, Referred = check.Referred, Lesson = check.Lesson };

        public async Task<FollowUpCheck.Facts> Facts(Input<Form> input, SellingDesk desk, FollowUpCheck known)
        {
            var on = desk.Past(HeldOn ?? known.HeldOn ?? desk.Today, nameof(HeldOn), input.Complain);
            if (Satisfaction is not null && SaidById is null && known.Satisfaction is null)
                throw input.Complain(nameof(SaidById), $"Say who of the customer said so.");
            if (Referral == FollowUp.Referral.Given && string.IsNullOrWhiteSpace(Referred))
                throw input.Complain(nameof(Referred), $"Say whom they named.");
            if (Referral != FollowUp.Referral.Given && !string.IsNullOrWhiteSpace(Referred))
                throw input.Complain(nameof(Referral), $"Somebody is named: then a referral was given.");
            return new(on, Satisfaction, await desk.Contact(SaidById, known.SaidById, nameof(SaidById), input.Complain), Said, Referral ?? known.Referral, Referred, Lesson);
        }
    }
}
