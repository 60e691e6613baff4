using System.Globalization;

namespace Onside.Front.Integrations.CrmOpportunities;

public sealed record SellerRow(string Name, string Manager, string Office);

public sealed record ProductRow(string Name, string Series, long PriceMinor);

public sealed record AccountRow(string Name, string? Sector, int? Founded, long? RevenueMinor, int? Employees, string? Office, string? Country, string? Parent);

public enum Standing
{
    Prospecting,
    Engaging,
    Won,
    Lost,
}

public sealed record OpportunityRow(string Id, string Seller, string Product, string? Account, Standing Stage, DateOnly? Engaged, DateOnly? Closed, long? ValueMinor);

// Fields of a row as values, or the reason why they are none.
public static class Fields
{
    private const int LongestName = 120;
    private const decimal Largest = 1_000_000_000_000m;

    public static string Needed(this CsvTable.Line line, string column) => line.Maybe(column) ?? throw new Unusable($"{column} is empty.");

    public static string? Maybe(this CsvTable.Line line, string column) => line[column] is var text && text.Length > LongestName
        ? throw new Unusable($"{column} is longer than {LongestName} characters.") : text.Length == 0 ? null : text;

    public static DateOnly? Day(this CsvTable.Line line, string column) => line[column].Length == 0 ? null
        : DateOnly.TryParseExact(line[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day
        : throw new Unusable($"{column} {line[column]} is no date of the form 2017-03-01.");

    // Exact: at most two decimals, never through a float.
    public static long? Cents(this CsvTable.Line line, string column, decimal times = 1)
    {
        if (line[column].Length == 0)
            return null;
        if (!decimal.TryParse(line[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount * times >= Largest)
            throw new Unusable($"{column} {line[column]} is no amount of dollars.");
        var cents = amount * times * 100;
        return cents == decimal.Truncate(cents) ? (long)cents : throw new Unusable($"{column} {line[column]} has more than two decimals.");
    }

    public static int? Whole(this CsvTable.Line line, string column) => line[column].Length == 0 ? null
        : int.TryParse(line[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new Unusable($"{column} {line[column]} is no whole number.");
}
