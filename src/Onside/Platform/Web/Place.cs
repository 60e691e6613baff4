namespace Onside.Platform.Web;

// A place in the navigation, told by the feature that lives there. The keys g and its letter lead to it.
public sealed record Place(string Key, FormattableString Name, string Url, string Icon, int Order, bool OnPhone = false, bool AdministratorsOnly = false, char? Letter = null);

// An address that every open page asks now and then; what it answers finds its own place on the page.
public sealed record Watch(string Url);
