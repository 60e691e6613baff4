using System.Globalization;

namespace Onside.Platform.Demo;

// What customers of the demo company want done, and about what it is worth.
public static class DemoProjects
{
    private const double SpreadOfPrice = 0.12;
    private const double SpreadOfWhole = 0.35;
    private const double SmallestShare = 0.4;
    private const int LargeFrom = 500;
    private const int RoundedTo = 100;

    private static readonly Project[] Projects = [.. DemoWords.Table("projects").Select(Project.Of)];

    // A small organisation has fewer houses and spends less than a large one.
    public static (string Name, long Euro) Next(Dice dice, DemoOrganisation customer)
    {
        var project = dice.Pick(Projects, project => project.Industry == customer.Industry ? 3 : project.Industry == "*" ? 1 : 0);
        var size = Math.Min(1, (double)customer.Employees / LargeFrom);
        var number = dice.Between(project.Fewest, project.IsMultiplied ? project.Fewest + (int)((project.Most - project.Fewest) * size) : project.Most);
        var euro = project.IsMultiplied
            ? dice.Amount(number * project.Euro, SpreadOfPrice, RoundedTo)
            : dice.Amount((long)(project.Euro * (SmallestShare + size)), SpreadOfWhole, RoundedTo);
        return (project.Name.Replace("{n}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), euro);
    }

    private sealed record Project(string Name, string Industry, int Fewest, int Most, bool IsMultiplied, long Euro)
    {
        public static Project Of(string[] fields)
        {
            var range = fields[2].TrimStart('#').Split('-');
            var (fewest, most) = range is [var from, var to] ? (DemoWords.Number(from), DemoWords.Number(to)) : (1, 1);
            return new(fields[0], fields[1], fewest, most, range.Length == 2 && !fields[2].StartsWith('#'), DemoWords.Number(fields[3]));
        }
    }
}
