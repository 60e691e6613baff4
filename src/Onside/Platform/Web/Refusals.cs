using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Sentences = Onside.Platform.Words.Words;

namespace Onside.Platform.Web;

// Every no leaves here, in the face that was asked for: problem+json, a note on the open page, or a page of its own.
public static partial class Refusals
{
    public static void UseRefusals(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: 404 or 405, ContentLength: null } && http.GetEndpoint() is null or { DisplayName: "405 HTTP Method Not Supported" })
                await Say(http, http.Response.StatusCode == 405 ? new Refusal($"This address does not understand that.", 405) : Web.Refusal.NotFound());
        }
        catch (Exception fault) when (!http.Response.HasStarted && !(fault is OperationCanceledException && http.RequestAborted.IsCancellationRequested))
        {
            http.Response.Clear();
            await Say(http, Told(http, fault));
        }
    });

    private static Refusal Told(HttpContext http, Exception fault) => fault switch
    {
        Refusal refusal => refusal,
        BadHttpRequestException { StatusCode: 413 } => new Refusal($"This is too large to send.", 413),
        BadHttpRequestException => new Refusal($"This request could not be read.", 400),
        InvalidDataException => new Refusal($"This request could not be read.", 400),
        DbUpdateConcurrencyException => new Refusal($"Somebody else changed this at the same moment. Reload and try again.", 409),
        _ when Faults.IsUnique(fault) => new Refusal($"This exists already.", 409),
        _ when Faults.IsBusy(fault) => new Refusal($"Onside is very busy: nothing was saved. Please try again.", 503),
        _ => Unexpected(http, fault),
    };

    private static Refusal Unexpected(HttpContext http, Exception fault)
    {
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Onside.Requests"), fault, http.Request.Method, http.Request.Path);
        return new Refusal($"Something went wrong here, and nothing was saved. Reference: {http.TraceIdentifier}.", 500);
    }

    private static Task Say(HttpContext http, Refusal refusal)
    {
        if (refusal.Status == 503)
            http.Response.Headers.RetryAfter = "2";
        if (refusal is TooMuch tooMuch)
            http.Response.Headers.RetryAfter = tooMuch.RetryAfter;
        http.Response.Headers.CacheControl = "no-store";
        Cultures.Apply(http);
        return (http.WantsJson() ? Problem(refusal) : http.IsFragment() ? Note(http, refusal) : Screen(http, refusal)).ExecuteAsync(http);
    }

    private static IResult Problem(Refusal refusal) => refusal is Invalid invalid
        ? Results.ValidationProblem(invalid.Errors.GroupBy(error => error.Field).ToDictionary(field => field.Key, field => field.Select(error => Sentences.Say(error.Sentence)).ToArray()),
            Sentences.Say(refusal.Sentence), statusCode: refusal.Status)
        : Results.Problem(Sentences.Say(refusal.Sentence), statusCode: refusal.Status, extensions: refusal.Details is null ? null : new Dictionary<string, object?> { ["details"] = refusal.Details });

    private static RazorComponentResult Note(HttpContext http, Refusal refusal)
    {
        http.Response.Headers["HX-Reswap"] = "none";
        var form = http.Request.Headers["HX-Trigger"].ToString();
        return new RazorComponentResult<RefusalNote>(new { Refusal = refusal, Form = form }) { StatusCode = refusal.Status, PreventStreamingRendering = true };
    }

    private static RazorComponentResult Screen(HttpContext http, Refusal refusal) =>
        new RazorComponentResult<RefusalPage>(new { Refusal = refusal, Address = http.Request.Path.Value ?? "/", Back = Back(http) }) { StatusCode = refusal.Status, PreventStreamingRendering = true };

    private static string Back(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value ? from.PathAndQuery : "/";

    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed")]
    private static partial void Failed(ILogger log, Exception fault, string method, string path);
}
