using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Team.Lists;

// Where a row of a list lies.
public sealed record Spot(Guid Id, string Name, double Latitude, double Longitude);

// The rows of a list on a map that needs nobody else's tiles: what lies close together is one mark with its number.
public sealed record ListMap(IReadOnlyList<ListMap.Mark> Marks, IReadOnlyList<ListMap.Line> Lines, int Count, bool IsMore)
{
    public const int Most = 2_000, Width = 1_000, Height = 560;
    private const double Near = 34;

    // In pixels of the drawing; one that stands for several has their names.
    public record Mark(double X, double Y, IReadOnlyList<Place> Places);

    public record Place(Guid Id, string Name, string Url);

    // A meridian or a parallel, with its degrees.
    public record Line(bool IsMeridian, double At, string Told);

    internal static async Task<ListMap> Of<T>(ListKind<T> kind, IQueryable<T> rows, AppDb db) where T : Entity
    {
        var found = await kind.Spots!(db, rows).Take(Most + 1).ToListAsync();
        var spots = found.Take(Most).Where(spot => Math.Abs(spot.Latitude) <= 90 && Math.Abs(spot.Longitude) <= 180).DistinctBy(spot => spot.Id).ToList();
        if (spots.Count == 0)
            return new([], [], 0, false);
        var points = spots.Select(spot => (Spot: spot, At: Mercator.Project(spot.Latitude, spot.Longitude))).ToList();
        var frame = MapFrame.Around([.. points.Select(point => point.At)]);
        var marks = points.Select(point => (point.Spot, X: frame.X(point.At), Y: frame.Y(point.At)))
            .GroupBy(point => ((int)(point.X / Near), (int)(point.Y / Near)))
            .Select(near => new Mark(near.Average(one => one.X), near.Average(one => one.Y), [.. near.OrderBy(one => one.Spot.Name, StringComparer.CurrentCulture).Select(one => new Place(one.Spot.Id, one.Spot.Name, $"{kind.Place}/{one.Spot.Id}"))]));
        return new([.. marks.OrderBy(mark => mark.Places.Count)], frame.Lines(), spots.Count, found.Count > Most);
    }
}
