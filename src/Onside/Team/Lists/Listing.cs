using System.Linq.Expressions;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// What every list asks: the rows it is narrowed to, its order, the company's own columns, its groups, and the bar above it.
public sealed class Listing(AppDb db, Me me, FieldLists own, Kept<RateBook> exchange, Kept<ViewBook> views, Kept<ColumnBook> chosen, ListKinds kinds, ICompanyFormats company, TimeProvider clock, IServiceProvider services)
{
    // Kind: which list, where two hold the same records.
    public async Task<Narrowing<T>> Narrowing<T>(List<string> where, Loose? fields, string? kind = null) where T : Entity
    {
        if (where.Count == 0)
            return await own.Narrowing<T>(fields);
        var (ground, known, conditions, held) = (await Ground(), await Fields<T>(kind), new List<Expression<Func<T, bool>>>(), new List<IReadOnlyList<Holding>>());
        foreach (var clause in Term.Read(where).Select(terms => terms.Select(term => (Term: term, Field: Field(known, term.Field))).ToList()))
        {
            if (clause.All(one => one.Field.IsHeld(one.Term)))
                held.Add(await Each(clause, one => one.Field.Holding!(one.Term, ground)));
            else
                conditions.Add((await Each(clause, one => one.Field.Condition(one.Term, ground))).Aggregate((one, other) => one.Or(other)));
        }
        var led = await own.Narrowing<T>(fields, held);
        return led with { Of = rows => conditions.Aggregate(led.Of(rows), (left, condition) => left.Where(condition)) };
    }

    public Task<Sort<T>> Sort<T>(Sorts<T> usual, string? wanted, Narrowing<T> narrowing) where T : Entity => own.Sort(usual, wanted, narrowing);

    public Task<IReadOnlyList<CustomField>> Columns(string kind) => own.Columns(kind);

    // A page needs the columns that it shows, a program gets all.
    public Task<IReadOnlyDictionary<Guid, FieldSheet>> Sheets(string kind, IEnumerable<Guid> ids, TableColumns columns) =>
        own.Sheets(kind, ids, services.GetRequiredService<IHttpContextAccessor>().HttpContext?.WantsJson() == true ? null : columns.Shown.Select(column => column.Key));

    // Puts the company's own fields to the rows of a file, many at once.
    public Func<IReadOnlyList<TRow>, Task<IReadOnlyList<TRow>>> Completing<TRow>(string kind, Func<TRow, Guid> id, Func<TRow, FieldSheet?, TRow> with) => async rows =>
    {
        var sheets = (await own.Columns(kind)).Count == 0 ? null : await own.Sheets(kind, rows.Select(id));
        return sheets is null ? rows : [.. rows.Select(row => with(row, sheets.GetValueOrDefault(id(row))))];
    };

    // The columns that I see: those of the address, those I chose, or the usual ones.
    public Task<TableColumns> Shown<T>(string asked, IReadOnlyList<string> wanted, string? kind = null) where T : Entity => Shown(kinds.Of<T>(kind), asked, wanted);

    public async Task<TableColumns> Shown(ListKind kind, string asked, IReadOnlyList<string> wanted) =>
        TableColumns.Of(kind, asked, await Offered(kind), wanted.Count > 0 ? wanted : (await chosen.Current()).Of(me.Id, kind.Kind));

    // What is not for me is not there.
    public async Task<IReadOnlyList<TableColumn>> Offered(ListKind kind) => [.. kind.Columns(await own.Columns(kind.Fields)).Where(column => me.IsAdministrator || !column.IsForAdministrators)];

    // The same question that names the columns which it shows me now.
    public async Task<string> Naming(ListKind kind, string asked) =>
        Question.Columns(asked).Count > 0 ? asked : (await Shown(kind, asked, [])).Shown.Aggregate(asked, (left, column) => Asking.And(left, "Columns", column.Key));

    public async Task<IReadOnlyList<ListField<T>>> Fields<T>(string? kind = null) where T : Entity => [.. (await Of(kinds.Of<T>(kind))).Cast<ListField<T>>()];

    // Whatever its records are; what is not for me is not there.
    public async Task<IReadOnlyList<IListField>> Of(ListKind kind) => [.. kind.Known(await own.Columns(kind.Fields), db).Where(field => me.IsAdministrator || !field.IsForAdministrators)];

    // What stands above the rows: the conditions in words, what can be added, the views that were kept.
    public async Task<ListBar> Bar<T>(string asked, ListAsked filter, IQueryable<T> rows, string? of = null) where T : Entity
    {
        var (kind, known, ground, kept) = (kinds.Of<T>(of), await Fields<T>(of), await Ground(), await views.Current());
        var told = new TermWords(known, ground);
        var clauses = new List<Clause>();
        foreach (var clause in Term.Read(filter.Where))
            clauses.Add(new(await told.Of(clause), Without(asked, clauses.Count)));
        var groups = string.IsNullOrEmpty(filter.Group) ? null : await Groups(kind, Field(known, filter.Group), rows, asked, told);
        var calendar = filter.Show == Show.Calendar ? await ListCalendar.Of(kind, Dated(known, filter.By), filter.Month, rows, asked, ground) : null;
        var map = filter.Show == Show.Map ? await ListMap.Of(kind.Spots is null ? throw new Refusal($"This list has no places.", 400) : kind, rows, db) : null;
        return new(kind.Kind, kind.Path, asked, clauses, [.. known], kept.SeenBy(me, kind.Kind), kept.TeamsOf(me.Id), groups, ground.Base, kind.MayChange(me), calendar, map, kind.Spots is not null) { HasTable = kind.IsTableBesides, HasColumns = kind.HasColumns(filter.Show) };
    }

    public async Task<Ground> Ground() => new(db, me, clock.Today(me.Zone), clock.Now(), (await exchange.Current()).Base, await company.FirstMonth(), services);

    private static ListField<T> Field<T>(IReadOnlyList<ListField<T>> known, string key) where T : Entity =>
        known.FirstOrDefault(field => field.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? throw new Refusal($"This list has no field {key}.", 400);

    private static ListField<T> Dated<T>(IReadOnlyList<ListField<T>> known, string? by) where T : Entity =>
        (by is null ? known.FirstOrDefault(field => field.IsDated) : Field(known, by)) is { IsDated: true } field ? field : throw new Refusal($"This list cannot stand in a calendar by {by}.", 400);

    private static async Task<ListGroups> Groups<T>(ListKind<T> kind, ListField<T> by, IQueryable<T> rows, string asked, TermWords told) where T : Entity
    {
        var heaps = await (by.Groups ?? throw new Refusal($"This list cannot be grouped by {by.Name()}.", 400)).Heaps(by.Key, rows, kind.Amount?.Of);
        var (isMore, groups) = (heaps.Count > Grouping<T>.Most, new List<ListGroup>());
        foreach (var heap in heaps.Take(Grouping<T>.Most))
            groups.Add(new(await told.Value(by, heap.Asked), heap.Value, heap.Count, heap.Amount, Asking.And(Asking.With(asked, "Group", null), "Where", heap.Asked.ToString())));
        return new(by.Key, by.Name(), kind.Amount is { } amount ? Say(amount.Name) : null, groups, isMore);
    }

    private static async Task<List<TTo>> Each<TFrom, TTo>(List<TFrom> from, Func<TFrom, Task<TTo>> to)
    {
        var all = new List<TTo>();
        foreach (var one in from)
            all.Add(await to(one));
        return all;
    }

    private static string Without(string asked, int clause) => Asking.Less(Asking.With(asked, "After", null), "Where", clause);
}

// One condition in words, and the list without it.
public sealed record Clause(string Said, string Without);

public sealed record ListBar(
    string Kind, string Path, string Asked, IReadOnlyList<Clause> Clauses, IReadOnlyList<IListField> Fields, IReadOnlyList<ViewBook.Kept> Views, IReadOnlyList<Choice> Teams, ListGroups? Groups, string Currency, bool MayChange, ListCalendar? Calendar, ListMap? Map, bool HasPlaces)
{
    // Whether it can be shown as a table besides, and whether its rows have columns now.
    public bool HasTable { get; init; }
    public bool HasColumns { get; init; }

    public bool IsTable => HasTable && HasColumns;

    // The view that the list was opened by, and whether it was changed since.
    public ViewBook.Kept? Open => Views.FirstOrDefault(view => view.Id == Question.Open(Asked));

    public bool IsChanged => Open is { } view && Question.Kept(Asked) != view.Asked;

    public IEnumerable<Tab> Tabs => Views.Select(view => new Tab(view.Name, Question.At(Path, view), Current: view.Id == Open?.Id));
}

// Told in minor units of the company's currency.
public sealed record ListGroups(string By, string Name, string? Amounts, IReadOnlyList<ListGroup> Rows, bool IsMore);

public sealed record ListGroup(string Name, string? Value, int Count, long Amount, string Asked);
