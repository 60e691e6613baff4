using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Science;
using static Onside.Platform.Words.Words;

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
        var found = await by.Dated!.On(new(begin, end), rows, kind.Called!, ground);
        var onDay = found.Take(Most).ToLookup(one => one.On);
        var days = Enumerable.Range(0, end.DayNumber - begin.DayNumber + 1).Select(begin.AddDays)
            .Select(day => new Day(day, day.Month == shown.Month, day == ground.Today, [.. onDay[day].Take(MostOnADay).Select(one => new Entry(one.Id, one.Name.Length > 0 ? one.Name : Say($"Without a title"), $"{kind.Place}/{one.Id}"))], Math.Max(0, onDay[day].Count() - MostOnADay), Narrowed(asked, by.Key, day)));
        return new(by.Key, by.Name(), shown, [.. days], found.Count > Most, At(asked, shown.AddMonths(-1)), At(asked, shown.AddMonths(1)), Asking.With(asked, "Month", null));
    }

    private static string At(string asked, DateOnly month) => Asking.With(asked, "Month", month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));

    private static string Narrowed(string asked, string by, DateOnly day) =>
        Asking.And(Shown.Aggregate(asked, (left, field) => Asking.With(left, field, null)), "Where", new Term(by, "in", [day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)]).ToString());
}
