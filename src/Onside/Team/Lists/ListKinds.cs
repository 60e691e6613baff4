using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Lists;

// Slot: a list that a feature has, with the fields it may be narrowed and grouped by: services.AddList<Deal>("deal", $"Deals", "/deals", list => …).
public abstract class ListKind(string kind, FormattableString name, string path)
{
    public string Kind => kind;
    public FormattableString Name => name;
    public string Path => path;

    public abstract Type Record { get; }

    // As the company's own fields call its records: two lists may hold the same ones.
    public string Fields => News.Kind(Record);

    // The program's own fields and the company's.
    public abstract IEnumerable<IListField> Known(IEnumerable<CustomField> own, AppDb db);

    // The program's own columns and the company's.
    public abstract IReadOnlyList<TableColumn> Columns(IEnumerable<CustomField> own);

    // The part of its page that holds the rows; a list without one has no columns to choose.
    public Func<string, Ground, Task<Shown>>? Drawn { get; protected set; }

    // Its rows stand in another way, and in a table only where they are asked for so.
    public bool IsTableBesides { get; protected set; }

    // Whether its rows have columns where they are shown in this way.
    public bool HasColumns(Show? show) => Drawn is not null && (!IsTableBesides || show == Show.Table);

    public bool IsForGuests { get; protected set; } = true;

    // Whether somebody may say something of many of its records at once.
    public abstract bool MayChange(Me me);

    // What can be said of them.
    public abstract IEnumerable<IListChange> Changeable(IEnumerable<CustomField> own);

    // The named ones that I see; without a name, all that the list holds.
    public abstract Task<IReadOnlyList<Guid>> Ids(string asked, IReadOnlyCollection<Guid> named, IServiceProvider services, int most);

    // Says it of one record. What it is called and what it said before.
    public abstract Task Tell(IListChange change, Guid id, string? value, Ground ground, Action<string, string?> before);
}

public sealed class ListKinds(IEnumerable<ListKind> kinds)
{
    private readonly List<ListKind> _all = [.. kinds];

    public ListKind Of(string kind) => _all.Find(known => known.Kind == kind) ?? throw Refusal.NotFound();

    public ListKind<T> Of<T>(string? kind = null) where T : Entity => (ListKind<T>)_all.First(known => known.Record == typeof(T) && (kind is null || known.Kind == kind));
}
