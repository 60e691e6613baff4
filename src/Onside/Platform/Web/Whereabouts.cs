namespace Onside.Platform.Web;

// Where a part stands when its address is opened as a page of its own: its title, its place in the navigation, and the way there.
public sealed record Whereabouts(string Title, string? Here, params (string Text, string Url)[] Way)
{
    // What an answer to its form replaces on the record's own page. A page of its own has no such place: the answer leads to where it is seen.
    public string? Target { get; init; }
}

// A view that tells it. Told explicitly, so that it is no part of the JSON.
public interface IPlaced
{
    Whereabouts Where { get; }
}
