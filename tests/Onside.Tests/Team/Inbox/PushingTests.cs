using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Push;
using Onside.Team.Inbox;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Inbox;

// A push service of our own listens on this machine; the browser's side reads what arrives with its own key.
public abstract class PushingTests(Engine engine) : IAsyncLifetime
{
    private readonly ECDiffieHellman _browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(16);
    private readonly ConcurrentQueue<(string Authorization, byte[] Body)> _arrived = [];
    private WebApplication _service = null!;
    private int _status = 201;

    private DealCast Cast { get; set; } = null!;

    private OnsideApp App => Cast.App;

    private string Endpoint => $"{_service.Urls.First()}/push/1";

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _service = builder.Build();
        _service.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            _arrived.Enqueue((http.Request.Headers.Authorization.ToString(), body.ToArray()));
            http.Response.StatusCode = _status;
            http.Response.Headers.Location = $"{_service.Urls.First()}/elsewhere";
        });
        await _service.StartAsync();
        Cast = await DealCast.On(new OnsideApp(engine, host => host.UseSetting("Push:AllowInner", "true")));
    }

    [Fact]
    public async Task A_browser_is_told_who_did_what_and_only_it_can_read_it()
    {
        await Join();
        await Mention();
        await Send();

        var (authorization, body) = Assert.Single(_arrived);
        var told = JsonSerializer.Deserialize<PushMessage>(Read(body), JsonSerializerOptions.Web)!;
        Assert.Equal(("Filtration for 14 hotels", "Mara Lindqvist mentioned you"), (told.Title, told.Body));
        Assert.StartsWith("/deals/", told.Url);
        Assert.DoesNotContain("Mara", Encoding.Latin1.GetString(body));
        IsSigned(authorization);
        await Send();
        Assert.Single(_arrived);
    }

    [Fact]
    public async Task A_browser_that_its_service_knows_no_more_is_forgotten()
    {
        await Join();
        _status = 410;
        await Mention();
        await Send();
        Assert.Equal(0, await App.Db(db => db.Set<PushBrowser>().CountAsync()));
    }

    [Fact]
    public async Task Nothing_is_told_after_signing_out_and_nothing_is_followed_elsewhere()
    {
        await Join();
        _status = 302;
        await Mention();
        await Send();
        Assert.Single(_arrived);
        await App.Db(db => db.Set<Onside.Platform.Access.Session>().ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, App.Clock.Now())));
        await Mention();
        await Send();
        Assert.Single(_arrived);
    }

    [Fact]
    public async Task Only_my_own_browsers_can_be_removed()
    {
        await Join();
        var id = await App.Db(db => db.Set<PushBrowser>().Select(b => b.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Mara).Send($"/me/browsers/{id}/removal", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Tom).Send($"/me/browsers/{id}/removal", new { })).StatusCode);
        Assert.Equal(0, await App.Db(db => db.Set<PushBrowser>().CountAsync()));
    }

    [Fact]
    public async Task What_is_no_push_service_is_refused()
    {
        using var cast = await DealCast.On(new OnsideApp(engine));
        var tom = cast.App.As(cast.Tom);
        string[] endpoints =
        [
            "http://push.example/1", "https://127.0.0.1/1", "https://127.1/1", "https://0x7f000001/1", "https://2130706433/1", "https://[::ffff:127.0.0.1]/1",
            "https://169.254.169.254/latest", "https://user@push.example/1", "file:///etc/passwd", "gopher://push.example/1", "nonsense",
        ];
        foreach (var endpoint in endpoints)
            Assert.Equal((endpoint, HttpStatusCode.UnprocessableEntity), (endpoint, (await tom.Click("/me/notices", "/me/browsers", ("Endpoint", endpoint), ("Key", Key), ("Secret", Base64Url.EncodeToString(_secret)))).StatusCode));
    }

    [Fact]
    public async Task A_name_that_leads_into_our_own_network_is_not_called()
    {
        using var app = new OnsideApp(engine);
        var line = app.Services.GetRequiredService<PushLine>();
        var fault = await Assert.ThrowsAnyAsync<HttpRequestException>(() => line.Send($"https://localhost:{new Uri(Endpoint).Port}/1", Key, Base64Url.EncodeToString(_secret), "x"u8.ToArray(), default));
        Assert.Contains("localhost is not on the open internet", fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(_arrived);
    }

    public async Task DisposeAsync()
    {
        Cast.Dispose();
        _browser.Dispose();
        await _service.DisposeAsync();
    }

    private string Key => Base64Url.EncodeToString(PushCipher.Point(_browser.ExportParameters(false).Q));

    private async Task Join() => Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Tom).Click("/me/notices", "/me/browsers", ("Endpoint", Endpoint), ("Key", Key), ("Secret", Base64Url.EncodeToString(_secret)))).StatusCode);

    private async Task Mention()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "@Tom Okafor, look" });
    }

    private async Task Send()
    {
        await App.In(async scope => { await scope.GetRequiredService<SendNotices>().Run(default); return 0; });
        await App.Services.GetRequiredService<OutboxDispatcher>().Drain();
    }

    private string Read(byte[] body)
    {
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = body[22..54], Y = body[54..86] } });
        var shared = _browser.DeriveRawSecretAgreement(sender.PublicKey);
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, _secret, [.. "WebPush: info\0"u8, .. PushCipher.Point(_browser.ExportParameters(false).Q), .. body[21..86]]);
        var pseudorandom = HKDF.Extract(HashAlgorithmName.SHA256, material, body[..16]);
        using var cipher = new AesGcm(HKDF.Expand(HashAlgorithmName.SHA256, pseudorandom, 16, [.. "Content-Encoding: aes128gcm\0"u8]), 16);
        var plain = new byte[body.Length - 86 - 16];
        cipher.Decrypt(HKDF.Expand(HashAlgorithmName.SHA256, pseudorandom, 12, [.. "Content-Encoding: nonce\0"u8]), body[86..^16], body[^16..], plain);
        return Encoding.UTF8.GetString(plain[..^1]);
    }

    private void IsSigned(string authorization)
    {
        var parts = authorization["vapid t=".Length..].Split(", k=");
        var (token, key) = (parts[0].Split('.'), Base64Url.DecodeFromChars(parts[1]));
        using var signer = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = key[1..33], Y = key[33..] } });
        Assert.True(signer.VerifyData(Encoding.ASCII.GetBytes($"{token[0]}.{token[1]}"), Base64Url.DecodeFromChars(token[2]), HashAlgorithmName.SHA256));
        Assert.Equal(_service.Urls.First(), JsonDocument.Parse(Base64Url.DecodeFromChars(token[1])).RootElement.GetProperty("aud").GetString());
    }
}

public sealed class PushingOnSqlite() : PushingTests(Engine.Sqlite);

public sealed class PushingOnPostgres() : PushingTests(Engine.Postgres);
