using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Money;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Tests.Platform.Web;

// What is shown may be typed, whatever somebody chose.
public sealed class FormatsTests
{
    private static readonly DateOnly Day = new(2026, 3, 4);

    public static TheoryData<string, Formats> Everything()
    {
        var all = new TheoryData<string, Formats>();
        foreach (var language in Cultures.Offered)
            foreach (var numbers in Enum.GetValues<NumberStyle>())
                foreach (var dates in Enum.GetValues<DateStyle>())
                    all.Add(language, Formats.Usual with { Numbers = numbers, Dates = dates, Hours = (HourStyle)((int)dates % 4) });
        return all;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void What_is_shown_is_read_as_it_was_meant(string language, Formats formats)
    {
        var reader = formats.On(CultureInfo.GetCultureInfo(language));
        foreach (var amount in new[] { 0m, 0.5m, 1234.5m, -1234567.89m, 999m })
            foreach (var shown in new[] { amount.ToString("N2", reader), amount.ToString("F2", reader), MoneyText.Typed(new Onside.Platform.Money.Money((long)(amount * 100), "EUR"), reader) })
                Assert.Equal(amount, Read<decimal>(shown, reader));
        Assert.Equal(1234567, Read<int>(1234567.ToString("N0", reader), reader));
        Within(reader, () =>
        {
            foreach (var shown in new[] { Day.ToString("d", reader), Day.ToString(Dated("d MMM yyyy"), reader), Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
                Assert.Equal(Day, Read<DateOnly>(shown, reader));
            Assert.Equal(new TimeOnly(14, 30), Read<TimeOnly>(new TimeOnly(14, 30).ToString("t", reader), reader));
        });
    }

    [Theory]
    [InlineData(NumberStyle.German, "1.234,50")]
    [InlineData(NumberStyle.Swiss, "1'234.50")]
    [InlineData(NumberStyle.Swiss, "1’234.50")]
    [InlineData(NumberStyle.English, "1,234.50")]
    [InlineData(NumberStyle.French, "1\u202f234,50")]
    [InlineData(NumberStyle.French, "1 234,50")]
    [InlineData(NumberStyle.German, "1 234,50")]
    [InlineData(NumberStyle.English, "1234.5")]
    public void Thousands_are_read_with_the_signs_of_the_reader(NumberStyle style, string typed) =>
        Assert.Equal(1234.5m, Read<decimal>(typed, (Formats.Usual with { Numbers = style }).On(CultureInfo.GetCultureInfo("en-GB"))));

    [Theory]
    [InlineData(NumberStyle.German, "1,234.50")]
    [InlineData(NumberStyle.English, "1.234,50")]
    [InlineData(NumberStyle.French, "1 23,50")]
    [InlineData(NumberStyle.English, "12 34")]
    [InlineData(NumberStyle.Swiss, "1,5")]
    [InlineData(NumberStyle.German, "1.5")]
    public void A_number_that_could_mean_another_is_refused(NumberStyle style, string typed)
    {
        var reader = (Formats.Usual with { Numbers = style }).On(CultureInfo.GetCultureInfo("de-DE"));
        Assert.Null(Read<decimal>(typed, reader));
        Assert.Null(Read<int>(typed, reader));
        Assert.Null(Read<double>(typed, reader));
    }

    [Fact]
    public void A_complaint_shows_how_it_is_written()
    {
        var reader = new Formats(NumberStyle.Swiss, DateStyle.Iso, HourStyle.Usual, WeekStart.Usual).On(CultureInfo.GetCultureInfo("en-GB"));
        Assert.Equal("This is not a number. Write it as 1’234.50.", Say(FormValue.TypedComplaint(typeof(decimal)), reader));
        Assert.Equal("This is not a date. Write it as 2026-12-31.", Say(FormValue.TypedComplaint(typeof(DateOnly)), reader));
    }

    [Theory]
    [InlineData(DateStyle.Language, "4 Mar 2026", "Wed 4 Mar")]
    [InlineData(DateStyle.Iso, "2026-03-04", "Wed 03-04")]
    [InlineData(DateStyle.Dots, "04.03.2026", "Wed 04.03.")]
    [InlineData(DateStyle.Slashes, "04/03/2026", "Wed 04/03")]
    [InlineData(DateStyle.MonthFirst, "03/04/2026", "Wed 03/04")]
    public void Days_are_written_in_words_or_figures(DateStyle style, string whole, string withoutYear)
    {
        var reader = (Formats.Usual with { Dates = style }).On(CultureInfo.GetCultureInfo("en-GB"));
        Within(reader, () => Assert.Equal((whole, withoutYear), (Day.ToString(Dated("d MMM yyyy"), reader), Day.ToString(Dated("ddd d MMM"), reader))));
    }

    [Theory]
    [InlineData(WeekStart.Monday, "2026-11-23")]
    [InlineData(WeekStart.Sunday, "2026-11-22")]
    [InlineData(WeekStart.Saturday, "2026-11-21")]
    [InlineData(WeekStart.Language, "2026-11-23")]
    public void A_week_begins_where_somebody_wants_it(WeekStart start, string day) =>
        Within((Formats.Usual with { Week = start }).On(CultureInfo.GetCultureInfo("en-GB")), () => Assert.Equal(day, new DateOnly(2026, 11, 27).StartOfWeek().ToString("O", CultureInfo.InvariantCulture)));

    [Fact]
    public void Money_of_two_readers_of_one_language_is_told_in_two_ways()
    {
        var english = CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal(("€1,234.50", "€1.234,50"), (MoneyText.Exact(new(123_450, "EUR"), english), MoneyText.Exact(new(123_450, "EUR"), (Formats.Usual with { Numbers = NumberStyle.German }).On(english))));
    }

    [Fact]
    public void What_I_leave_open_is_as_the_company_wants_it()
    {
        var company = new Formats(NumberStyle.Swiss, DateStyle.Iso, HourStyle.Twelve, WeekStart.Sunday);
        Assert.Equal(company, Formats.Usual.Over(company));
        Assert.Equal(company with { Dates = DateStyle.Language }, (Formats.Usual with { Dates = DateStyle.Language }).Over(company));
    }

    private static object? Read<T>(string typed, CultureInfo reader)
    {
        object? value = null;
        Within(reader, () => FormValue.TryParse(typed, typeof(T), new Me(), out value));
        return value;
    }

    private static void Within(CultureInfo reader, Action work)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (reader, reader);
            work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
