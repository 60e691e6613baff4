using System.Globalization;

namespace Onside.Platform.Access;

// Somebody who acts here: resolved once per session or token and kept for seconds, so that a page costs no statement for it.
public sealed record Actor(
    Guid Id, string Name, Level Level, Guid[]? Owners, CultureInfo Culture, TimeZoneInfo Zone, string Theme, Guid? SessionId = null, Guid? TokenId = null)
{
    public static readonly Actor Nobody = new(Guid.Empty, "", Level.Guest, [], CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc, "system");
}

// Slot: People tells who somebody is and whose records they see (null: everybody's); nothing for a person who was deactivated.
public interface IActors
{
    Task<Actor?> Of(Guid personId, Level level);
}
