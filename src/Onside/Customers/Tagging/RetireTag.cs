using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Tagging;

// Offered no longer; the records that carry it keep it.
public static class RetireTag
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<TagBook> kept, TimeProvider clock)
    {
        (await TagWord.Find(db, id)).Retire(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/tags", new(id, $"/settings/tags/{id}/edit"));
    }
}

public static class BringTagBack
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<TagBook> kept)
    {
        (await TagWord.Find(db, id)).BringBack();
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/tags", new(id, $"/settings/tags/{id}/edit"));
    }
}

// Whether members may add tags by writing them.
public static class RuleTags
{
    public static async Task<Onward<Ruled>> Post(Input<Form> input, AppDb db, Kept<TagBook> kept)
    {
        var only = input.Valid().OnlyKnown!.Value;
        var rules = await db.Set<TagRules>().SingleOrDefaultAsync() ?? db.Add(TagRules.Founded()).Entity;
        rules.AllowOnlyKnown(only);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/tags", new(only));
    }

    public class Form
    {
        [Required]
        public bool? OnlyKnown { get; set; }
    }

    public sealed record Ruled(bool OnlyKnown);
}
