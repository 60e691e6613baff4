using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Deals;

public static class EditReason
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Form> input, AppDb db, Kept<PipelineBook> kept)
    {
        var form = input.Valid();
        var reason = await Find(db, id);
        if (form.Version is { } seen && seen != reason.Version)
            throw Conflict.Between(new Form { Name = reason.Name, Position = reason.Position }, form, reason.Version);
        var list = await ListOf(db, reason.Result);
        RefuseTwice(input, list.Where(other => other.Id != id), form.Name!);
        reason.Rename(form.Name!);
        if (form.Position is { } place)
            ClosingReason.Put(list, reason, place);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/reasons", new(id, "/settings/reasons"), toast: new($"Saved.", db.UndoUrl()));
    }

    public static Task<List<ClosingReason>> ListOf(AppDb db, Result result) => db.Set<ClosingReason>().Where(reason => reason.Result == result).ToListAsync();

    public static async Task<ClosingReason> Find(AppDb db, Guid id) => await db.Set<ClosingReason>().SingleOrDefaultAsync(reason => reason.Id == id) ?? throw Refusal.NotFound();

    // Retired ones count: two of one name could not be told apart on old deals.
    public static void RefuseTwice<TForm>(Input<TForm> input, IEnumerable<ClosingReason> others, string name) where TForm : class, new()
    {
        if (others.FirstOrDefault(other => TextFolding.Key(other.Name) == TextFolding.Key(name)) is { } same)
            throw input.Complain(nameof(Form.Name), same.RetiredAt is null ? $"{same.Name} is in this list already." : (FormattableString)$"{same.Name} is in this list already, retired. Offer it again.");
    }

    public class Form
    {
        [Required(ErrorMessage = "Give the reason a name."), MaxLength(ClosingReason.Longest)]
        public string? Name { get; set; }

        // Its place in the list, from 1; as it is, when it is left out.
        [Range(1, 500, ErrorMessage = "A place is a number from 1.")]
        public int? Position { get; set; }

        public int? Version { get; set; }
    }
}
