using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Onside.Platform.Access;

// Random keys that are shown once; the database holds their hash.
public static class Keys
{
    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
