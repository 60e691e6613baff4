using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Subjects;
using Onside.Platform.Words;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// Kept values in the reader's words: names for ids, amounts with their currency, days and times by the reader's clock.
public sealed class HistoryWords(AppDb db, SubjectBook subjects, Kept<PersonNames> names, Kept<FieldBook> fields, Me me)
{
    private static readonly string[] Currencies = ["Currency", "RevenueCurrency"];

    private Dictionary<Subject, SubjectName> _known = [];
    private ILookup<(Guid, string), PlatformChange> _beside = Array.Empty<PlatformChange>().ToLookup(change => (change.EventId, change.Field));
    private IReadOnlyDictionary<Guid, Subject> _wholes = new Dictionary<Guid, Subject>();
    private readonly Dictionary<Guid, Entity> _priced = [];
    private PersonNames? _people;
    private FieldBook? _fields;

    // All names of a page at once; wholes tell of which record each event is.
    public async Task Learn(IReadOnlyList<PlatformChange> changes, IReadOnlyDictionary<Guid, Subject> wholes)
    {
        _wholes = wholes;
        (_people, _fields) = (await names.Current(), await fields.Current());
        _beside = changes.ToLookup(change => (change.EventId, change.Field));
        _known = await subjects.Named(changes.SelectMany(change => new[] { change.Before, change.After }.Select(text => Names(change, Json(text)))).OfType<Subject>().Where(subject => subject.Kind != "person"));
        foreach (var kind in changes.Where(change => change.Field.EndsWith("Minor", StringComparison.Ordinal)).Select(change => wholes[change.EventId]).Distinct().GroupBy(whole => whole.Kind))
            foreach (var record in await Records.Load(db, kind.Key, [.. kind.Select(whole => whole.Id)]))
                _priced[record.Id] = record;
    }

    public async Task<ShowHistory.Line> Line(IHistoried slot, PlatformChange change) => Own(change) is { } own
        ? new(change.RecordKind, change.RecordId, change.Field, own.Name, FieldTold.Shown(own, change.Before) ?? await Value(slot, change, change.Before, c => c.Before), FieldTold.Shown(own, change.After) ?? await Value(slot, change, change.After, c => c.After), change.Before, change.After)
        : change.Field.Split(JoinedRow.Mark) is [var rows, var id]
        ? new(change.RecordKind, change.RecordId, rows, FieldNames.Heading(rows), Row(rows, id, change.Before), Row(rows, id, change.After), change.Before, change.After)
        : new(change.RecordKind, change.RecordId, change.Field, await Called(slot, change), await Value(slot, change, change.Before, c => c.Before), await Value(slot, change, change.After, c => c.After), change.Before, change.After);

    private static async Task<string> Called(IHistoried slot, PlatformChange change) =>
        change.RecordKind != slot.Kind && await slot.PartName(change.RecordId) is { } part ? $"{part}: {FieldNames.Heading(change.Field)}" : FieldNames.Heading(change.Field);

    // A field of the company's own, by the name that it has today.
    private CustomField? Own(PlatformChange change) => change.Field.StartsWith(FieldTold.Prefix, StringComparison.Ordinal) ? _fields!.Known(change.RecordKind, change.Field[FieldTold.Prefix.Length..]) : null;

    private async Task<string?> Value(IHistoried slot, PlatformChange change, string? text, Func<PlatformChange, string?> side)
    {
        if (Json(text) is not { } value || value.ValueKind == JsonValueKind.Null)
            return null;
        if (Names(change, value) is { } subject)
            return subject.Kind == "person" ? _people!.Of(subject.Id).Name : _known.GetValueOrDefault(subject)?.Name ?? Say($"one that you do not see");
        return await slot.Say(change.RecordKind, change.Field, value, field => Beside(change, field, side)) ?? Plain(change, value, side);
    }

    private string? Plain(PlatformChange change, JsonElement value, Func<PlatformChange, string?> side) => value.ValueKind switch
    {
        JsonValueKind.True => Say($"yes"),
        JsonValueKind.False => Say($"no"),
        JsonValueKind.Number when change.Field.EndsWith("Minor", StringComparison.Ordinal) => new Money(value.GetInt64(), Currency(change, side)).ToString(),
        JsonValueKind.Number => Number(change, value),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => Plain(change, one, side)).OfType<string>()) is { Length: > 0 } list ? list : null,
        JsonValueKind.Object => string.Join(" ", value.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.String).Select(part => part.Value.GetString())),
        JsonValueKind.String => Text(change, value),
        _ => null,
    };

    private string? Text(PlatformChange change, JsonElement value) => Property(change)?.ClrType switch
    {
        { } type when Is<DateTime>(type) && value.TryGetDateTime(out var at) => me.Zone.Local(at).ToString(Dated("d MMM yyyy") + " HH:mm", CultureInfo.CurrentCulture),
        { } type when Is<DateOnly>(type) && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out var day) => day.ToString(Dated("d MMM yyyy"), CultureInfo.CurrentCulture),
        { } type when Is<Guid>(type) => Say($"one that you do not see"),
        _ => value.GetString(),
    };

    private string Number(PlatformChange change, JsonElement value) =>
        Property(change) is { ClrType: var type } && (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } named && Enum.GetName(named, value.GetInt32()) is { } name
            ? FieldNames.Heading(name)
            : value.GetDecimal().ToString("0.######", CultureInfo.CurrentCulture);

    // As it is said beside the amount in the same event, else as the record has it now.
    private string Currency(PlatformChange change, Func<PlatformChange, string?> side) =>
        Currencies.Select(field => Beside(change, field, side) ?? Now(change, field)).FirstOrDefault(currency => currency is not null) ?? "EUR";

    private string? Beside(PlatformChange change, string field, Func<PlatformChange, string?> side) =>
        _beside[(change.EventId, field)].FirstOrDefault(other => other.RecordId == change.RecordId) is { } other ? Json(side(other))?.GetString() : null;

    private string? Now(PlatformChange change, string field) =>
        _priced.GetValueOrDefault(_wholes[change.EventId].Id) is { } record && db.Entry(record) is var entry && entry.Metadata.FindProperty(field) is not null ? entry.Property(field).CurrentValue as string : null;

    private IProperty? Property(PlatformChange change) => Records.Type(db, change.RecordKind) is { } type ? db.Model.FindEntityType(type)?.FindProperty(change.Field) : null;

    private string? Row(string rows, string id, string? text)
    {
        if (text is null || !Guid.TryParse(id, out var other))
            return null;
        var name = rows == "Roles" ? _known.GetValueOrDefault(new("account", other))?.Name ?? Say($"one that you do not see") : _people!.Of(other).Name;
        var more = Json(text) is { ValueKind: JsonValueKind.Object } row ? row.EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.String).Select(part => part.Value.GetString()) : [];
        return string.Join(", ", more.Prepend(name));
    }

    // The record that an id in this field means.
    private Subject? Names(PlatformChange change, JsonElement? value) => change.Field.Split(JoinedRow.Mark) is ["Roles", var account] && Guid.TryParse(account, out var role) ? new("account", role)
        : value is { ValueKind: JsonValueKind.String } text && text.TryGetGuid(out var id) && Kind(change) is { } kind ? new(kind, id) : null;

    private string? Kind(PlatformChange change) => Own(change) is { } own ? own.Type switch { FieldType.Person => "person", FieldType.Record => own.LinkKind, _ => null } : change.Field switch
    {
        "OwnerId" or "PersonId" or "AssigneeId" or "AuthorId" or "DoneById" or "ManagerId" => "person",
        "AccountId" => "account",
        "ContactId" => "contact",
        "ParentId" when change.RecordKind == "account" => "account",
        _ => null,
    };

    private static bool Is<T>(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(T);

    private static JsonElement? Json(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
