using System.Globalization;
using Onside.Shared.Ui.Charts;

namespace Onside.Tests.Shared.Ui;

public sealed class ChartTests
{
    [Theory]
    [InlineData(92, 100, 25)]
    [InlineData(1000, 1000, 250)]
    [InlineData(7, 8, 2)]
    [InlineData(0.37, 0.4, 0.1)]
    [InlineData(3_400_000, 4_000_000, 1_000_000)]
    public void The_axis_ends_at_a_round_number_not_below_the_highest_value(double most, double top, double step)
    {
        var axis = Scale.UpTo(most);

        Assert.Equal(top, axis.Top, 9);
        Assert.Equal(0, axis.Ticks[0]);
        Assert.Equal(step, axis.Ticks[1], 9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(-5)]
    public void Nothing_to_show_is_an_empty_axis_and_no_fault(double most) => Assert.Equal([0d], Scale.UpTo(most).Ticks);

    [Fact]
    public void Names_of_lines_that_end_together_do_not_collide()
    {
        Series[] lines = [new("Sales", [900, 921]), new("Finance", [860, 905]), new("All", [880, 918])];

        var places = Course.EndsOf(lines, value => 200 - value / 10).Select(end => end.Y).ToList();

        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15));
    }

    [Fact]
    public async Task Geometry_is_written_the_same_way_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de");
        try
        {
            var page = await Drawing.Of<Bars>(new { Title = "Open", Rows = new Bar[] { new("Pitch", 1, "1,00 €"), new("Closing", 3, "3,00 €") } });
            Assert.Equal(["33.33%", "100%"], page.QuerySelectorAll("rect").Select(bar => bar.GetAttribute("width")));
            Assert.Equal(["1,00 €", "3,00 €"], page.QuerySelectorAll("td.num").Select(cell => cell.TextContent));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_picture_has_a_title_a_message_and_its_table()
    {
        Column[] months = [new("Oct", 20, "€20k"), new("Nov", 10, "€10k", Unfinished: true)];
        var page = await Drawing.Of<Columns>(new { Id = "won", Title = "Won by month", About = "Most in October.", Items = months, Format = (Func<double, string>)(value => $"{value}k") });

        var named = page.QuerySelector("svg[role=img]")!.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
        Assert.Equal(["Won by month", "Most in October."], named);
        Assert.Equal(["Oct", "€20k", "Nov", "€10k"], page.QuerySelectorAll("details dt, details dd").Select(cell => cell.TextContent));
        Assert.Equal(["b1", "b2"], page.QuerySelectorAll("rect").Select(column => column.ClassName));
    }

    [Fact]
    public async Task A_rate_without_enough_cases_shows_words_and_no_point()
    {
        Interval[] rows = [new("Mara", 0.7, 0.48, 0.86, "70 %"), new("Ines", null, 0, 0, "3 of 5 needed")];
        var page = await Drawing.Of<Intervals>(new { Title = "Win rate", Rows = rows, Format = (Func<double, string>)(share => share.ToString("P0", CultureInfo.InvariantCulture)) });

        Assert.Equal(["70%"], page.QuerySelectorAll("circle").Select(point => point.GetAttribute("cx")));
        Assert.Equal("3 of 5 needed", page.QuerySelectorAll("tbody tr")[1].QuerySelector("td.num")!.TextContent);
    }
}
