using Onside.Platform.Access;

namespace Onside.Platform.Web;

// A place in the navigation, told by the feature that lives there. The keys g and its letter lead to it.
// Under: the key of the place to which it belongs; in the navigation it stands there while one is in that place.
public sealed record Place(string Key, FormattableString Name, string Url, string Icon, int Order, bool OnPhone = false, bool AdministratorsOnly = false, char? Letter = null, bool NotForGuests = false, string? Under = null)
{
    public bool IsFor(Me me) => (me.IsAdministrator || !AdministratorsOnly) && (me.Level > Level.Guest || !NotForGuests);
}

// Something new that can be begun from anywhere, told by the feature that keeps it: a line of the palette.
public sealed record Creation(FormattableString Text, string Url, string Icon, int Order, bool AdministratorsOnly = false)
{
    public bool IsFor(Me me) => AdministratorsOnly ? me.IsAdministrator : me.MayWrite;
}

// Something an administrator sets, told by the feature that keeps it: a line of the settings page.
public sealed record Setting(FormattableString Name, FormattableString About, string Url, string Icon, int Order);

// An address that every open page asks now and then; what it answers finds its own place on the page.
public sealed record Watch(string Url);

// What stands beside a place's name: how much waits there. Nothing when nothing does.
public interface IPlaceMark
{
    string Place { get; }

    Task<string?> Mark();
}
