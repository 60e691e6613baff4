using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Puts a page of happenings into sentences: by the features that know them, else by what changed.
public sealed class Teller(IEnumerable<ITells> slots, AppDb db, Kept<FieldBook> kept)
{
    private const int MostFields = 3;

    public async Task<Dictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened)
    {
        var told = new Dictionary<Guid, Told>();
        foreach (var slot in slots)
            if (happened.Where(h => slot.Kinds.Contains(h.Kind)).ToList() is { Count: > 0 } known)
                foreach (var (id, sentence) in await slot.Tell(known))
                    told[id] = sentence;
        var rest = happened.Where(h => !told.ContainsKey(h.Id)).ToList();
        var (names, book) = (await Names(rest), await kept.Current());
        foreach (var other in rest)
            told[other.Id] = Generic(other with { Changes = [.. other.Changes.Select(change => Own(change, other.Kind, book))] }, names);
        return told;
    }

    private static Told Generic(Happening happened, Dictionary<Guid, string> names)
    {
        var (who, changes) = (happened.Who, happened.Changes.Where(change => !Platform.Words.FieldNames.IsQuiet(change.Field)).ToList());
        if (changes.Count > 0)
            return new(Changed(who, changes, names), "pencil");
        return happened.Kind.Split('-')[^1] switch
        {
            "created" => new($"{who} created this", "plus"),
            "deleted" or "removed" => new($"{who} deleted this", "trash-2"),
            "restored" => new($"{who} restored this", "undo-2"),
            "changed" => Told.Nothing,
            _ => new($"{who}: {Words(happened.Kind)}"),
        };
    }

    private static FormattableString Changed(Who who, IReadOnlyList<FieldChange> changes, Dictionary<Guid, string> names)
    {
        if (changes is [var only])
            return One(who, only, names);
        var fields = changes.Select(Field).Distinct().ToList();
        var (first, more) = (string.Join(", ", fields.Take(MostFields)), fields.Count - MostFields);
        return more <= 0 ? (FormattableString)$"{who} changed {first}" : Platform.Words.Words.Many(more, $"{who} changed {first} and 1 field more", $"{who} changed {first} and {more} fields more");
    }

    private static FormattableString One(Who who, FieldChange change, Dictionary<Guid, string> names) => (Value(change.Before, names), Value(change.After, names)) switch
    {
        ({ } before, { } after) => $"{who} changed {Field(change)} from {before} to {after}",
        (null, { } after) when change.Before is null => $"{who} set {Field(change)} to {after}",
        ({ } before, null) when change.After is null => $"{who} removed {Field(change)}, it was {before}",
        _ => $"{who} changed {Field(change)}",
    };

    // Only short plain values are worth reading in a sentence; an id only when it is a person's.
    private static string? Value(string? json, Dictionary<Guid, string> names)
    {
        if (json is null || json.Length >= FieldChange.Longest)
            return null;
        try
        {
            using var value = JsonDocument.Parse(json);
            var root = value.RootElement;
            return root.ValueKind switch
            {
                JsonValueKind.String when root.TryGetGuid(out var id) => names.GetValueOrDefault(id),
                JsonValueKind.String when root.TryGetDateTime(out var at) && json.Length == 12 => DateOnly.FromDateTime(at).ToString("d", System.Globalization.CultureInfo.CurrentCulture),
                JsonValueKind.String when root.GetString() is { Length: > 0 and <= 60 } text => text,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A field of the company's own, by the name and in the words that it has today.
    private static FieldChange Own(FieldChange change, string kind, FieldBook book) =>
        !change.Field.StartsWith(FieldTold.Prefix, StringComparison.Ordinal) || book.Known(kind.Split('-')[0], change.Field[FieldTold.Prefix.Length..]) is not { } field ? change
        : change with { Called = field.Name, Before = Shown(field, change.Before), After = Shown(field, change.After) };

    private static string? Shown(CustomField field, string? json) => FieldTold.Shown(field, json) is { } shown ? JsonSerializer.Serialize(shown) : json;

    private static string Field(FieldChange change) => change.Called ?? Platform.Words.FieldNames.Told(change.Field);

    private static string Words(string kind) => kind.Replace('-', ' ');

    private async Task<Dictionary<Guid, string>> Names(List<Happening> happened)
    {
        var ids = happened.SelectMany(h => h.Changes).SelectMany(change => new[] { change.Before, change.After })
            .Where(text => text is { Length: 38 }).Select(text => Guid.TryParse(text!.Trim('"'), out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
    }
}
