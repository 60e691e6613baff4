using System.Globalization;
using System.Text.Json;

namespace Onside.Science.Tests;

public sealed class MeasureTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_value_that_is_no_number_is_refused(double number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Measure.Known(number));

    [Fact]
    public void Insufficient_needs_more_than_it_has() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Measure.Insufficient<double>(20, 20));

    [Fact]
    public void Equal_sentences_with_equal_values_are_equal()
    {
        var count = 3;
        Assert.Equal(Measure.Undefined<double>($"Only {count} deals."), Measure.Undefined<double>($"Only {3} deals."));
        Assert.NotEqual(Measure.Undefined<double>($"Only {count} deals."), Measure.Undefined<double>($"Only {4} deals."));
        Assert.Equal(Measure.Undefined<double>($"Only {count} deals.").GetHashCode(), Measure.Undefined<double>($"Only {3} deals.").GetHashCode());
    }

    [Fact]
    public void Known_is_written_with_its_value() =>
        Assert.Equal("""{"state":"known","value":{"numerator":7,"denominator":20,"value":0.35}}""", Written(Measure.Known(new Ratio(7, 20))));

    [Fact]
    public void Undefined_is_written_as_a_sentence_of_no_culture()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal("""{"state":"undefined","reason":"Only 1.5 days."}""", Written(Measure.Undefined<double>($"Only {1.5} days.")));
    }

    [Fact]
    public void Insufficient_is_written_with_both_counts() =>
        Assert.Equal("""{"state":"insufficient","have":3,"need":20}""", Written(Measure.Insufficient<long>(3, 20)));

    [Fact]
    public void What_was_written_is_read_again()
    {
        Assert.Equal(Measure.Known(0.25), Read<double>("""{"state":"known","value":0.25}"""));
        Assert.Equal(Measure.Known(new Ratio(7, 20)), Read<Ratio>(Written(Measure.Known(new Ratio(7, 20)))));
        Assert.Equal(Measure.Insufficient<double>(3, 20), Read<double>("""{"need":20,"state":"insufficient","have":3}"""));
        var reason = Assert.IsType<Measure<double>.Undefined>(Read<double>("""{"state":"undefined","reason":"Set {braces}."}""")).Reason;
        Assert.Equal("Set {braces}.", reason.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""{"state":"certain"}""")]
    [InlineData("""{"state":"known","value":null}""")]
    public void A_measure_of_another_shape_is_refused(string json) => Assert.Throws<JsonException>(() => Read<Ratio>(json));

    [Fact]
    public void A_member_of_a_view_is_written_the_same_way() =>
        Assert.Equal("""{"rate":{"state":"insufficient","have":0,"need":5}}""", JsonSerializer.Serialize(new View(Measure.Insufficient<double>(0, 5)), Web));

    [Fact]
    public void Then_goes_on_only_from_a_value()
    {
        Assert.Equal(Measure.Known(3.0), Measure.Known(2.0).Then(value => Measure.Known(value + 1)));
        Assert.Equal(Measure.Insufficient<double>(1, 2), Measure.Insufficient<string>(1, 2).Then(value => Measure.Known(1.0)));
        Assert.Equal(Measure.Undefined<double>($"No."), Measure.Undefined<string>($"No.").Then(value => Measure.Known(1.0)));
    }

    [Fact]
    public void A_ratio_needs_a_whole() => Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, 0));

    private static string Written<T>(Measure<T> measure) where T : notnull => JsonSerializer.Serialize(measure, Web);

    private static Measure<T> Read<T>(string json) where T : notnull => JsonSerializer.Deserialize<Measure<T>>(json, Web)!;

    private sealed record View(Measure<double> Rate);
}
