using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// The same said of many records of a list: first seen, then done as one act that is taken back as one.
public static class ChangeMany
{
    public static async Task<Page<ChangeManyPage, View>> Get(string kind, Query<Asked> query, ListKinds kinds, Together many)
    {
        var (list, asked) = (kinds.Of(kind), query.Value);
        var changes = await many.Changes(list);
        var chosen = changes.FirstOrDefault(change => change.Key.Equals(asked.Field, StringComparison.OrdinalIgnoreCase));
        return new(new(list.Kind, list.Path, asked.List ?? "", Say(list.Name), asked.Ids, await many.Count(list, asked.List ?? "", asked.Ids), [.. changes.Select(change => new Choice(change.Key, change.Name))], chosen?.Key, chosen, chosen is null ? [] : await chosen.Choices(await many.Ground())));
    }

    public static async Task<Onward<Changed>> Post(string kind, Input<Form> input, ListKinds kinds, Together many, AppDb db)
    {
        var (list, form) = (kinds.Of(kind), input.Valid());
        var changed = await many.Change(list, form, isTrial: false);
        return new(list.Path + (form.List ?? "?View=all"), changed, toast: new(Said(changed), changed.Act is { } act ? Undo.OfAct(act) : null));
    }

    private static FormattableString Said(Changed changed) => changed.Left.Count == 0
        ? Many(changed.Rows.Count, $"1 record changed.", $"{changed.Rows.Count:N0} records changed.")
        : $"{Many(changed.Rows.Count, $"1 record changed.", $"{changed.Rows.Count:N0} records changed.")} {Many(changed.Left.Count, $"1 stays as it is.", $"{changed.Left.Count:N0} stay as they are.")}";

    public class Asked
    {
        // The list as it is asked for; all that it holds is meant when no record is named.
        [MaxLength(SavedView.LongestQuestion)]
        public string? List { get; set; }

        public List<Guid> Ids { get; set; } = [];

        public string? Field { get; set; }
    }

    public class Form : Asked
    {
        [MaxLength(200)]
        public string? Value { get; set; }
    }

    public record View(string Kind, string Path, string List, string Called, IReadOnlyList<Guid> Ids, int Count, IReadOnlyList<Choice> Fields, string? Field, [property: JsonIgnore] IListChange? Chosen, IReadOnlyList<Choice> Choices);

    // Those that change, or have changed, from what they said before; and those that stay, each with its reason.
    public record Changed(string Kind, string Field, string Name, string? To, List<Row> Rows, List<LeftRow> Left, List<Same> Same, Guid? Act);

    public record Row(Guid Id, string Name, string? From);

    public record LeftRow(Guid Id, string Name, string Why);

    public record Same(Guid Id, string Name);
}

// What would change, without changing it: the change itself, not committed.
public static class PreviewMany
{
    public static async Task<Fragment<ChangePreview, View>> Post(string kind, Input<ChangeMany.Form> input, ListKinds kinds, Together many)
    {
        var (list, form) = (kinds.Of(kind), input.Valid());
        return new(new(list.Path, form.List ?? "", form.Value, await many.Change(list, form, isTrial: true)));
    }

    public record View(string Path, string List, string? Value, ChangeMany.Changed Changed) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"What would change"), null, (Say($"Back to the list"), Path + List));
    }
}
