using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Objections;

// What we said to it: as often as it takes.
public static class AnswerObjection
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ObjectionAnswering answering, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        await answering.To(objection, form.Text!);
        await db.SaveChangesAsync();
        return await reading.After(objection.DealId, new($"The answer is on record.", db.UndoUrl(), Target: $"#objections-{objection.DealId}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what was answered."), MaxLength(OnDeal.LongestText)]
        public string? Text { get; set; }
    }
}
