using System.Globalization;

namespace Onside.Shared.Ui.Charts;

// A zero-based axis whose ticks are round numbers.
public sealed record Scale(double Top, IReadOnlyList<double> Ticks)
{
    private static readonly double[] Rounds = [1, 2, 2.5, 5, 10];

    public static Scale UpTo(double most)
    {
        if (!(most > 0)) return new(1, [0]);

        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(most / 4)));
        var step = magnitude * Rounds.First(round => round * magnitude * 4 >= most * 0.999);
        var ticks = (int)Math.Ceiling(most / step * 0.999);
        return new(step * ticks, [.. Enumerable.Range(0, ticks + 1).Select(tick => tick * step)]);
    }

    public double Share(double value) => Math.Clamp(value / Top, 0, 1);

    // Geometry is written the same way in every culture.
    public static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static string Pixels(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);
}
