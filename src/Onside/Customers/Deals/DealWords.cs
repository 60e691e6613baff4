using System.Globalization;
using Onside.Platform.Access;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// How deals are told.
public static class DealWords
{
    public static readonly IReadOnlyList<string> LossReasons = ["Price", "Competitor", "Timing", "Budget withdrawn", "Missing function", "No response", "Relationship"];

    public static readonly IReadOnlyList<string> Misfits = ["Need is smaller", "A competitor fits better", "Not feasible", "Wrong moment for them"];

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

    public static IEnumerable<Choice> Categories => Enum.GetValues<Category>().Select(category => new Choice(category.ToString(), Of(category)));

    // 11 Dec this year, 26 Feb ’27 in another.
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d MMM" : "d MMM ’yy", CultureInfo.CurrentCulture);

    public static string Percent(int tenThousandths) => (tenThousandths / 10_000m).ToString("P0", CultureInfo.CurrentCulture);

    public static string Quantity(long milli) => (milli / 1000m).ToString("0.###", CultureInfo.CurrentCulture);

    public static int Days(DateTime since, DateTime now) => Math.Max(0, (int)(now - since).TotalDays);
}
