using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

// Values of the company's own fields are taken back with the record that they are of, under the rules that hold for whoever does it.
public sealed class PutValuesBack(AppDb db, FieldDesk desk) : IBeside
{
    public bool Keeps(string field) => field.StartsWith(FieldTold.Prefix, StringComparison.Ordinal);

    public async Task<string?> Now(Entity record, string field)
    {
        if (await Known(record, field) is not { } known)
            throw new Refusal($"A field of it is there no longer: this can no longer be taken back.", 409);
        return FieldTold.Json(known, await db.Set<FieldValue>().AsNoTracking().Where(value => value.RecordId == record.Id && value.FieldId == known.Id).OrderBy(value => value.Part).ToListAsync());
    }

    public async Task PutBack(Entity record, string field, string? was)
    {
        if (await desk.Restore(record, field, was) is [var error, ..])
            throw new Refusal($"{(await Known(record, field))!.Name} cannot be as it was: {error.Sentence}");
    }

    private async Task<CustomField?> Known(Entity record, string field) => (await desk.Book()).Known(News.Kind(record.GetType()), field[FieldTold.Prefix.Length..]) is { IsRetired: false } known ? known : null;
}
