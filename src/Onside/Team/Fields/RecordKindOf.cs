using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// A kind as its feature tells it, fact by fact.
public sealed class RecordKind<T>(string kind, FormattableString name, string glyph) : RecordKind(kind, name, glyph) where T : Entity
{
    public override Type Record => typeof(T);

    public RecordKind<T> Text(string key, FormattableString called, Func<T, string?> read) =>
        Fact(key, called, FormulaType.Text, (record, _) => read(record) is { Length: > 0 } text ? new FormulaValue.Text(text) : null);

    public RecordKind<T> Number(string key, FormattableString called, Func<T, decimal?> read) =>
        Fact(key, called, FormulaType.Number, (record, _) => read(record) is { } number ? new FormulaValue.Number(number) : null);

    // In minor units of the company's currency.
    public RecordKind<T> Money(string key, FormattableString called, Func<T, long?> read) =>
        Fact(key, called, FormulaType.Money, (record, currency) => read(record) is { } minor ? new FormulaValue.Money(new Money(minor, currency).Amount) : null);

    public RecordKind<T> Date(string key, FormattableString called, Func<T, DateOnly?> read) =>
        Fact(key, called, FormulaType.Date, (record, _) => read(record) is { } date ? new FormulaValue.Date(date) : null);

    public RecordKind<T> YesNo(string key, FormattableString called, Func<T, bool?> read) =>
        Fact(key, called, FormulaType.YesNo, (record, _) => read(record) is { } yes ? new FormulaValue.YesNo(yes) : null);

    public RecordKind<T> ChildOf(string parent, string key, FormattableString called, Expression<Func<T, Guid?>> of)
    {
        Parents = [.. Parents, new ParentLink(parent, key, called, Kind, new Way(of, of.Compile()))];
        return this;
    }

    public RecordKind<T> From(Func<IServiceProvider, Task<IReadOnlyList<Milestone>>> milestones)
    {
        Milestones = milestones;
        return this;
    }

    public RecordKind<T> WithoutFields()
    {
        HasFields = false;
        return this;
    }

    public override Guid? ParentOf(object record, ParentLink link) => ((Way)link.Of).Read((T)record);

    public override async Task<List<Entity>> Load(AppDb db, IReadOnlyCollection<Guid> ids) =>
        [.. await db.Set<T>().AsNoTracking().Where(record => ids.Contains(record.Id)).ToListAsync()];

    public override async Task<List<Entity>> ChildrenOf(AppDb db, ParentLink link, IReadOnlyCollection<Guid> parents)
    {
        var of = ((Way)link.Of).Asked;
        Expression<Func<Guid?, bool>> isOne = id => id != null && parents.Contains(id.Value);
        var body = Expression.Invoke(isOne, of.Body);
        return [.. await db.Set<T>().AsNoTracking().Where(Expression.Lambda<Func<T, bool>>(body, of.Parameters)).ToListAsync()];
    }

    public override Task<List<Guid>> After(AppDb db, Guid? id, int most)
    {
        var all = db.Set<T>().Select(record => record.Id);
        return (id is { } last ? all.Where(next => next > last) : all).OrderBy(next => next).Take(most).ToListAsync();
    }

    public override Task<int> Count(AppDb db) => db.Set<T>().CountAsync();

    private RecordKind<T> Fact(string key, FormattableString called, FormulaType type, Func<T, string, FormulaValue?> read)
    {
        BuiltIns = [.. BuiltIns, new BuiltIn(key, called, type, (record, currency) => read((T)record, currency) ?? new FormulaValue.Missing(MissingReason.Blank, key))];
        return this;
    }

    private sealed record Way(Expression<Func<T, Guid?>> Asked, Func<T, Guid?> Read);
}

public static class RecordKindSetup
{
    // services.AddRecordKind<Deal>("deal", $"Deals", "handshake", kind => kind.Money("amount", $"Amount", deal => deal.AmountInBase))
    public static void AddRecordKind<T>(this IServiceCollection services, string kind, FormattableString name, string glyph, Action<RecordKind<T>>? told = null) where T : Entity
    {
        var known = new RecordKind<T>(kind, name, glyph);
        told?.Invoke(known);
        services.AddSingleton<RecordKind>(known);
    }
}
