using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

public static class EditField
{
    public static async Task<Page<EditFieldPage, View>> Get(Guid id, AppDb db, RecordKinds kinds, FieldChoices choices)
    {
        var field = await Find(db, id);
        var formulas = new FieldFormula(await FieldBook.Load(db), kinds);
        return new(new(id, field.Kind, field.Key, field.Type, FieldForm.From(field, formulas, kinds), await choices.For(field.Kind, field.Type, field.Children)));
    }

    public static async Task<Onward<Made>> Post(Guid id, Input<FieldForm> input, AppDb db, RecordKinds kinds, Kept<FieldBook> kept, TellField telling, TimeProvider clock)
    {
        var (field, form, book) = (await Find(db, id), input.Valid(), await FieldBook.Load(db));
        if (form.Version is { } seen && seen != field.Version)
            throw Conflict.Between(FieldForm.From(field, new(book, kinds), kinds), form, field.Version);
        await db.Transact(async () =>
        {
            var isOther = await telling.Tell(field, form, input, book);
            if (form.Position is { } place && place != field.Position)
                FieldDefinition.Put(await db.Set<FieldDefinition>().Where(other => other.Kind == field.Kind).ToListAsync(), field, place);
            if (isOther)
                RestateFields.Ask(db, field, clock.Now());
            await db.SaveChangesAsync();
        });
        kept.Forget();
        return new($"/settings/fields?Kind={field.Kind}", new(id, $"/settings/fields/{id}/edit"));
    }

    public static async Task<FieldDefinition> Find(AppDb db, Guid id) => await db.Set<FieldDefinition>().SingleOrDefaultAsync(field => field.Id == id) ?? throw Refusal.NotFound();

    public sealed record View(Guid Id, string Kind, string Key, FieldType Type, FieldForm Form, [property: JsonIgnore] FieldChoices.View Choices);
}
