using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using Onside.Platform.Jobs;

namespace Onside.Platform.Push;

// The way to the push services that browsers name. Push:AllowInner=true is for a push service in one's own network.
public sealed class PushLine(PushKeys keys, IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24), Patience = TimeSpan.FromSeconds(15);
    private readonly bool _allowInner = configuration.GetValue("Push:AllowInner", false);
    private readonly HttpClient _http = new(Handler(configuration.GetValue("Push:AllowInner", false))) { Timeout = Patience };

    // Over TLS alone, and without a name inside: what is written there is in nobody's log.
    public bool Allows(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == "https" || (_allowInner && address is { Scheme: "http", IsLoopback: true }))
        && (_allowInner || !IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) || PublicHosts.Includes(number));

    // False: the service knows this browser no more.
    public async Task<bool> Send(string endpoint, string browserKey, string secret, byte[] message, CancellationToken cancel)
    {
        if (!Allows(endpoint))
            throw new Hopeless("This is no address of a push service.");
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(PushCipher.Encrypt(message, Base64Url.DecodeFromChars(browserKey), Base64Url.DecodeFromChars(secret))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", keys.Authorization(new Uri(endpoint)));
        request.Headers.Add("TTL", ((int)Lasts.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => false,
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => true,
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => throw new HttpRequestException($"The push service answered {(int)answer.StatusCode}."),
            _ => throw new Hopeless($"The push service answered {(int)answer.StatusCode}."),
        };
    }

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Handler(bool allowInner) => new()
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, MaxResponseHeadersLength = 16,
        ConnectCallback = (to, cancel) => PublicHosts.Connect(to.DnsEndPoint, allowInner, cancel),
    };
}
