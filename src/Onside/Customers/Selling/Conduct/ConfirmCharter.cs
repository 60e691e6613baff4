using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Conduct;

// I have read the version that holds now, and stand by it.
public static class ConfirmCharter
{
    public static async Task<Onward<ShowCharter.View>> Post(Input<Form> input, AppDb db, CharterDesk desk, ShowCharter.Reading reading, Me me)
    {
        var (form, current) = (input.Valid(), await desk.Current());
        if (current is null || current.Number != form.Number)
            throw new Refusal($"Another version of the charter holds by now. Read that one, then confirm it.", 409);
        if (!await db.Set<CharterConfirmation>().AnyAsync(one => one.CharterId == current.Id && one.PersonId == me.Id))
            db.Add(new CharterConfirmation(current.Id, me.Id, desk.Now));
        await db.SaveChangesAsync();
        return new("/conduct", await reading.Of(), toast: new($"It is on record that you stand by it."));
    }

    public class Form
    {
        // Of the version that was read.
        [Required(ErrorMessage = "Say which version you have read.")]
        public int? Number { get; set; }
    }
}
