using Onside.Platform.Access;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Front.History;

// What was taken back: for a page the part it asked for, or the page itself anew; for a program the records.
public sealed class Undid(UndoneView view, string seenAt, Shown? shown, FormattableString said, string? again) : Answer<UndoneView>(view)
{
    protected override IResult Html(HttpContext http) =>
        shown is not null ? new Drawing<Parts>(new { Part = shown.Part, With = shown.View, Toast = new Toast(said, again, null, Target(http)) })
        : new Elsewhere(http.IsFragment() && Here(http) is { } here ? here : seenAt, new Toast(said, again));

    private static string? Target(HttpContext http) => http.Request.Headers["HX-Target"].ToString() is { Length: > 0 } place ? $"#{place}" : null;

    private static string? Here(HttpContext http) => Uri.TryCreate(http.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var here) ? Back.Local(here.PathAndQuery) : null;
}

// Left are records of the act that stay as they are, each with the reason; hidden are those that the reader does not see.
public sealed record UndoneView(IReadOnlyList<TakenBack> TakenBack, IReadOnlyList<LeftRecord> Left, int Hidden);
