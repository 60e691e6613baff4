using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Onside.Platform.Access;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// Each route with an id x who asks x the face asked for. It grows by itself with every route.
public abstract partial class MatrixTests(Engine engine) : IAsyncLifetime
{
    private static readonly string[] Faces = ["page", "fragment", "json"];
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.On(engine);

    [Fact]
    public void Every_route_can_be_asked_for()
    {
        var unknown = AppRoutes.Of(_world.App).Where(route => !route.IsOpen && _world.Address(route) is null);
        Assert.Empty(unknown.Select(route => $"{route}: put a record for it into World"));
    }

    [Fact]
    public async Task The_owner_and_a_team_mate_see_it_in_every_face()
    {
        foreach (var route in AppRoutes.Of(_world.App).Where(route => route.Method == "GET" && World.IsOwned(route) && !route.Pattern.Contains("deletion", StringComparison.Ordinal)))
            foreach (var person in _world.SeenBy(route))
                foreach (var face in Faces)
                    Assert.True((await Ask(route, _world.Address(route)!, person, face)).StatusCode == HttpStatusCode.OK, $"{route} as {face} for {person.Name}: {(await Ask(route, _world.Address(route)!, person, face)).StatusCode}");
    }

    [Fact]
    public async Task Who_may_not_see_it_is_answered_as_if_there_were_none_and_nothing_changes()
    {
        var before = await _world.Checksum();
        foreach (var route in AppRoutes.Of(_world.App).Where(World.IsOwned))
            foreach (var person in new[] { _world.Cast.Lena, _world.Cast.Claire })
                foreach (var face in Faces)
                {
                    var (there, missing) = (_world.Address(route)!, _world.Address(route, missing: true)!);
                    var (foreign, none) = (await Ask(route, there, person, face), await Ask(route, missing, person, face));
                    Assert.True((int)foreign.StatusCode >= 400, $"{route} as {face} for {person.Name}: {foreign.StatusCode}");
                    Assert.True(foreign.StatusCode == none.StatusCode, $"{route} as {face} for {person.Name}: {foreign.StatusCode}, but {none.StatusCode} for none");
                    Assert.Equal(Plain(await none.Text()), Plain(await foreign.Text()));
                }
        Assert.Equal(before, await _world.Checksum());
    }

    [Fact]
    public async Task Readers_and_guests_change_nothing_and_only_administrators_administer()
    {
        var before = await _world.Checksum();
        foreach (var route in AppRoutes.Of(_world.App).Where(route => route.Method == "POST" && route.Policy is Policies.Members or Policies.Administrators))
            foreach (var person in new[] { _world.Cast.Ben, _world.Cast.Claire }.Concat(route.Policy == Policies.Administrators ? [_world.Cast.Mara] : []))
                foreach (var face in Faces)
                    Assert.True((await Ask(route, _world.Address(route)!, person, face)).StatusCode == HttpStatusCode.Forbidden, $"{route} as {face} for {person.Name}");
        Assert.Equal(before, await _world.Checksum());
    }

    public Task DisposeAsync()
    {
        _world.Dispose();
        return Task.CompletedTask;
    }

    private readonly Dictionary<(Guid, bool), HttpClient> _clients = [];

    private HttpClient Client(Person person, bool program)
    {
        if (!_clients.TryGetValue((person.Id, program), out var client))
            _clients[(person.Id, program)] = client = program ? _world.App.ProgramOf(person) : _world.App.As(person, follow: false);
        return client;
    }

    private async Task<HttpResponseMessage> Ask(AppRoute route, string address, Person person, string face)
    {
        var client = Client(person, face == "json");
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), address);
        request.Headers.Add("Accept", face == "json" ? "application/json" : "text/html");
        if (face == "fragment")
            request.Headers.Add("HX-Request", "true");
        if (route.Method != "GET")
        {
            request.Content = JsonContent.Create(_world.Body(route.Body));
            if (face != "json")
                request.Headers.Add("X-Antiforgery", await Token(client));
        }
        return await client.SendAsync(request);
    }

    private readonly Dictionary<HttpClient, string> _tokens = [];

    private async Task<string> Token(HttpClient client)
    {
        if (!_tokens.TryGetValue(client, out var token))
        {
            using var request = Browsing.Asks(HttpMethod.Get, "/");
            _tokens[client] = token = Antiforgery().Match(await (await client.SendAsync(request)).Text()).Groups[1].Value;
        }
        return token;
    }

    // Ids and tokens differ by nature.
    private static string Plain(string body) => Moving().Replace(body, "");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|CfDJ8[\\w-]+|00-[0-9a-f-]{50,}")]
    private static partial Regex Moving();

    [GeneratedRegex("name=\"antiforgery\" content=\"([^\"]+)\"")]
    private static partial Regex Antiforgery();
}

public sealed class MatrixOnSqlite() : MatrixTests(Engine.Sqlite);

public sealed class MatrixOnPostgres() : MatrixTests(Engine.Postgres);
