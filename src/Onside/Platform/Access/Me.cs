using System.Globalization;

namespace Onside.Platform.Access;

// The acting person of this request. Nobody, for a job or before signing in.
public sealed class Me
{
    private Actor _actor = Actor.Nobody;

    public Guid Id => _actor.Id;
    public string Name => _actor.Name;
    public Level Level => _actor.Level;
    public CultureInfo Culture => _actor.Culture;
    public TimeZoneInfo Zone => _actor.Zone;
    public string Theme => _actor.Theme;
    public Guid? SessionId => _actor.SessionId;
    public Guid? TokenId => _actor.TokenId;

    public bool IsSomebody => _actor != Actor.Nobody;
    public bool IsAdministrator => Level == Level.Administrator;
    public bool MayWrite => Level >= Level.Member;

    public bool SeesEverything => _actor.Owners is null;

    // Whose records I see; my own are always among them.
    public Guid[] Owners => _actor.Owners ?? [];

    // The open page that asks: it knows already what it has changed itself.
    public string? Tab { get; private set; }

    public void SitAt(string? tab) => Tab = tab is { Length: > 0 and <= 20 } && tab.All(char.IsAsciiLetterOrDigit) ? tab : null;

    public void Become(Actor actor) => _actor = actor;
}
