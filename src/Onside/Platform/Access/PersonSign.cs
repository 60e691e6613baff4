using System.Globalization;

namespace Onside.Platform.Access;

// How a person is drawn where there is no room for the name: initials on one of eight tints that stay the same.
public static class PersonSign
{
    public static int Hue(Guid id) => id.ToByteArray()[15] % 8 + 1;

    public static string Initials(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
    {
        [] => "?",
        [var only] => First(only),
        [var first, .., var last] => First(first) + First(last),
    };

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
