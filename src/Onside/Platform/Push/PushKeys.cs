using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Onside.Platform.Data;
using Onside.Platform.Mail;

namespace Onside.Platform.Push;

// By which push services know this house (VAPID, RFC 8292): one key pair, made once and kept beside the data's other keys.
public sealed class PushKeys(Store store, MailSettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private readonly Lazy<ECDsa> _key = new(() => Open(Path.Combine(store.KeyFolder, "push.pem")));

    public string Public => Base64Url.EncodeToString(PushCipher.Point(_key.Value.ExportParameters(false).Q));

    // For one service alone, and for half a day.
    public string Authorization(Uri endpoint)
    {
        var claims = new { aud = endpoint.GetLeftPart(UriPartial.Authority), exp = new DateTimeOffset(clock.Now() + Lasts).ToUnixTimeSeconds(), sub = $"mailto:{settings.From}" };
        var unsigned = $"{Base64Url.EncodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}"u8)}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"vapid t={unsigned}.{Base64Url.EncodeToString(_key.Value.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256))}, k={Public}";
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }

    private static ECDsa Open(string file)
    {
        if (!File.Exists(file))
            Make(file);
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key;
    }

    // Two processes at the first start: whoever is first has made it for both.
    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var half = $"{file}.{Guid.CreateVersion7():N}";
        File.WriteAllText(half, made.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(half, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            File.Move(half, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(half);
        }
    }
}
