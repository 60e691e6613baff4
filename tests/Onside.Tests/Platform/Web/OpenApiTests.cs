using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Web;

public sealed class OpenApiTests : IDisposable
{
    // Addresses that are not for programs: files, health, the door for commands, and the document itself.
    private static readonly string[] Outside = ["/a/{mark}/{**name}", "/health/live", "/health/ready", "/_commands", "/openapi.json", "/metrics", "/push-worker.js"];

    private readonly OnsideApp _app = new(Engine.Sqlite);

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Every_route_stands_in_the_document()
    {
        var document = await Document();
        var paths = document.GetProperty("paths");

        var missing = Routes().Where(route => !Outside.Contains(route.Path))
            .Where(route => !paths.TryGetProperty(Plain(route.Path), out var path) || !path.TryGetProperty(route.Method.ToLowerInvariant(), out _));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_operation_has_a_readable_name_of_its_own()
    {
        var names = Operations(await Document()).Select(operation => operation.GetProperty("operationId").GetString()!).ToList();

        Assert.Empty(names.GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key));
        Assert.All(names, name => Assert.Matches("^[a-z0-9-]+(\\.[a-z0-9-]+)*$", name));
        Assert.Contains("deals.list", names);
        Assert.Contains("deals.show", names);
    }

    [Fact]
    public async Task Unsafe_operations_tell_their_body_their_refusals_and_how_they_happen_once()
    {
        var win = (await Document()).GetProperty("paths").GetProperty("/deals/{id}/win").GetProperty("post");

        Assert.Contains(win.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
        Assert.All(["400", "401", "403", "404", "409", "422", "429"], status =>
            Assert.True(win.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _)));
        Assert.True(win.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _));
        Assert.True(win.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/x-www-form-urlencoded", out _));
        Assert.True(win.GetProperty("responses").GetProperty("200").GetProperty("content").TryGetProperty("application/json", out _));
        Assert.NotEmpty(win.GetProperty("security").EnumerateArray());
    }

    [Fact]
    public async Task The_document_is_for_people_who_signed_in()
    {
        using var stranger = _app.Anonymous();
        stranger.DefaultRequestHeaders.Add("Accept", "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/openapi.json")).StatusCode);
    }

    [Theory]
    [InlineData("GET", "", "show")]
    [InlineData("GET", "deals", "deals.list")]
    [InlineData("POST", "deals", "deals.create")]
    [InlineData("GET", "deals/{id}", "deals.show")]
    [InlineData("POST", "deals/{id}", "deals.change")]
    [InlineData("POST", "deals/{id}/win", "deals.win")]
    [InlineData("GET", "deals/{id}/win", "deals.win.get")]
    [InlineData("POST", "deals/{id}/win/undo", "deals.win.undo")]
    [InlineData("DELETE", "deals/{id}/lines/{line}", "deals.lines.delete")]
    public void A_route_is_named_by_what_it_does(string method, string path, string name) => Assert.Equal(name, OpenApiOperations.Named(method, path));

    private async Task<JsonElement> Document()
    {
        var ada = await _app.Hire("Ada Example");
        return JsonDocument.Parse(await _app.ProgramOf(ada).GetStringAsync("/openapi.json")).RootElement;
    }

    private List<(string Method, string Path)> Routes() =>
        [.. _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, "/" + route.RoutePattern.RawText!.Trim('/'))))];

    private static IEnumerable<JsonElement> Operations(JsonElement document) => document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value);

    // {id:guid} -> {id}, {**rest} -> {rest}
    private static string Plain(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\{\**([^:}=?]+)[^}]*\}", "{$1}");
}
