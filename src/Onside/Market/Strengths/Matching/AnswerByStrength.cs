using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Strengths.Matching;

// One click: this strength of ours answers this need.
public static class AnswerByStrength
{
    public static async Task<Fragment<StrengthsPart, ShowDealStrengths.View>> Post(Guid id, Input<Form> input, AppDb db, StrengthDesk desk, SellingDesk selling, ShowDealStrengths.Reading reading)
    {
        var ((need, deal), form) = (await desk.Need(id), input.Valid());
        await selling.RefuseTooMany<NeedStrength>(deal.Id);
        var strength = await db.Set<Strength>().Offered().SingleOrDefaultAsync(one => one.Id == form.StrengthId) ?? throw input.Complain(nameof(Form.StrengthId), $"Choose a strength that is offered.");
        if (await db.Set<NeedStrength>().AnyAsync(one => one.NeedId == id && one.StrengthId == strength.Id))
            throw input.Complain(nameof(Form.StrengthId), $"{strength.Name} answers this need already.");
        var answer = db.Add(NeedStrength.Answer(need, strength, form.Why, desk.Me, desk.Now)).Entity;
        await db.SaveChangesAsync();
        return await reading.After(deal, new($"{strength.Name} answers it.", db.UndoUrl(answer), Target: $"#strengths-{deal.Id}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a strength.")]
        public Guid? StrengthId { get; set; }

        [MaxLength(OnDeal.LongestText)]
        public string? Why { get; set; }
    }
}

// It does not answer it after all.
public static class TakeBackStrength
{
    public static async Task<Fragment<StrengthsPart, ShowDealStrengths.View>> Post(Guid id, Input<Nothing> _, AppDb db, SellingDesk selling, StrengthDesk desk, ShowDealStrengths.Reading reading)
    {
        var answer = await selling.Find<NeedStrength>(id);
        var need = await db.Set<Customers.Selling.Needs.Need>().IgnoreQueryFilters().Where(one => one.Id == answer.NeedId).Select(one => one.Text).SingleAsync();
        answer.TakeBack(need, await db.Set<Strength>().Where(one => one.Id == answer.StrengthId).Select(one => one.Name).SingleAsync(), desk.Now);
        await db.SaveChangesAsync();
        return await reading.After(await selling.Deal(answer.DealId), new($"Taken back.", db.UndoUrl(answer), Target: $"#strengths-{answer.DealId}"));
    }
}
