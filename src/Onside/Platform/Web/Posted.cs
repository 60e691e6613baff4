using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// What came with a request, read before its handler begins. A BindAsync of each form does the same, but is compiled once per address at every start: that was most of the start.
public sealed class Posted
{
    public string Question { get; private set; } = "";

    public object? Form { get; private set; }

    public List<FieldError> Errors { get; private set; } = [];

    // What was typed, to be shown again beside a refusal.
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; private set; } = [];

    public async Task Read(HttpContext http)
    {
        Question = http.Request.QueryString.Value ?? "";
        if (http.GetEndpoint()?.Metadata.GetMetadata<Takes>() is not { Form: var form })
            return;
        if (http.Request.HasJsonContentType())
            Form = FormShape.Tidied(await FromJson(http, form));
        else if (http.Request.HasFormContentType)
            await ReadFields(http, form);
        else
            Form = http.Request.ContentLength is null or 0 ? Activator.CreateInstance(form) : throw new Refusal($"Send a form or JSON.", 415);
    }

    private static async Task<object> FromJson(HttpContext http, Type form)
    {
        try
        {
            var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return await http.Request.ReadFromJsonAsync(form, options) ?? Activator.CreateInstance(form)!;
        }
        catch (JsonException fault) when (FormJson.Misfit(form, fault) is { } misfit)
        {
            throw new Invalid([misfit], []);
        }
        catch (JsonException fault)
        {
            throw new Refusal($"This is not valid JSON for this address: see {fault.Path ?? "$"}.", 400);
        }
    }

    private async Task ReadFields(HttpContext http, Type form)
    {
        var posted = await http.Request.ReadFormAsync();
        var reader = new FormReader(posted, http.RequestServices.GetRequiredService<Me>());
        (Form, Errors) = (reader.Read(form), reader.Errors);
        Typed = [.. posted.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(field => field.Value.Select(text => KeyValuePair.Create(field.Key, text ?? "")))];
    }
}

// Which form an address takes.
public sealed record Takes(Type Form);

public static class PostedSetup
{
    public static void AddPosted(this IServiceCollection services) => services.AddScoped<Posted>().AddScoped(typeof(Input<>)).AddScoped(typeof(Query<>));

    // After trust and rights were decided.
    public static void UsePosted(this WebApplication app) => app.Use(async (http, next) =>
    {
        await http.RequestServices.GetRequiredService<Posted>().Read(http);
        await next(http);
    });
}
