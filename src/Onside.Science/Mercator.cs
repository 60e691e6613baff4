namespace Onside.Science;

/// <summary>A point of a plane: to the right and down, in units of the world's width.</summary>
public readonly record struct MapPoint(double X, double Y);

/// <summary>Web Mercator (EPSG:3857) on a world one unit wide, as maps on screens are drawn.</summary>
/// <remarks>x = (longitude + 180) / 360; y = ½ − ln(tan(π/4 + latitude/2)) / 2π. North is up, y grows downwards. Source: Snyder, Map Projections: A Working Manual, USGS 1987, formulas 7-1 and 7-2, scaled.</remarks>
public static class Mercator
{
    /// <summary>The latitude, in degrees north and south, where the world is as high as it is wide; what lies beyond is drawn there.</summary>
    public const double MostLatitude = 85.05112878;

    /// <summary>Where a place lies.</summary>
    /// <param name="latitude">Degrees north, −90 to 90.</param>
    /// <param name="longitude">Degrees east, −180 to 180.</param>
    /// <returns>x and y from 0 to 1. London (51.5, 0) is at (0.5, 0.33256).</returns>
    /// <exception cref="ArgumentOutOfRangeException">No place of the earth, or not a number.</exception>
    public static MapPoint Project(double latitude, double longitude)
    {
        if (!(Math.Abs(latitude) <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude));
        if (!(Math.Abs(longitude) <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude));
        var north = Math.Clamp(latitude, -MostLatitude, MostLatitude) * Math.PI / 180;
        return new((longitude + 180) / 360, Math.Clamp(0.5 - (Math.Log(Math.Tan((Math.PI / 4) + (north / 2))) / (2 * Math.PI)), 0, 1));
    }

    /// <summary>The latitude of a height.</summary>
    /// <param name="y">0 (north) to 1 (south).</param>
    /// <returns>Degrees north.</returns>
    public static double Latitude(double y) => ((2 * Math.Atan(Math.Exp((0.5 - y) * 2 * Math.PI))) - (Math.PI / 2)) * 180 / Math.PI;

    /// <summary>The longitude of a place from left to right.</summary>
    /// <param name="x">0 (west) to 1 (east).</param>
    /// <returns>Degrees east.</returns>
    public static double Longitude(double x) => (x * 360) - 180;
}
