using Microsoft.Net.Http.Headers;
using Onside.Platform.Web;

namespace Onside.Platform.Files;

// A file as it is sent: to be kept by the browser and never to be opened in it, in a sandbox that forbids it everything.
public sealed class SentFile(string path, FileKind kind, string name, byte[] sha256) : IResult
{
    private string _how = "attachment", _framedBy = "'none'";

    // In a page of ours: a picture, or a PDF in the browser's own viewer. The sandbox is the same; as the attribute of a frame it would forbid the viewer too (decision 0035).
    public static SentFile Shown(string path, FileKind kind, string name, byte[] sha256) =>
        kind.IsShown ? new(path, kind, name, sha256) { _how = "inline", _framedBy = "'self'" } : throw Refusal.NotFound();

    public Task ExecuteAsync(HttpContext http)
    {
        if (!File.Exists(path))
            throw new Refusal($"The content of {name} is missing on the server. Tell an administrator: the command verify names it.", 410);
        var (headers, told) = (http.Response.Headers, new ContentDispositionHeaderValue(_how));
        told.SetHttpFileName(name);
        headers.ContentDisposition = told.ToString();
        headers.ContentSecurityPolicy = $"sandbox; default-src 'none'; frame-ancestors {_framedBy}";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
        var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(sha256)}\"");
        return Results.File(path, kind.MediaType, entityTag: mark, enableRangeProcessing: true).ExecuteAsync(http);
    }
}
