using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Puts a page of happenings into sentences: by the features that know them, else by what changed.
public sealed class Teller(IEnumerable<ITells> slots, AppDb db)
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
        var names = await Names(rest);
        foreach (var other in rest)
            told[other.Id] = Generic(other, names);
        return told;
    }

    private static Told Generic(Happening happened, Dictionary<Guid, string> names)
    {
        var who = happened.Who;
        if (happened.Changes.Count > 0)
            return new(Changed(who, happened.Changes, names), "pencil");
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
        var fields = string.Join(", ", changes.Take(MostFields).Select(change => Field(change)));
        return changes.Count <= MostFields ? (FormattableString)$"{who} changed {fields}" : $"{who} changed {fields} and {changes.Count - MostFields} more";
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

    // ExpectedCloseOn: "expected close on"; the words are translated where a feature has them.
    private static string Field(FieldChange change)
    {
        var name = change.Field.EndsWith("Id", StringComparison.Ordinal) ? change.Field[..^2] : change.Field;
        return Platform.Words.Words.Pattern(Spaced(name), System.Globalization.CultureInfo.CurrentUICulture);
    }

    private static string Words(string kind) => kind.Replace('-', ' ');

    private static string Spaced(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private async Task<Dictionary<Guid, string>> Names(List<Happening> happened)
    {
        var ids = happened.SelectMany(h => h.Changes).SelectMany(change => new[] { change.Before, change.After })
            .Where(text => text is { Length: 38 }).Select(text => Guid.TryParse(text!.Trim('"'), out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        return ids.Count == 0 ? [] : await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name);
    }
}
