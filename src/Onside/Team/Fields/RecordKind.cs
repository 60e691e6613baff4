using Onside.Platform.Data;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// Slot: a kind of records that has fields of the company's own, told by the feature that keeps them: services.AddRecordKind<Deal>(…). Kinds are named as in Subjects.
public abstract class RecordKind(string kind, FormattableString name, string glyph)
{
    public string Kind => kind;

    // Several of them, as a heading.
    public FormattableString Name => name;

    public string Glyph => glyph;

    // A kind without is only counted and added up as somebody's children.
    public bool HasFields { get; protected set; } = true;

    // Fields that the program knows by itself, and formulas may read.
    public IReadOnlyList<BuiltIn> BuiltIns { get; protected set; } = [];

    // Whose children these are.
    public IReadOnlyList<ParentLink> Parents { get; protected set; } = [];

    // The steps from which on a field may be required, in their order.
    public Func<IServiceProvider, Task<IReadOnlyList<Milestone>>>? Milestones { get; protected set; }

    public abstract Type Record { get; }

    public abstract Guid? ParentOf(object record, ParentLink link);

    // Whether formulas of its own and of its parents read the same of both.
    public bool LooksSame(Entity before, Entity now, string baseCurrency) =>
        before.DeletedAt == now.DeletedAt && Parents.All(link => ParentOf(before, link) == ParentOf(now, link)) && BuiltIns.All(fact => fact.Read(before, baseCurrency).Equals(fact.Read(now, baseCurrency)));

    // Those of them that are there, as they are written.
    public abstract Task<List<Entity>> Load(AppDb db, IReadOnlyCollection<Guid> ids);

    public abstract Task<List<Entity>> ChildrenOf(AppDb db, ParentLink link, IReadOnlyCollection<Guid> parents);

    // The next of all of them, by id.
    public abstract Task<List<Guid>> After(AppDb db, Guid? id, int most);

    public abstract Task<int> Count(AppDb db);
}

public sealed record BuiltIn(string Key, FormattableString Name, FormulaType Type, Func<object, string, FormulaValue> Read);

// One parent of a kind of children; the parent calls them by Key and Name.
public sealed record ParentLink(string Parent, string Key, FormattableString Name, string Child, object Of);

public sealed record Milestone(Guid Id, string Name, string Group);

public sealed class RecordKinds(IEnumerable<RecordKind> kinds)
{
    private readonly List<RecordKind> _all = [.. kinds];

    public IReadOnlyList<RecordKind> All => _all;

    // The highest feature first: deals are asked for most.
    public IEnumerable<RecordKind> WithFields => _all.Where(kind => kind.HasFields).Reverse();

    public RecordKind? Of(string? kind) => _all.Find(known => known.Kind == kind);

    public RecordKind? Of(Type record) => _all.Find(known => known.Record == record);

    public IEnumerable<ParentLink> ChildrenOf(string parent) => _all.SelectMany(kind => kind.Parents).Where(link => link.Parent == parent);
}
