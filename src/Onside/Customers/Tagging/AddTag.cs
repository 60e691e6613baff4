using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Shared.Ui;

namespace Onside.Customers.Tagging;

public static class AddTag
{
    public static async Task<Onward<Made>> Post(Input<TagForm> input, AppDb db, Kept<TagBook> kept)
    {
        var form = input.Valid();
        await form.RefuseTwice(input, null, db);
        var tag = new TagWord(form.Name!);
        tag.Colour(form.Tone ?? Tone.Plain);
        db.Add(tag);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/tags", new(tag.Id, $"/settings/tags/{tag.Id}/edit"), 201);
    }
}

public class TagForm
{
    [Required(ErrorMessage = "Give the tag a name."), MaxLength(TagText.Longest), RegularExpression("^[^,;\n]*$", ErrorMessage = "A tag has no comma or semicolon: they stand between tags.")]
    public string? Name { get; set; }

    public Tone? Tone { get; set; }

    public int? Version { get; set; }

    public async Task RefuseTwice<TForm>(Input<TForm> input, Guid? id, AppDb db) where TForm : class, new()
    {
        var key = TextFolding.Key(Name!);
        if (key.Length == 0)
            throw input.Complain(nameof(Name), $"Give the tag a name.");
        if (await db.Set<TagWord>().Where(tag => tag.Key == key && tag.Id != id).Select(tag => tag.Name).FirstOrDefaultAsync() is { } same)
            throw input.Complain(nameof(Name), id is null ? $"There is a tag {same} already." : (FormattableString)$"There is a tag {same} already. Merge the two instead.");
    }
}
