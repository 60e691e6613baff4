using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Onside.Platform.Push;

namespace Onside.Tests.Platform.Push;

public sealed class PushCipherTests
{
    // RFC 8291, section 5 and appendix A.
    [Fact]
    public void The_example_of_the_standard_comes_out_to_the_last_byte()
    {
        var ownPublic = Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        using var own = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256, D = Bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), Q = new ECPoint { X = ownPublic[1..33], Y = ownPublic[33..] },
        });
        var sent = PushCipher.Encrypt(Encoding.UTF8.GetBytes("When I grow up, I want to be a watermelon"),
            Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), Bytes("BTBZMqHH6r4Tts7J_aSIgg"), own, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN", Base64Url.EncodeToString(sent));
    }

    [Fact]
    public void Two_messages_have_nothing_in_common()
    {
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (key, secret) = (PushCipher.Point(browser.ExportParameters(false).Q), new byte[16]);
        var (one, other) = (PushCipher.Encrypt("x"u8, key, secret), PushCipher.Encrypt("x"u8, key, secret));
        Assert.NotEqual(one[..16], other[..16]);
        Assert.NotEqual(one[21..86], other[21..86]);
    }

    [Fact]
    public void Keys_that_are_none_are_refused()
    {
        foreach (var key in new[] { new byte[65], [4, .. new byte[64]], new byte[64] })
            Assert.ThrowsAny<CryptographicException>(() => PushCipher.Encrypt("x"u8, key, new byte[16]));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.1.2.3", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:7f00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_addresses_of_the_open_internet_are_called(string address, bool isPublic) => Assert.Equal(isPublic, PublicHosts.Includes(IPAddress.Parse(address)));

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
