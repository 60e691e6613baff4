using System.Globalization;

namespace Onside.Shared.Ui;

// A person as a round sign: initials on one of eight quiet tints that stay the same for the same person.
public sealed record Face(Guid Id, string Name, bool Here = false, bool Holds = false)
{
    public string Initials => Words.Length switch
    {
        0 => "?",
        1 => First(Words[0]),
        _ => First(Words[0]) + First(Words[^1]),
    };

    public int Hue => Id.ToByteArray()[15] % 8 + 1;

    private string[] Words => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}

public enum FaceSize
{
    Normal,
    Small,
    Large,
}
