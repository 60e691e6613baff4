using System.Text.Json.Serialization;

namespace Onside.Platform.Web;

// Somebody saved in between: nothing is overwritten, both versions are shown.
public sealed class Conflict(int now, IReadOnlyList<Conflict.Field> fields)
    : Refusal($"Somebody else changed this in the meantime. Nothing was overwritten: compare both and choose.", 409, new Both(now, fields))
{
    // Named by the code, or by the company (Called). Kept: theirs as a form's field holds it, so that one can take it over.
    public record Field(string Name, string? Theirs, string? Yours, string? Called = null, [property: JsonIgnore] string? Kept = null);

    public record Both(int Version, IReadOnlyList<Field> Fields);

    // Theirs and mine as the same form: the fields that differ.
    public static Conflict Between<TForm>(TForm theirs, TForm yours, int version, IEnumerable<Field>? also = null) where TForm : class => new(version,
        [.. FormShape.Of(typeof(TForm)).Where(field => field.IsPlain && field.Name != "Version" && !Equals(field.Get(theirs), field.Get(yours)))
            .Select(field => new Field(field.Name, field.Text(theirs), field.Text(yours), Kept: field.Kept(theirs)))
            .Where(field => field.Theirs != field.Yours), .. also ?? []]);
}
