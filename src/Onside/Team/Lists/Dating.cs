using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Science;
using Onside.Team.Fields;

namespace Onside.Team.Lists;

public sealed record OnDay(Guid Id, string Name, DateOnly On);

// How the rows of a list find their days: the earliest first, one more than a calendar shows.
public abstract class Dating<T> where T : Entity
{
    protected const int Most = ListCalendar.Most + 1;

    public abstract Task<List<OnDay>> On(DaySpan days, IQueryable<T> rows, Expression<Func<T, string>> called, Ground ground);

    protected static Expression<Func<T, Found>> Shown(Expression<Func<T, string>> called, Expression<Func<T, DateOnly?>>? day = null, Expression<Func<T, DateTime?>>? at = null)
    {
        var row = called.Parameters[0];
        Expression Same<TValue>(Expression<Func<T, TValue>>? of) => of is null ? Expression.Constant(null, typeof(TValue)) : new Swap(of.Parameters[0], row).Visit(of.Body);
        return Expression.Lambda<Func<T, Found>>(Expression.MemberInit(Expression.New(typeof(Found)),
            Expression.Bind(typeof(Found).GetProperty(nameof(Found.Id))!, Expression.Property(row, nameof(Entity.Id))), Expression.Bind(typeof(Found).GetProperty(nameof(Found.Name))!, called.Body),
            Expression.Bind(typeof(Found).GetProperty(nameof(Found.Day))!, Same(day)), Expression.Bind(typeof(Found).GetProperty(nameof(Found.At))!, Same(at))), row);
    }

    protected sealed class Found
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
        public DateOnly? Day { get; init; }
        public DateTime? At { get; init; }
    }
}

public sealed class DayDating<T>(Expression<Func<T, DateOnly?>> of) : Dating<T> where T : Entity
{
    public override async Task<List<OnDay>> On(DaySpan days, IQueryable<T> rows, Expression<Func<T, string>> called, Ground ground) =>
        [.. (await rows.Where(Meeting.Within(of, days.First, days.Last)).Select(Shown(called, day: of)).OrderBy(row => row.Day).ThenBy(row => row.Id).Take(Most).ToListAsync()).Select(row => new OnDay(row.Id, row.Name, row.Day!.Value))];
}

// By the reader's own clock; where only a day may be known, by that day.
public sealed class MomentDating<T>(Expression<Func<T, DateTime?>> of, Expression<Func<T, DateOnly?>>? day) : Dating<T> where T : Entity
{
    public override async Task<List<OnDay>> On(DaySpan days, IQueryable<T> rows, Expression<Func<T, string>> called, Ground ground) =>
        [.. (await rows.Where(Meeting.Within(of, day, days, ground)).Select(Shown(called, day, of)).OrderBy(row => row.At).ThenBy(row => row.Id).Take(Most).ToListAsync()).Select(row => new OnDay(row.Id, row.Name, row.Day ?? DateOnly.FromDateTime(ground.Me.Zone.Local(row.At!.Value))))];
}

// By a day of the company's own, along the index of its values.
public sealed class OwnDating<T>(IQueryable<FieldValue> values, Guid field) : Dating<T> where T : Entity
{
    public override async Task<List<OnDay>> On(DaySpan days, IQueryable<T> rows, Expression<Func<T, string>> called, Ground ground)
    {
        var (id, first, last) = (field, Held.KeyOf(days.First.DayNumber), Held.KeyOf(days.Last.DayNumber));
        var found = await values.Where(value => value.FieldId == id && value.Part == 0 && value.Key!.CompareTo(first) >= 0 && value.Key!.CompareTo(last) <= 0)
            .Join(rows.Select(Shown(called)), value => value.RecordId, row => row.Id, (value, row) => new { value.Key, value.Number, value.RecordId, row.Name })
            .OrderBy(one => one.Key).ThenBy(one => one.RecordId).Take(Most).ToListAsync();
        return [.. found.Select(one => new OnDay(one.RecordId, one.Name, DateOnly.FromDayNumber((int)one.Number!.Value)))];
    }
}
