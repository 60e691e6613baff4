namespace Onside.Platform.Web;

// AGPL-3.0, section 13: whoever uses this over a network is offered its source. Who changes the program sets Source:Url to where theirs is.
public sealed record SourceCode(string Url)
{
    private const string Ours = "https://github.com/onside-crm/onside";

    public static SourceCode From(IConfiguration settings) =>
        (settings["Source:Url"] is { Length: > 0 } asked ? asked : Ours) is var url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? new(url) : throw new InvalidOperationException($"The setting Source:Url is not a web address: {url}");
}
