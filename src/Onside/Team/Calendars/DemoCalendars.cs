using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Team.Calendars;

// Hamburg, where most people are, London, Munich and New York, with the public holidays of the years around the day of the demo.
public sealed class DemoCalendars : IDemoPart
{
    private const string Eve = "Christmas Eve", YearsEve = "New Year's Eve";

    private static readonly (string Name, string Place, string Zone, string Lived, Func<int, IEnumerable<(DateOnly Day, string Name)>> Moving, (int Month, int Day, string Name)[] Fixed)[] Offices =
    [
        ("Hamburg office", "Hamburg", "Europe/Berlin", "", year => [(Easter(year).AddDays(-2), "Good Friday"), (Easter(year).AddDays(1), "Easter Monday"), (Easter(year).AddDays(39), "Ascension Day"), (Easter(year).AddDays(50), "Whit Monday")],
            [(1, 1, "New Year's Day"), (5, 1, "Labour Day"), (10, 3, "German Unity Day"), (10, 31, "Reformation Day"), (12, 25, "Christmas Day"), (12, 26, "Second Day of Christmas")]),
        ("London office", "London", "Europe/London", "London", year => [(Easter(year).AddDays(-2), "Good Friday"), (Easter(year).AddDays(1), "Easter Monday"), (Nth(year, 5, DayOfWeek.Monday, 1), "Early May bank holiday"),
            (Last(year, 5, DayOfWeek.Monday), "Spring bank holiday"), (Last(year, 8, DayOfWeek.Monday), "Summer bank holiday"), .. Instead(year, 1, 1, "New Year's Day", 1), .. Instead(year, 12, 25, "Christmas Day", 2), .. Instead(year, 12, 26, "Boxing Day", 2)], []),
        ("Munich office", "Munich", "Europe/Berlin", "München", year => [(Easter(year).AddDays(-2), "Good Friday"), (Easter(year).AddDays(1), "Easter Monday"), (Easter(year).AddDays(39), "Ascension Day"), (Easter(year).AddDays(50), "Whit Monday"), (Easter(year).AddDays(60), "Corpus Christi")],
            [(1, 1, "New Year's Day"), (1, 6, "Epiphany"), (5, 1, "Labour Day"), (8, 15, "Assumption Day"), (10, 3, "German Unity Day"), (11, 1, "All Saints' Day"), (12, 25, "Christmas Day"), (12, 26, "Second Day of Christmas")]),
        ("New York office", "New York", "America/New_York", "New York", year => [(Nth(year, 1, DayOfWeek.Monday, 3), "Martin Luther King Day"), (Nth(year, 2, DayOfWeek.Monday, 3), "Washington's Birthday"), (Last(year, 5, DayOfWeek.Monday), "Memorial Day"),
            (Nth(year, 9, DayOfWeek.Monday, 1), "Labor Day"), (Nth(year, 10, DayOfWeek.Monday, 2), "Columbus Day"), (Nth(year, 11, DayOfWeek.Thursday, 4), "Thanksgiving Day")],
            [(1, 1, "New Year's Day"), (6, 19, "Juneteenth"), (7, 4, "Independence Day"), (11, 11, "Veterans Day"), (12, 25, "Christmas Day")]),
    ];

    public string Name => "calendars";

    public int Order => 12;

    public async Task Tell(DemoStory story)
    {
        var cast = story.Known<DemoCast>();
        var who = cast.In(Function.SalesOperationsManager).Id;
        var (calendars, holidays, people) = (new List<WorkingCalendar>(), new List<Holiday>(), new List<PersonCalendar>());
        foreach (var office in Offices)
        {
            var calendar = story.Born(story.Founding.AddMinutes(90 + calendars.Count), who, () => new WorkingCalendar(office.Name, office.Place, office.Zone));
            calendar.Work(calendar.Hours.SelectMany(span => new Science.WorkingSpan[] { new(span.Day, 9 * 60, 12 * 60), new(span.Day, 13 * 60, span.Day == DayOfWeek.Friday ? 16 * 60 : 18 * 60) }));
            if (calendars.Count == 0)
                calendar.BeUsual([], story.Founding);
            calendars.Add(calendar);
            holidays.AddRange(Days(story, office.Zone, office.Fixed, office.Moving).Select(day => story.Born(story.Founding.AddMinutes(95), who, () => new Holiday(calendar.Id, day.Day, day.Name, day.Yearly, day.WorkUntil))));
            foreach (var member in cast.Members.Where(member => member.City.Name == office.Lived))
            {
                var lives = story.Born(story.Founding.AddMinutes(100), who, () => new PersonCalendar(member.Id));
                lives.LiveBy(calendar.Id);
                people.Add(lives);
            }
        }
        await story.Write(calendars, "calendars");
        await story.Write(holidays);
        await story.Write(people);
    }

    private static IEnumerable<(DateOnly Day, string Name, bool Yearly, TimeOnly? WorkUntil)> Days(DemoStory story, string zone, (int Month, int Day, string Name)[] yearly, Func<int, IEnumerable<(DateOnly Day, string Name)>> moving)
    {
        foreach (var (month, day, name) in yearly)
            yield return (new(story.Day.First.Year, month, day), name, true, null);
        foreach (var (day, name) in zone == "Europe/Berlin" ? new[] { (24, Eve), (31, YearsEve) } : [])
            yield return (new(story.Day.First.Year, 12, day), name, true, new TimeOnly(12, 0));
        for (var year = story.Day.First.Year; year <= story.Day.AsOf.Year + 2; year++)
            foreach (var (day, name) in moving(year))
                yield return (day, name, false, null);
    }

    // Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }

    private static DateOnly Nth(int year, int month, DayOfWeek day, int number) => new DateOnly(year, month, 1) is var first ? first.AddDays((((int)day - (int)first.DayOfWeek + 7) % 7) + (7 * (number - 1))) : default;

    private static DateOnly Last(int year, int month, DayOfWeek day) => new DateOnly(year, month, DateTime.DaysInMonth(year, month)) is var last ? last.AddDays(-(((int)last.DayOfWeek - (int)day + 7) % 7)) : default;

    // A bank holiday on a weekend is taken on a day after it.
    private static IEnumerable<(DateOnly Day, string Name)> Instead(int year, int month, int day, string name, int together) => new DateOnly(year, month, day) is var on && on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
        ? [(on.AddDays(together == 2 ? 2 : on.DayOfWeek == DayOfWeek.Saturday ? 2 : 1), $"{name} (substitute day)")] : [(on, name)];
}
