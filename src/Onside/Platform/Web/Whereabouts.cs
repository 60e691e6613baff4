namespace Onside.Platform.Web;

// Where a part stands when its address is opened as a page of its own: its title, its place in the navigation, and the way there.
public sealed record Whereabouts(string Title, string? Here, params (string Text, string Url)[] Way);

// A view that tells it. Told explicitly, so that it is no part of the JSON.
public interface IPlaced
{
    Whereabouts Where { get; }
}
