using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.Files;

public static class RenameFile
{
    public static async Task<Fragment<FileBody, ShowFile.View>> Post(Guid id, Input<Form> input, Cabinet cabinet, AppDb db, Me me)
    {
        var file = await cabinet.Find(id);
        var (form, before) = (input.Valid(), file.Name);
        file.RefuseUnlessSeen(form.Version, form);
        file.Rename(form.Name!);
        await db.SaveChangesAsync();
        return new(await ShowFile.Read(id, cabinet, db, me), seenAt: $"/files/{id}",
            new($"Renamed to {file.Name}.", $"/files/{id}", new Dictionary<string, object?> { [nameof(Form.Name)] = before, [nameof(Form.Version)] = file.Version }, "#file"));
    }

    public class Form
    {
        [Required, MaxLength(FileNaming.Longest)]
        public string? Name { get; set; }

        public int? Version { get; set; }
    }
}
