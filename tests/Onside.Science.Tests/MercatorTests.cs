using FsCheck;
using FsCheck.Fluent;
using Onside.Science;

namespace Onside.Science.Tests;

public class MercatorTests
{
    [Theory]
    [InlineData(0, 0, 0.5, 0.5)]
    [InlineData(51.5, 0, 0.5, 0.33256)]
    [InlineData(85.05112878, -180, 0, 0)]
    [InlineData(-85.05112878, 180, 1, 1)]
    [InlineData(90, 0, 0.5, 0)]
    [InlineData(48.137, 11.575, 0.53215, 0.34704)]
    public void A_place_lies_where_maps_draw_it(double latitude, double longitude, double x, double y)
    {
        var point = Mercator.Project(latitude, longitude);
        Assert.Equal((x, y), (Math.Round(point.X, 5), Math.Round(point.Y, 5)));
    }

    [Theory]
    [InlineData(90.1, 0)]
    [InlineData(0, 181)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_no_place_is_refused(double latitude, double longitude) => Assert.Throws<ArgumentOutOfRangeException>(() => Mercator.Project(latitude, longitude));

    [Fact]
    public void There_and_back_is_the_same_place_and_north_is_up() =>
        Prop.ForAll<int, int, int>((north, south, east) =>
        {
            var (one, other, longitude) = (north % 850 / 10.0, south % 850 / 10.0, east % 1800 / 10.0);
            var (point, below) = (Mercator.Project(one, longitude), Mercator.Project(other, longitude));
            return Math.Abs(Mercator.Latitude(point.Y) - one) < 1e-9 && Math.Abs(Mercator.Longitude(point.X) - longitude) < 1e-9 && (one > other) == (point.Y < below.Y);
        }).QuickCheckThrowOnFailure();
}
