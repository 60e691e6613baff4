using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

// The company's own fields in a list: filters, orders, columns. A list asks in this order: Narrowing, Sort, Columns, Sheets of the page's rows.
public sealed class FieldLists(FieldFilter filter, FieldLead lead, FieldSorts sorts, FieldDesk desk)
{
    // What the address asks of them, and what else is asked of their values.
    public async Task<Narrowing<T>> Narrowing<T>(Loose? asked, params IReadOnlyList<IReadOnlyList<Holding>> also) where T : Entity
    {
        var (held, blank) = await filter.Read<T>(asked);
        var led = await lead.Of<T>([.. held, .. also]);
        return blank.Count == 0 ? led : led with { Of = rows => blank.Aggregate(led.Of(rows), (left, condition) => left.Where(condition)) };
    }

    public Task<Sort<T>> Sort<T>(Sorts<T> own, string? wanted, Narrowing<T> narrowing) where T : Entity => sorts.Named(own, wanted, narrowing);

    // Fields that may be columns, called fields.<key>.
    public async Task<IReadOnlyList<CustomField>> Columns(string kind) => (await desk.Book()).Offered(kind);

    // Of all fields, or only of those whose columns are shown.
    public Task<IReadOnlyDictionary<Guid, FieldSheet>> Sheets(string kind, IEnumerable<Guid> ids, IEnumerable<string>? shown = null) =>
        desk.Sheets(kind, [.. ids], shown is null ? null : [.. shown.Where(name => name.StartsWith(FieldSorts.Prefix, StringComparison.Ordinal)).Select(name => name[FieldSorts.Prefix.Length..])]);

    public static string Column(CustomField field) => FieldSorts.Prefix + field.Key;
}
