using System.Reflection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Onside.Platform.Export;

// A list as a file, sent while it is read: page by page, however long it is.
public sealed class Exported<TRow>(string name, Format format, IReadOnlyList<Column<TRow>> columns, IAsyncEnumerable<TRow> rows) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(void), ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/jsonl"]));

    public async Task ExecuteAsync(HttpContext http)
    {
        var (type, ending) = format switch
        {
            Format.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Format.Jsonl => ("application/jsonl; charset=utf-8", "jsonl"),
            _ => ("text/csv; charset=utf-8", "csv"),
        };
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = $"{name}.{ending}" }.ToString();
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // The archive writes what is small without waiting.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await using ISheet sheet = format switch { Format.Xlsx => new XlsxSheet(http.Response.Body), Format.Jsonl => new JsonLinesSheet(http.Response.Body), _ => new CsvSheet(http.Response.Body) };
        await sheet.Head([.. columns.Select(column => (column.Key, column.Heading))]);
        var values = new object?[columns.Count];
        await foreach (var row in rows.WithCancellation(http.RequestAborted))
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = columns[i].Value(row);
            await sheet.Row(values);
        }
    }
}

// In which format: of the address.
public class Exporting
{
    public Format Format { get; set; }
}
