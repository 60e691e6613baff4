using System.Text.Json;
using Onside.Platform.Data;

namespace Onside.Platform.History;

// Slot: a feature tells of the history of its records. Historied<T> holds what is the same for all.
public interface IHistoried
{
    // Of the record itself, and of those that belong to it.
    string Kind { get; }

    IReadOnlyCollection<string> Parts { get; }

    FormattableString Called { get; }

    string Icon { get; }

    // Whether I change records of this kind at all.
    bool MayEdit { get; }

    // Whether what was deleted of it is found in the trash.
    bool HasTrash { get; }

    // Why something is not taken back by a click, told by the kinds of its events and the fields it changed; nothing where it is.
    FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields);

    // Refuses where something that was made must stay after all: others have built on it.
    Task RefuseUnmaking(Entity made);

    // What a part of the record is called where its changes are told; nothing where its fields tell enough.
    Task<string?> PartName(Guid part);

    // The record as I see it, deleted ones too; nothing where I do not see it.
    Task<Historic?> Find(Guid id);

    // Those of them that I see, deleted ones too.
    Task<IReadOnlyList<Historic>> Find(IReadOnlyCollection<Guid> ids);

    // Deleted since then and before this one, newest first.
    Task<IReadOnlyList<Historic>> Deleted(DateTime since, DateTime? before, Guid? beforeId, int most);

    // Takes fields back by the record's own acts, where putting them back is not all; what is left is put back afterwards.
    Task TakeBack(Entity record, Before before);

    // A value in words, where its type does not say it all; beside tells other fields of the same record at that time.
    Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside);

    // What a page of this record shows in that place, to be drawn anew; nothing when it has no such place.
    Task<Shown?> Show(string place, Guid id);
}

public sealed record Historic(Guid Id, string Name, string Url, DateTime? DeletedAt);

// A component and its view.
public sealed record Shown(Type Part, object View);

// The fields of one record that are taken back, as they were.
public sealed class Before(IReadOnlyDictionary<string, string?> fields, DateTime now)
{
    public DateTime Now => now;

    public bool Has(string field) => fields.ContainsKey(field);

    public T? Of<T>(string field) => fields[field] is { } text ? JsonSerializer.Deserialize<T>(text) : default;

    // As it was, or as it is where it did not change.
    public T? Of<T>(string field, T? current) => Has(field) ? Of<T>(field) : current;
}
