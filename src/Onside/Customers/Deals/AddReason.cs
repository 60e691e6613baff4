using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class AddReason
{
    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Kept<PipelineBook> kept)
    {
        var form = input.Valid();
        if (!ReasonBook.Results.Contains(form.Result!.Value))
            throw input.Complain(nameof(Form.Result), $"Reasons are given for lost, no decision and declined.");
        var list = await EditReason.ListOf(db, form.Result.Value);
        EditReason.RefuseTwice(input, list, form.Name!);
        var reason = new ClosingReason(form.Result.Value, form.Name!, list.Count + 1);
        db.Add(reason);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/reasons", new(reason.Id, "/settings/reasons"), 201);
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which result it is a reason for.")]
        public Result? Result { get; set; }

        [Required(ErrorMessage = "Give the reason a name."), MaxLength(ClosingReason.Longest)]
        public string? Name { get; set; }
    }
}
