namespace Onside.Science;

/// <summary>Work between two times of the wall clock on a day of the week.</summary>
/// <param name="Day">The day of the week.</param>
/// <param name="From">Minutes after midnight, 0 to 1439.</param>
/// <param name="Until">Minutes after midnight, more than <paramref name="From"/>, at most 1440.</param>
public readonly record struct WorkingSpan(DayOfWeek Day, int From, int Until);

/// <summary>A day without work, or with work until some time only.</summary>
/// <param name="Date">The day; of a yearly one only day and month count (29 February: in leap years).</param>
/// <param name="Yearly">Whether it comes again each year.</param>
/// <param name="WorkUntil">Minutes after midnight until which people work; without it, not at all.</param>
public readonly record struct FreeDay(DateOnly Date, bool Yearly = false, int? WorkUntil = null);

/// <summary>The working time of a place: which instants are worked, and how much of it lies between two.</summary>
/// <remarks>
/// A time of the wall clock stands for the first instant at which the clocks of the zone show it; one that is skipped when clocks go forward
/// stands for the instant at which they do. So spans never overlap, an hour that clocks repeat is worked twice, one they skip is not worked,
/// and what is measured are true hours. A span includes its first instant and not its last.
/// Between two instants time is counted day by day: the work grows with the days between them.
/// </remarks>
public sealed class WorkingTime
{
    private const int MinutesInDay = 1440;

    // As many days are looked at for the next working moment: longer than any run of holidays a company gives.
    private const int FurthestDays = 3700;

    private readonly TimeZoneInfo _zone;
    private readonly ILookup<DayOfWeek, WorkingSpan> _week;
    private readonly Dictionary<DateOnly, int> _free;
    private readonly Dictionary<(int Month, int Day), int> _yearly;

    /// <summary>The working time of a place.</summary>
    /// <param name="zone">The time zone its clocks show.</param>
    /// <param name="week">When people work in a usual week; spans of a day do not overlap. None: nobody ever works.</param>
    /// <param name="freeDays">Days on which they do not, or less. Of two on one day the one with less work counts.</param>
    /// <exception cref="ArgumentException">A span ends before it begins, leaves its day, or overlaps another.</exception>
    public WorkingTime(TimeZoneInfo zone, IEnumerable<WorkingSpan> week, IEnumerable<FreeDay> freeDays)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(week);
        ArgumentNullException.ThrowIfNull(freeDays);
        var spans = week.OrderBy(span => span.From).ToList();
        if (spans.Exists(span => span.From < 0 || span.Until > MinutesInDay || span.From >= span.Until))
        {
            throw new ArgumentException("A span lies within a day and ends after it begins.", nameof(week));
        }

        _zone = zone;
        _week = spans.ToLookup(span => span.Day);
        if (_week.Any(day => day.Zip(day.Skip(1)).Any(two => two.Second.From < two.First.Until)))
        {
            throw new ArgumentException("Two spans of a day overlap.", nameof(week));
        }

        var free = freeDays.ToList();
        _free = free.Where(day => !day.Yearly).GroupBy(day => day.Date).ToDictionary(same => same.Key, Least);
        _yearly = free.Where(day => day.Yearly).GroupBy(day => (day.Date.Month, day.Date.Day)).ToDictionary(same => same.Key, Least);
    }

    /// <summary>Whether any time of a day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => Spans(day).Any();

    /// <summary>The first working day after a day; undefined when nobody works within the next ten years.</summary>
    public DateOnly? NextWorkingDay(DateOnly day)
    {
        for (var i = 1; i <= FurthestDays && day.DayNumber + i <= DateOnly.MaxValue.DayNumber; i++)
        {
            if (IsWorkingDay(day.AddDays(i)))
            {
                return day.AddDays(i);
            }
        }

        return null;
    }

    /// <summary>Whether an instant is worked.</summary>
    /// <param name="at">UTC.</param>
    public bool IsWorking(DateTime at) => Around(at).Any(span => span.From <= at && at < span.Until);

    /// <summary>The instant itself when it is worked, else the first one after it that is.</summary>
    /// <param name="at">UTC.</param>
    /// <returns>Monday 09:00 for a Saturday, in a usual week. Undefined when nobody works within the next ten years.</returns>
    public DateTime? Next(DateTime at)
    {
        return From(at).Select(span => (DateTime?)(span.From < at ? at : span.From)).FirstOrDefault();
    }

    /// <summary>The earliest instant by which so much working time has passed.</summary>
    /// <param name="at">UTC.</param>
    /// <param name="work">How much; not negative.</param>
    /// <returns>Friday 16:00 and 2 h with work until 17:00: Monday 10:00. Nothing to add: <paramref name="at"/> itself, also when it is not worked.
    /// Undefined when there is not so much within the next ten years of days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The work is negative.</exception>
    public DateTime? Add(DateTime at, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        if (work == TimeSpan.Zero)
        {
            return at;
        }

        foreach (var (from, until) in From(at))
        {
            var start = from < at ? at : from;
            if (until - start >= work)
            {
                return start + work;
            }

            work -= until - start;
        }

        return null;
    }

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">UTC.</param>
    /// <param name="until">UTC.</param>
    /// <returns>3 h from Friday 16:00 to Monday 11:00 with work from 09:00 to 17:00; negative when <paramref name="until"/> is the earlier one.</returns>
    public TimeSpan Between(DateTime from, DateTime until)
    {
        if (until < from)
        {
            return -Between(until, from);
        }

        var sum = TimeSpan.Zero;
        for (var day = Day(from).AddDays(-1); day <= Day(until).AddDays(1); day = day.AddDays(1))
        {
            foreach (var span in Instants(day))
            {
                var (start, end) = (span.From < from ? from : span.From, span.Until > until ? until : span.Until);
                sum += end > start ? end - start : TimeSpan.Zero;
            }
        }

        return sum;
    }

    private static int Least(IEnumerable<FreeDay> same) => same.Min(day => day.WorkUntil ?? 0);

    private DateOnly Day(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), _zone));

    // A day by the wall clock may reach into the next one by UTC, and clocks that jump at midnight move it once more.
    private IEnumerable<(DateTime From, DateTime Until)> Around(DateTime at) =>
        Enumerable.Range(-1, 3).SelectMany(days => Instants(Day(at).AddDays(days)));

    private IEnumerable<(DateTime From, DateTime Until)> From(DateTime at)
    {
        var first = Day(at).AddDays(-1);
        for (var i = 0; i <= FurthestDays && first.DayNumber + i < DateOnly.MaxValue.DayNumber; i++)
        {
            foreach (var span in Instants(first.AddDays(i)).Where(span => span.Until > at))
            {
                yield return span;
            }
        }
    }

    private IEnumerable<(DateTime From, DateTime Until)> Instants(DateOnly day) =>
        Spans(day).Select(span => (Instant(day, span.From), Instant(day, span.Until))).Where(span => span.Item1 < span.Item2);

    private IEnumerable<WorkingSpan> Spans(DateOnly day)
    {
        var most = Math.Min(_free.GetValueOrDefault(day, MinutesInDay), _yearly.GetValueOrDefault((day.Month, day.Day), MinutesInDay));
        return _week[day.DayOfWeek].Where(span => span.From < most).Select(span => span with { Until = Math.Min(span.Until, most) });
    }

    // The first instant of a time by the wall clock: of two the one with the larger offset, of none the end of the gap.
    private DateTime Instant(DateOnly day, int minutes)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).AddMinutes(minutes);
        if (_zone.IsInvalidTime(wall))
        {
            var after = wall;
            while (_zone.IsInvalidTime(after))
            {
                after = after.AddMinutes(1);
            }

            return DateTime.SpecifyKind(after - _zone.GetUtcOffset(after), DateTimeKind.Utc);
        }

        var offset = _zone.IsAmbiguousTime(wall) ? _zone.GetAmbiguousTimeOffsets(wall).Max() : _zone.GetUtcOffset(wall);
        return DateTime.SpecifyKind(wall - offset, DateTimeKind.Utc);
    }
}
