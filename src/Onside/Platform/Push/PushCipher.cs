using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Onside.Platform.Push;

// A message that only the browser can read, whoever carries it: RFC 8291 over one record of RFC 8188.
public static class PushCipher
{
    // What services accept for sure (RFC 8291, 4), less the header, the tag and the end mark.
    public const int MostBytes = 3993;

    private const int RecordSize = 4096, KeyLength = 65, SecretLength = 16, TagLength = 16;

    public static byte[] Encrypt(ReadOnlySpan<byte> message, byte[] browserKey, byte[] secret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(message, browserKey, secret, own, RandomNumberGenerator.GetBytes(16));
    }

    public static byte[] Encrypt(ReadOnlySpan<byte> message, byte[] browserKey, byte[] secret, ECDiffieHellman own, byte[] salt)
    {
        if (message.Length > MostBytes || browserKey.Length != KeyLength || browserKey[0] != 4 || secret.Length != SecretLength)
            throw new CryptographicException("This browser's keys, or the message, are not of the size they must have.");
        using var browser = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = browserKey[1..33], Y = browserKey[33..] } });
        var ownKey = Point(own.ExportParameters(false).Q);
        var shared = own.DeriveRawSecretAgreement(browser.PublicKey);
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret, [.. "WebPush: info\0"u8, .. browserKey, .. ownKey]);
        var pseudorandom = HKDF.Extract(HashAlgorithmName.SHA256, material, salt);
        var key = HKDF.Expand(HashAlgorithmName.SHA256, pseudorandom, 16, [.. "Content-Encoding: aes128gcm\0"u8]);
        var nonce = HKDF.Expand(HashAlgorithmName.SHA256, pseudorandom, 12, [.. "Content-Encoding: nonce\0"u8]);
        var (hidden, tag, size) = (new byte[message.Length + 1], new byte[TagLength], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(size, RecordSize);
        using var cipher = new AesGcm(key, TagLength);
        // The 2 says that this is the last record.
        cipher.Encrypt(nonce, (byte[])[.. message, 2], hidden, tag);
        return [.. salt, .. size, KeyLength, .. ownKey, .. hidden, .. tag];
    }

    public static byte[] Point(ECPoint point) => [4, .. point.X!, .. point.Y!];
}
