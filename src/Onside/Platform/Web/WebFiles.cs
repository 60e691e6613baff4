using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Onside.Platform.Web;

// The files under wwwroot: one fingerprint over all of them is part of their address, so relative links keep working and browsers keep them for ever.
public sealed class WebFiles
{
    // What every page wears, one file of all its sheets: one request, and squeezed better together.
    public const string Style = "css/onside.css";

    private static readonly string[] Sheets =
    [
        "css/tokens.css", "css/base.css", "css/components/frame.css", "css/components/controls.css", "css/components/cards.css", "css/components/tables.css",
        "css/components/board.css", "css/components/deal.css", "css/components/dialogs.css", "css/components/picker.css", "css/components/customers.css", "css/components/activities.css", "css/components/files.css", "css/components/inbox.css", "css/components/fields.css", "css/components/promises.css", "css/components/plans.css", "css/components/objectives.css", "css/components/charts.css", "css/components/phone.css",
    ];

    private readonly FrozenDictionary<string, AssetFile> _files;
    private readonly string _root;

    public WebFiles(IWebHostEnvironment host)
    {
        var folder = host.WebRootPath ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [];
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = new Dictionary<string, AssetFile>();
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            all.AppendData(bytes);
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files[name] = new AssetFile(name, bytes);
        }
        files[Style] = new AssetFile(Style, [.. Sheets.Where(files.ContainsKey).SelectMany(sheet => files[sheet].Bytes)]);
        _files = files.ToFrozenDictionary();
        _root = $"/a/{Convert.ToHexStringLower(all.GetHashAndReset())[..12]}/";
    }

    public string Of(string name) => _root + name;

    public bool Has(string name) => _files.ContainsKey(name);

    public Task Send(HttpContext http, string mark, string name)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        var current = _root == $"/a/{mark}/";
        http.Response.Headers.CacheControl = current ? "public, max-age=31536000, immutable" : "no-cache";
        return file.Send(http);
    }
}

public sealed class AssetFile(string name, byte[] bytes)
{
    public byte[] Bytes => bytes;

    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly string[] Squeezable = [".css", ".js", ".svg", ".json", ".txt", ".map"];

    private readonly string _type = Types.TryGetContentType(name, out var type) ? (type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type) : "application/octet-stream";
    private readonly Lazy<byte[]?> _brotli = new(() => Squeezable.Contains(Path.GetExtension(name)) ? Squeeze(bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)) : null);
    private readonly Lazy<byte[]?> _gzip = new(() => Squeezable.Contains(Path.GetExtension(name)) ? Squeeze(bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize)) : null);

    public async Task Send(HttpContext http)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var (body, encoding) = accepted.Contains("br", StringComparison.Ordinal) && _brotli.Value is { } br ? (br, "br")
            : accepted.Contains("gzip", StringComparison.Ordinal) && _gzip.Value is { } gz ? (gz, "gzip")
            : (bytes, null);
        http.Response.ContentType = _type;
        http.Response.ContentLength = body.Length;
        http.Response.Headers[HeaderNames.Vary] = "Accept-Encoding";
        if (encoding is not null)
            http.Response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body);
    }

    private static byte[] Squeeze(byte[] bytes, Func<Stream, Stream> by)
    {
        using var squeezed = new MemoryStream();
        using (var stream = by(squeezed))
            stream.Write(bytes);
        return squeezed.ToArray();
    }
}
