using Onside.Platform.Access;

namespace Onside.Team.People;

// Levels and sights as people say them.
public static class Called
{
    public static FormattableString Of(Level level) => level switch
    {
        Level.Guest => $"Guest",
        Level.ReadOnly => $"Read only",
        Level.Member => $"Member",
        _ => $"Administrator",
    };

    public static FormattableString Explained(Level level) => level switch
    {
        Level.Guest => $"Sees only what is shared with them",
        Level.ReadOnly => $"Sees, but changes nothing",
        Level.Member => $"Works on what they see",
        _ => $"Sees everything and manages people",
    };

    public static FormattableString Of(Sight sight) => sight switch
    {
        Sight.Own => $"Their own records",
        Sight.Team => $"Their teams' records",
        Sight.Hierarchy => $"Their teams' and all teams' below them",
        _ => $"Everybody's records",
    };
}
