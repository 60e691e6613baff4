using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

public static class AddField
{
    private const int MostFields = 200;

    public static async Task<Page<NewFieldPage, View>> Get(Query<Asked> query, RecordKinds kinds, FieldChoices choices)
    {
        var kind = kinds.WithFields.FirstOrDefault(kind => kind.Kind == query.Value.Kind) ?? kinds.WithFields.First();
        return new(new(kind.Kind, query.Value.Type, query.Value.Type is { } type ? await choices.For(kind.Kind, type) : null));
    }

    public static async Task<Onward<Made>> Post(Input<NewFieldForm> input, AppDb db, RecordKinds kinds, Kept<FieldBook> kept, TellField telling, TimeProvider clock)
    {
        var (form, book) = (input.Valid(), await FieldBook.Load(db));
        if (kinds.WithFields.All(kind => kind.Kind != form.Kind))
            throw input.Complain(nameof(form.Kind), $"Choose one of the offered values.");
        if (book.Of(form.Kind!).Count() >= MostFields)
            throw new Refusal($"At most {MostFields} fields for one kind of records.");
        var taken = book.Of(form.Kind!).Select(other => other.Key).Concat(kinds.Of(form.Kind)!.BuiltIns.Select(fact => fact.Key)).ToList();
        var field = new FieldDefinition(form.Kind!, FieldKeys.Of(form.Name!, taken), form.Name!, form.Type!.Value, form.Position ?? book.Of(form.Kind!).Count() + 1);
        await telling.Tell(field, form, input, book);
        db.Add(field);
        if (field.IsDerived)
            RestateFields.Ask(db, field, clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/settings/fields?Kind={field.Kind}", new(field.Id, $"/settings/fields/{field.Id}/edit"), 201);
    }

    public class Asked
    {
        [MaxLength(40)]
        public string? Kind { get; set; }

        public FieldType? Type { get; set; }
    }

    public sealed record View(string Kind, FieldType? Type, [property: JsonIgnore] FieldChoices.View? Choices);
}
