using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Fields;

public static class ListFields
{
    public static async Task<Page<FieldsPage, View>> Get(Query<Asked> query, AppDb db, RecordKinds kinds)
    {
        var book = await FieldBook.Load(db);
        var shown = kinds.WithFields.FirstOrDefault(kind => kind.Kind == query.Value.Kind) ?? kinds.WithFields.First();
        return new(new(shown.Kind, [.. kinds.WithFields.Select(kind => new Kind(kind.Kind, Say(kind.Name), kind.Glyph, book.Offered(kind.Kind).Count))], [.. book.Of(shown.Kind).Select(Row.Of)]));
    }

    public class Asked
    {
        [MaxLength(40)]
        public string? Kind { get; set; }
    }

    public sealed record View(string Shown, IReadOnlyList<Kind> Kinds, IReadOnlyList<Row> Fields);

    public sealed record Kind(string Key, string Name, string Glyph, int Fields);

    public sealed record Row(Guid Id, int Version, string Key, string Name, FieldType Type, string? Help, string? Section, int Position, bool IsRequired, bool IsRequiredLater, bool ForAdministrators, bool IsRetired, string? Formula, int? Restated, int? RestatedOf)
    {
        public static Row Of(CustomField field) => new(field.Id, field.Version, field.Key, field.Name, field.Type, field.Help, field.Section, field.Position, field.IsRequired, field.RequiredFromId is not null,
            field.ForAdministrators, field.IsRetired, field.Written, field.Restated, field.RestatedOf);
    }
}
