using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.Lists;

// The rows of a list on the days of a month.
public sealed record ListCalendar(string By, string Name, DateOnly First, IReadOnlyList<ListCalendar.Day> Days, bool IsMore, string Before, string After, string Now)
{
    public const int Most = 1_000, MostOnADay = 4;
    private static readonly string[] Shown = ["Show", "By", "Month"];

    public record Day(DateOnly On, bool IsOfMonth, bool IsToday, IReadOnlyList<Entry> Entries, int More, string Asked);

    public record Entry(Guid Id, string Name, string Url);

    internal static async Task<ListCalendar> Of<T>(ListKind<T> kind, ListField<T> by, string? month, IQueryable<T> rows, string asked, Ground ground) where T : Entity
    {
        var shown = RelativeDays.TrySpan(month ?? "this-month", ground.Today, out var span) && span.First is { Day: 1, Year: >= 1900 and <= 2200 } ? span.First : throw new Refusal($"{month} is no month. Write 2026-11.", 400);
        var (begin, end) = (shown.StartOfWeek(), shown.AddMonths(1).AddDays(-1).StartOfWeek().AddDays(6));
        var found = await rows.Where(Meeting.Within(by.Dated!, begin, end)).Select(Dated(kind, by)).OrderBy(one => one.On).ThenBy(one => one.Id).Take(Most + 1).ToListAsync();
        var onDay = found.Take(Most).ToLookup(one => one.On);
        var days = Enumerable.Range(0, end.DayNumber - begin.DayNumber + 1).Select(begin.AddDays)
            .Select(day => new Day(day, day.Month == shown.Month, day == ground.Today, [.. onDay[day].Take(MostOnADay).Select(one => new Entry(one.Id, one.Name, $"{kind.Path}/{one.Id}"))], Math.Max(0, onDay[day].Count() - MostOnADay), Narrowed(asked, by.Key, day)));
        return new(by.Key, by.Name(), shown, [.. days], found.Count > Most, At(asked, shown.AddMonths(-1)), At(asked, shown.AddMonths(1)), Asking.With(asked, "Month", null));
    }

    private static string At(string asked, DateOnly month) => Asking.With(asked, "Month", month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));

    private static string Narrowed(string asked, string by, DateOnly day) =>
        Asking.And(Shown.Aggregate(asked, (left, field) => Asking.With(left, field, null)), "Where", new Term(by, "in", [day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)]).ToString());

    private static Expression<Func<T, OnDay>> Dated<T>(ListKind<T> kind, ListField<T> by) where T : Entity
    {
        var row = by.Dated!.Parameters[0];
        return Expression.Lambda<Func<T, OnDay>>(Expression.MemberInit(Expression.New(typeof(OnDay)),
            Expression.Bind(typeof(OnDay).GetProperty(nameof(OnDay.Id))!, Expression.Property(row, nameof(Entity.Id))),
            Expression.Bind(typeof(OnDay).GetProperty(nameof(OnDay.Name))!, new Swap(kind.Called!.Parameters[0], row).Visit(kind.Called.Body)),
            Expression.Bind(typeof(OnDay).GetProperty(nameof(OnDay.On))!, Expression.Property(by.Dated.Body, nameof(Nullable<DateOnly>.Value)))), row);
    }

    private sealed class OnDay
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
        public DateOnly On { get; init; }
    }
}
