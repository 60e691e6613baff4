using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// When a deal is to close, or did. A day that passed while the deal is open says so, by colour, sign and word.
public static class CloseDay
{
    public static MarkupString Of(DateOnly? closeOn, DateOnly? closedOn, DateOnly today, string? pattern = null) => (closedOn ?? closeOn) is not { } day ? default
        : IsPassed(closeOn, closedOn, today) ? Markup.Of($"""<span class="due bad">{Icon.Of("triangle-alert")}{Time(day, today, pattern)}<span class="sr"> {Say($"Close date has passed")}</span></span>""")
        : Time(day, today, pattern);

    public static bool IsPassed(DateOnly? closeOn, DateOnly? closedOn, DateOnly today) => closedOn is null && closeOn < today;

    // How far away it is, or how long ago.
    public static FormattableString Away(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => $"today",
        < 0 and var gone => Many(-gone, $"1 day ago", $"{-gone:N0} days ago"),
        var days => Many(days, $"in 1 day", $"in {days:N0} days"),
    };

    private static MarkupString Time(DateOnly day, DateOnly today, string? pattern) =>
        Markup.Of($"""<time datetime="{day.ToString("O")}">{(pattern is null ? DealWords.Day(day, today) : day.ToString(Dated(pattern)))}</time>""");
}
