using System.Globalization;
using System.Text;

namespace Onside.Platform.Demo;

public sealed record DemoCountry(string Code, string Name, string Currency, string TimeZone, string Telephone);

public sealed record DemoCity(string Name, string Country, string Region, string Tongue, double Latitude, double Longitude, string Postcode, int Weight);

public sealed record DemoAddress(string Street, string Postcode, string City, string Region, string Country, double Latitude, double Longitude);

public static class DemoPlaces
{
    private const double Outskirts = 0.025;
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHJKLNPRSTUVWXYZ";

    public static IReadOnlyList<DemoCountry> Countries { get; } =
        [.. DemoWords.Table("countries").Select(fields => new DemoCountry(fields[0], fields[1], fields[2], fields[3], fields[4]))];

    public static IReadOnlyList<DemoCity> Cities { get; } = [.. DemoWords.Table("cities").Select(fields =>
        new DemoCity(fields[0], fields[1], fields[2], fields[3], Degrees(fields[4]), Degrees(fields[5]), fields[6], DemoWords.Number(fields[7])))];

    public static DemoCity City(Dice dice) => dice.Pick(Cities, city => city.Weight);

    public static DemoCity City(string name) => Cities.First(city => city.Name == name);

    public static DemoCountry Country(string code) => Countries.First(country => country.Code == code);

    public static DemoAddress Address(Dice dice, DemoCity city)
    {
        var street = dice.Pick(DemoWords.List(DemoWords.Table("streets").First(fields => fields[0] == city.Tongue)[1]));
        var number = dice.Between(1, 140).ToString(CultureInfo.InvariantCulture);
        return new(
            street.Replace("{n}", number, StringComparison.Ordinal), Code(dice, city.Postcode), city.Name, city.Region, city.Country,
            Math.Round(dice.Normal(city.Latitude, Outskirts), 5), Math.Round(dice.Normal(city.Longitude, Outskirts), 5));
    }

    public static string Telephone(Dice dice, string country) => Code(dice, Country(country).Telephone);

    // # becomes a digit, ? a letter.
    private static string Code(Dice dice, string pattern)
    {
        var code = new StringBuilder(pattern.Length);
        foreach (var sign in pattern)
            code.Append(sign switch { '#' => Digits[dice.Below(Digits.Length)], '?' => Letters[dice.Below(Letters.Length)], _ => sign });
        return code.ToString();
    }

    private static double Degrees(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
