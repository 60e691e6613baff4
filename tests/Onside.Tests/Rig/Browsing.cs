using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Onside.Tests.Rig;

// What a browser does with a page and a form, and what a program does with JSON.
public static partial class Browsing
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    // Reads the page first and carries its antiforgery token along, as a browser does.
    public static async Task<HttpResponseMessage> Submit(this HttpClient client, string page, string action, params (string Name, object? Value)[] fields)
    {
        using var answer = await client.SendAsync(Asks(HttpMethod.Get, page));
        var token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = Asks(HttpMethod.Post, action);
        request.Content = Form([.. fields, ("__RequestVerificationToken", token)]);
        return await client.SendAsync(request);
    }

    // The same as htmx sends it: the answer is a fragment.
    public static async Task<HttpResponseMessage> Click(this HttpClient client, string page, string action, params (string Name, object? Value)[] fields)
    {
        using var answer = await client.SendAsync(Asks(HttpMethod.Get, page));
        var token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        using var request = Asks(HttpMethod.Post, action);
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Trigger", "form");
        request.Headers.Add("X-Antiforgery", token);
        request.Content = Form(fields);
        return await client.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> Send(this HttpClient program, string url, object body) => await program.PostAsJsonAsync(url, body, Json);

    public static async Task<T> Read<T>(this HttpClient client, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept", "application/json");
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{url}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();

    public static HttpRequestMessage Asks(HttpMethod method, string url)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return request;
    }

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, object? Value)> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, Convert.ToString(field.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "")));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
