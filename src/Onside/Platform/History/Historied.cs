using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Platform.History;

public abstract class Historied<T>(AppDb db, Me me) : IHistoried where T : Entity
{
    public string Kind { get; } = News.Kind(typeof(T));

    public virtual IReadOnlyCollection<string> Parts => [];

    public abstract FormattableString Called { get; }

    public abstract string Icon { get; }

    public virtual bool MayEdit => me.MayWrite;

    public virtual bool HasTrash => true;

    public virtual FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) => null;

    public virtual Task RefuseUnmaking(Entity made) => Task.CompletedTask;

    public virtual Task<string?> PartName(Guid part) => Task.FromResult<string?>(null);

    protected AppDb Db => db;

    protected Me Me => me;

    protected abstract Expression<Func<T, string>> Name { get; }

    public virtual async Task<Historic?> Find(Guid id) =>
        await One(Visible(db.Set<T>()), id) ?? await One(Visible(db.Set<T>().IgnoreQueryFilters().Where(record => record.DeletedAt != null)), id);

    public virtual async Task<IReadOnlyList<Historic>> Find(IReadOnlyCollection<Guid> ids)
    {
        var alive = await Named(Visible(db.Set<T>().Where(record => ids.Contains(record.Id))));
        return alive.Count == ids.Count ? alive : [.. alive, .. await Named(Visible(db.Set<T>().IgnoreQueryFilters().Where(record => record.DeletedAt != null && ids.Contains(record.Id))))];
    }

    public virtual async Task<IReadOnlyList<Historic>> Deleted(DateTime since, DateTime? before, Guid? beforeId, int most)
    {
        var gone = db.Set<T>().IgnoreQueryFilters().Where(record => record.DeletedAt != null && record.DeletedAt >= since);
        if (before is { } at && beforeId is { } last)
            gone = gone.Where(record => record.DeletedAt <= at && (record.DeletedAt < at || record.Id < last));
        return await Named(Visible(gone).OrderByDescending(record => record.DeletedAt).ThenByDescending(record => record.Id).Take(most));
    }

    Task IHistoried.TakeBack(Entity record, Before before) => TakeBack((T)record, before);

    public virtual Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult<string?>(null);

    public virtual Task<Shown?> Show(string place, Guid id) => Task.FromResult<Shown?>(null);

    protected abstract IQueryable<T> Visible(IQueryable<T> records);

    protected abstract string Url(Guid id);

    protected virtual Task TakeBack(T record, Before before) => Task.CompletedTask;

    private async Task<Historic?> One(IQueryable<T> visible, Guid id) => (await Named(visible.Where(record => record.Id == id))).SingleOrDefault();

    protected async Task<List<Historic>> Named(IQueryable<T> records)
    {
        var named = await records.Select(With(Name)).ToListAsync();
        return [.. named.Select(record => new Historic(record.Id, record.Name, Url(record.Id), record.DeletedAt))];
    }

    // record => new Row(record.Id, name of record, record.DeletedAt)
    private static Expression<Func<T, Row>> With(Expression<Func<T, string>> name) => Expression.Lambda<Func<T, Row>>(
        Expression.New(typeof(Row).GetConstructors()[0], Expression.Property(name.Parameters[0], nameof(Entity.Id)), name.Body, Expression.Property(name.Parameters[0], nameof(Entity.DeletedAt))), name.Parameters);

    private sealed record Row(Guid Id, string Name, DateTime? DeletedAt);
}
