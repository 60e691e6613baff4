namespace Onside.Platform.Access;

// Where to go after signing in: an address of this house, whatever was asked for.
public static class Back
{
    public static string Local(string? asked) =>
        asked is ['/', ..] && asked is not ['/', '/' or '\\', ..] && asked.All(IsPlain) ? asked : "/";

    // Browsers drop tabs and line ends from an address and take a backslash for a slash.
    private static bool IsPlain(char letter) => letter is > ' ' and not '\\' and not (char)127;
}
