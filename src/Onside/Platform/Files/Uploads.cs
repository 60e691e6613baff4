using System.Reflection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Platform.Files;

// The files of a request, written aside as they arrive and before anything is decided about them. Trust and rights were looked at before; what is not kept goes with the request.
public sealed class Uploads : IEndpointParameterMetadataProvider, IDisposable
{
    private const int MostFiles = 20;

    private readonly List<Upload> _files = [];
    private readonly FileRules _rules;
    private bool _tooMany;

    private Uploads(FileRules rules) => _rules = rules;

    public long Length => _files.Sum(file => file.Content!.Length);

    // Each with what it is, or a refusal in a sentence.
    public IReadOnlyList<(Upload Upload, FileKind Kind)> Checked() =>
        _tooMany ? throw new Refusal($"These are too many at once: send at most {MostFiles} files.")
        : _files.Count == 0 ? throw new Invalid(nameof(UploadForm.File), $"Choose a file.")
        : [.. _files.Select(file => (file, _rules.Check(file)))];

    public (Upload Upload, FileKind Kind) Only() =>
        Checked() is [var only] ? only : throw new Refusal($"A new version is one file. Choose one.");

    public static async ValueTask<Uploads?> BindAsync(HttpContext http)
    {
        var (shelf, uploads) = (http.RequestServices.GetRequiredService<Shelf>(), new Uploads(http.RequestServices.GetRequiredService<FileRules>()));
        http.Response.RegisterForDispose(uploads);
        if (http.Features.Get<IFormFeature>()?.Form is { } read)
            foreach (var file in read.Files)
                await uploads.Take(shelf, file.FileName, file.OpenReadStream, http.RequestAborted);
        else if (http.Request.HasFormContentType && MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and < 100 } boundary)
            await uploads.Read(shelf, new MultipartReader(boundary, http.Request.Body), http.RequestAborted);
        return uploads;
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder endpoint) =>
        endpoint.Metadata.Add(new AcceptsMetadata(["multipart/form-data", "application/json", "application/x-www-form-urlencoded"], typeof(UploadForm), isOptional: true));

    public void Dispose()
    {
        foreach (var file in _files)
            file.Content?.Dispose();
    }

    private async Task Read(Shelf shelf, MultipartReader parts, CancellationToken cancel)
    {
        while (await Next(parts, cancel) is { } part)
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var told) && told.IsFileDisposition())
                await Take(shelf, HeaderUtilities.RemoveQuotes(told.FileNameStar.HasValue ? told.FileNameStar : told.FileName).ToString(), () => part.Body, cancel);
    }

    private static async Task<MultipartSection?> Next(MultipartReader parts, CancellationToken cancel)
    {
        try
        {
            return await parts.ReadNextSectionAsync(cancel);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException && !cancel.IsCancellationRequested)
        {
            throw new Refusal($"This request could not be read.", 400);
        }
    }

    // A field of a form that was left empty is a file without a name.
    private async Task Take(Shelf shelf, string name, Func<Stream> content, CancellationToken cancel)
    {
        if (name.Length == 0 || _tooMany)
            return;
        if (_files.Count == MostFiles)
        {
            _tooMany = true;
            return;
        }
        await using var bytes = content();
        var received = await shelf.Receive(bytes, _rules.Most, cancel);
        _files.Add(new(FileNaming.Clean(name) is { Length: > 0 } clean ? clean : "file", received, FileSignatures.Of(received?.Head) == FileSignature.Pdf ? PdfPages.Count(received!.Read()) : null));
    }
}

// Content is nothing when it was too large. Pages are those of a PDF that tells them.
public sealed record Upload(string Name, Received? Content, int? Pages = null);

// How the body is described: one or several files under this name.
public sealed class UploadForm
{
    public IFormFile? File { get; set; }
}
