using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// How deals are told.
public static class DealWords
{
    // Where a part of a deal stands as a page of its own.
    public static Whereabouts Part(string title, Guid id, string deal) => new(title, "deals", (Say($"Deals"), "/deals/board"), (deal, $"/deals/{id}")) { Target = "deal" };

    // The usual reasons in the reader's language, others as they were written.
    public static string Reason(string name) => Pattern(name, CultureInfo.CurrentUICulture);

    public static string Of(Result result) => result switch
    {
        Result.Won => Say($"Won"),
        Result.Lost => Say($"Lost"),
        Result.NoDecision => Say($"No decision"),
        Result.Declined => Say($"Declined, did not fit"),
        _ => Say($"Open"),
    };

    public static Tone Tone(Result result) => result switch
    {
        Result.Won => Shared.Ui.Tone.Good,
        Result.Lost => Shared.Ui.Tone.Bad,
        Result.NoDecision => Shared.Ui.Tone.Warn,
        Result.Declined => Shared.Ui.Tone.Info,
        _ => Shared.Ui.Tone.Plain,
    };

    public static string Of(Category category) => category switch
    {
        Category.BestCase => Say($"Best case"),
        Category.Commit => Say($"Commit"),
        Category.Omitted => Say($"Omitted"),
        _ => Say($"Pipeline"),
    };

    public static string Of(Need need) => need switch
    {
        Need.Overdue => Say($"Close date has passed"),
        Need.Stale => Say($"Stale"),
        Need.Missing => Say($"Fields missing for the next stage"),
        Need.NextStep => Say($"No next step"),
        _ => Say($"At risk"),
    };

    public static IEnumerable<Choice> Categories => Enum.GetValues<Category>().Select(category => new Choice(category.ToString(), Of(category)));

    // 11 Dec this year, 26 Feb ’27 in another.
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(Dated(day.Year == today.Year ? "d MMM" : "d MMM ’yy"), CultureInfo.CurrentCulture);

    public static string Percent(int tenThousandths) => (tenThousandths / 10_000m).ToString("P0", CultureInfo.CurrentCulture);

    public static string Quantity(long milli) => (milli / 1000m).ToString("0.###", CultureInfo.CurrentCulture);

    public static FormattableString Deals(Counted count) => Many(count.Count, $"1 deal", $"{count} deals");

    public static FormattableString Deals(long count) => Many(count, $"1 deal", $"{count:N0} deals");

    public static FormattableString Days(int days) => Many(days, $"1 day", $"{days:N0} days");

    public static FormattableString Stale(int days) => Many(days, $"Stale: 1 day here", $"Stale: {days:N0} days here");

    public static int Days(DateTime since, DateTime now) => Math.Max(0, (int)(now - since).TotalDays);
}
