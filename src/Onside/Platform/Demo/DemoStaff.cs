namespace Onside.Platform.Demo;

// The thirty people of the demo company; features give functions and access their meaning.
public sealed record DemoColleague(DemoName Name, IReadOnlyList<string> Functions, string? Team, bool Leads, string Access, DemoCity City)
{
    public string Mail => Name.MailAt(DemoStaff.Domain);
}

public static class DemoStaff
{
    public const string Company = "Fernhill Water";
    public const string Domain = "fernhill.example";

    public static IReadOnlyList<DemoColleague> All { get; } = [.. DemoWords.Table("staff").Select(fields => new DemoColleague(
        Named(fields[0]), DemoWords.List(fields[1]), fields[2].Length > 0 ? fields[2] : null, fields[3] == "yes", fields[4], DemoPlaces.City(fields[5])))];

    private static DemoName Named(string full) => full.Split(' ', 2) is [var given, var family] ? new(given, family) : throw new FormatException(full);
}
