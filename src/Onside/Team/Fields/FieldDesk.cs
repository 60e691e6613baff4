using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Fields;

// What features ask about the company's own fields of their records, and what they tell about them.
public sealed class FieldDesk(AppDb db, Me me, Kept<FieldBook> kept, Kept<PersonNames> people, Kept<RateBook> exchange, SubjectBook subjects, TimeProvider clock)
{
    public const string Prefix = "Fields.";

    public ValueTask<FieldBook> Book() => kept.Current();

    // The offered fields of a record, or those of one that is still to be made.
    public async Task<FieldSheet> Sheet(string kind, Guid? id = null) =>
        (await kept.Current()).Offered(kind).Count == 0 ? FieldSheet.Empty : (await Sheets(kind, [id ?? Guid.Empty])).Values.Single();

    public async Task<IReadOnlyDictionary<Guid, FieldSheet>> Sheets(string kind, IReadOnlyCollection<Guid> ids, IReadOnlyCollection<string>? keys = null)
    {
        var fields = (await kept.Current()).Offered(kind).Where(field => keys is null || keys.Contains(field.Key)).ToList();
        var rows = fields.Count == 0 || ids.All(id => id == Guid.Empty) ? [] : await Values(ids, [.. fields.Select(field => field.Id)]);
        var (names, rates) = (await people.Current(), await exchange.Current());
        var offers = new FieldOffers(rates.Used, rates.Base, fields.Any(field => field.Type == FieldType.Person) ? [.. names.Choices()] : [], me.IsAdministrator);
        var writing = new FieldWriting(names, await Linked(fields, rows), rates.Base);
        var (held, blank) = (rows.ToLookup(row => row.RecordId), fields.ConvertAll(field => writing.Entry(field, [])));
        return ids.ToDictionary(id => id, id => new FieldSheet(Entries(fields, blank, [.. held[id]], writing)) { Offers = offers });
    }

    private static FieldEntry[] Entries(List<CustomField> fields, List<FieldEntry> blank, List<FieldValue> held, FieldWriting writing)
    {
        var entries = blank.ToArray();
        for (var i = 0; held.Count > 0 && i < entries.Length; i++)
            if (held.FindAll(row => row.FieldId == fields[i].Id) is { Count: > 0 } rows)
                entries[i] = writing.Entry(fields[i], rows.Count == 1 ? rows : [.. rows.OrderBy(row => row.Part)]);
        return entries;
    }

    // Of many records they are only shown: what they are found and compared by is not read.
    private Task<List<FieldValue>> Values(IReadOnlyCollection<Guid> ids, List<Guid> fields)
    {
        var held = db.Set<FieldValue>().AsNoTracking().Where(value => ids.Contains(value.RecordId) && fields.Contains(value.FieldId));
        return ids.Count == 1 ? held.ToListAsync() : held.Select(value => new FieldValue(value.RecordId, value.FieldId, value.Part).Hold(new Held(null, value.Text, value.Number, value.Currency, null, value.Link))).ToListAsync();
    }

    // What is said about a record's fields, told in the transaction that saves the record. Fields that are not named stay as they are.
    public async Task Tell<TForm>(Entity record, Loose? said, Input<TForm> input, Func<CustomField, bool>? alsoRequired = null) where TForm : class, new()
    {
        var errors = await Tell(record, said, alsoRequired);
        if (errors.Count > 0)
            throw input.Complain(errors);
    }

    public async Task<IReadOnlyList<FieldError>> Tell(Entity record, Loose? said, Func<CustomField, bool>? alsoRequired = null)
    {
        var kind = News.Kind(record.GetType());
        var (book, isNew) = (await kept.Current(), db.Entry(record).State is EntityState.Detached or EntityState.Added);
        var fields = book.Offered(kind);
        var errors = Strangers(fields, said).Select(name => new FieldError(Prefix + name, $"There is no such field.")).ToList();
        // A program may send back what it read: what is worked out is not listened to.
        var named = fields.Where(field => said?.Says(field.Key) == true && !field.IsDerived).ToList();
        var ids = named.Select(field => field.Id).ToList();
        var held = isNew || ids.Count == 0 ? [] : await db.Set<FieldValue>().Where(value => value.RecordId == record.Id && ids.Contains(value.FieldId)).ToListAsync();
        var hearing = new Hearing(await exchange.Current(), await people.Current(), me, clock.Today(me.Zone));
        var writer = new FieldWriter(db, record);
        foreach (var field in named)
        {
            var rows = held.Where(value => value.FieldId == field.Id).OrderBy(value => value.Part).ToList();
            var heard = hearing.Read(field, said!, [.. rows.Select(row => row.Text).OfType<string>()]);
            if (await Complaint(field, heard, rows, alsoRequired) is { } complaint)
                errors.Add(new(Prefix + field.Key, complaint));
            else
                writer.Write(field, rows, heard.Values);
        }
        if (isNew)
            errors.AddRange(fields.Where(field => !field.IsDerived && !named.Contains(field) && IsRequired(field, alsoRequired)).Select(field => new FieldError(Prefix + field.Key, $"Please fill this in.")));
        return errors;
    }

    // Says again what the log told of fields.<key>: what taking back a change needs.
    public Task<IReadOnlyList<FieldError>> Restore(Entity record, string field, string? json)
    {
        using var told = JsonDocument.Parse(json ?? "null");
        return Tell(record, Loose.Of(field[FieldTold.Prefix.Length..], told.RootElement.Clone()));
    }

    // Theirs and mine, where they differ: for the table of a stale save.
    public async Task<IReadOnlyList<Conflict.Field>> Differences(Entity record, Loose? said)
    {
        var kind = News.Kind(record.GetType());
        var sheet = await Sheet(kind, record.Id);
        var hearing = new Hearing(await exchange.Current(), await people.Current(), me, clock.Today(me.Zone));
        var writing = new FieldWriting(await people.Current(), await Linked([], []), (await exchange.Current()).Base);
        return [.. sheet.Entries.Where(entry => said?.Says(entry.Field.Key) == true && !entry.Field.IsDerived)
            .Select(entry => (entry, Mine: hearing.Read(entry.Field, said!, entry.Chosen)))
            .Where(both => !both.Mine.Values.SequenceEqual(both.entry.Values))
            .Select(both => new Conflict.Field(Prefix + both.entry.Field.Key, both.entry.Shown, Shown(writing, both.entry.Field, both.Mine), both.entry.Field.Name))];
    }

    // Fields of a record that must have a value and have none.
    public async Task<IReadOnlyList<CustomField>> Missing(string kind, Guid id, Func<CustomField, bool> isWanted)
    {
        var wanted = (await kept.Current()).Offered(kind).Where(isWanted).ToList();
        if (wanted.Count == 0)
            return [];
        var ids = wanted.Select(field => field.Id).ToList();
        var held = await db.Set<FieldValue>().Where(value => value.RecordId == id && ids.Contains(value.FieldId)).Where(FieldFilter.HasValue).Select(value => value.FieldId).Distinct().ToListAsync();
        return [.. wanted.Where(field => !held.Contains(field.Id))];
    }

    private static string? Shown(FieldWriting writing, CustomField field, Heard mine) =>
        writing.Entry(field, [.. mine.Values.Select((value, part) => new FieldValue(Guid.Empty, field.Id, part).Hold(value))]).Shown;

    private static IEnumerable<string> Strangers(IReadOnlyList<CustomField> fields, Loose? said) =>
        (said?.Names ?? []).Where(name => !fields.Any(field => field.Key.Equals(name, StringComparison.OrdinalIgnoreCase) || (field.Type == FieldType.Money && name.Equals($"{field.Key}.currency", StringComparison.OrdinalIgnoreCase))));

    private static bool IsRequired(CustomField field, Func<CustomField, bool>? also) => field.IsRequired || also?.Invoke(field) == true;

    private async Task<FormattableString?> Complaint(CustomField field, Heard heard, List<FieldValue> rows, Func<CustomField, bool>? alsoRequired)
    {
        if (heard.Complaint is { } complaint)
            return complaint;
        if (heard.Values.Count == 0 && IsRequired(field, alsoRequired))
            return $"Please fill this in.";
        var isSame = heard.Values.SequenceEqual(rows.Select(row => row.Held));
        if (field.ForAdministrators && me.IsSomebody && !me.IsAdministrator && !isSame)
            return $"Only administrators may change this.";
        if (field is { Type: FieldType.Record, LinkKind: { } kind } && !isSame && heard.Values is [{ Link: { } link }] && (await subjects.Of(kind).Named([link])).Count == 0)
            return $"There is no such record that you may see.";
        return null;
    }

    private async Task<IReadOnlyDictionary<Guid, (string Name, string Url)>> Linked(IEnumerable<CustomField> fields, IReadOnlyCollection<FieldValue> rows)
    {
        var linking = fields.Where(field => field.Type == FieldType.Record).ToDictionary(field => field.Id, field => field.LinkKind!);
        var links = rows.Where(row => row.Link is not null && linking.ContainsKey(row.FieldId)).Select(row => new Subject(linking[row.FieldId], row.Link!.Value)).ToList();
        return links.Count == 0 ? new Dictionary<Guid, (string, string)>() : (await subjects.Named(links)).Values.DistinctBy(name => name.Id).ToDictionary(name => name.Id, name => (name.Name, name.Url));
    }
}
