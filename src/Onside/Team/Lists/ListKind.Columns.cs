using Microsoft.AspNetCore.Components;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// What stands in the rows of a list besides their names.
public sealed partial class ListKind<T> where T : Entity
{
    private readonly List<Func<TableColumn>> _columns = [];

    public override IReadOnlyList<TableColumn> Columns(IEnumerable<CustomField> own) => [.. _columns.Select(column => column()), .. own.Select(TableColumn.Of)];

    // A column that everybody sees who chose nothing; they come in the order in which they are told. One that is sorted is so by its own name.
    public ListKind<T> Shows(string key, FormattableString name, string? kind = null, bool sorted = false) => Column(key, name, kind, sorted, true);

    // One that can be had besides.
    public ListKind<T> Offers(string key, FormattableString name, string? kind = "wide", bool sorted = false) => Column(key, name, kind, sorted, false);

    // The part of its page that holds the rows, as somebody asks for it.
    public ListKind<T> Draws<TComponent>(Func<string, Ground, Task<object>> read, bool besides = false) where TComponent : IComponent
    {
        IsTableBesides = besides;
        Drawn = async (asked, ground) => new Shown(typeof(TComponent), await read(asked, ground));
        return this;
    }

    // What is not there for guests is not told them by its filters either.
    public ListKind<T> NotForGuests()
    {
        IsForGuests = false;
        return this;
    }

    private ListKind<T> Column(string key, FormattableString name, string? kind, bool sorted, bool usual)
    {
        _columns.Add(() => new(key, Say(name), sorted ? key : null, kind, usual));
        _forAdministrators = () => _columns[^1] = Closed(_columns[^1]);
        return this;
    }

    private static Func<TableColumn> Closed(Func<TableColumn> column) => () => column() with { IsForAdministrators = true };
}
