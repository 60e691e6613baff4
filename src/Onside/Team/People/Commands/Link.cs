using Onside.Platform.Cli;

namespace Onside.Team.People.Commands;

public static class Link
{
    // Where this process serves, or where it usually would.
    public static string At(Addresses addresses, string path) => (addresses.Listened is [var first, ..] ? first.ToString() : Addresses.Usual) + path;
}
