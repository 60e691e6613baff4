namespace Onside.Platform.Demo;

// The day a demo company's history leads up to. What is told as past ends before that day begins; appointments and due dates may lie after it.
public sealed record DemoDay(DateOnly AsOf)
{
    public const int MonthsOfHistory = 18;
    private const int MostTries = 64;

    // Each hour (UTC) as often as something happens in it: fewer things around noon and at the ends of the day.
    private static readonly int[] Hours =
        [.. new[] { 4, 9, 10, 9, 5, 6, 9, 9, 7, 3 }.SelectMany((often, index) => Enumerable.Repeat(index + 7, often))];

    public DateOnly First => Workdays.OnOrAfter(AsOf.AddMonths(-MonthsOfHistory));
    public DateOnly Last => Workdays.OnOrBefore(AsOf.AddDays(-1));
    public DateTime HistoryEnd => AsOf.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    public bool IsPast(DateTime at) => at < HistoryEnd;

    public bool IsPast(DateOnly day) => day < AsOf;

    // 0 on the first day of the history, 1 on its last: for what grows over the months.
    public double Progress(DateOnly day) =>
        Math.Clamp((double)(day.DayNumber - First.DayNumber) / Math.Max(1, Last.DayNumber - First.DayNumber), 0, 1);

    public DateOnly Ago(int workdays) => Workdays.Add(Last, -workdays);

    public DateOnly Ahead(int workdays) => Workdays.Add(AsOf, workdays);

    // A workday of the span; fewer fall into August, the turn of the year, Mondays and Fridays.
    public static DateOnly AnyWorkday(Dice dice, DateOnly from, DateOnly to)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var day = from.AddDays(dice.Between(0, to.DayNumber - from.DayNumber));
            if (Workdays.IsWorkday(day) && dice.Chance(Liveliness(day)))
                return day;
        }

        return Workdays.OnOrAfter(from);
    }

    // A moment of the working hours of a day.
    public static DateTime Moment(Dice dice, DateOnly day)
    {
        return day.ToDateTime(new TimeOnly(dice.Pick(Hours), dice.Below(60), dice.Below(60)), DateTimeKind.Utc);
    }

    // A workday some time later: half of the draws lie within the median.
    public static DateOnly Later(Dice dice, DateOnly day, double medianWorkdays, double spread) =>
        Workdays.Add(day, Math.Max(1, (int)Math.Round(dice.LogNormal(medianWorkdays, spread), MidpointRounding.ToEven)));

    private static double Liveliness(DateOnly day) =>
        ((day.Month, day.Day) is (8, _) or (12, > 18) or (1, < 7) ? 0.45 : 1) * (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Friday ? 0.85 : 1);
}
