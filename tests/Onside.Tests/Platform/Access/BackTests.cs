using Onside.Platform.Access;

namespace Onside.Tests.Platform.Access;

public sealed class BackTests
{
    [Theory]
    [InlineData("/deals")]
    [InlineData("/deals?stage=won&after=a%2Fb#top")]
    [InlineData("/")]
    public void An_address_of_this_house_is_kept(string asked) => Assert.Equal(asked, Back.Local(asked));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/deals\r\nSet-Cookie: onside=1")]
    [InlineData(" //evil.example")]
    [InlineData("/deals\\..\\x")]
    public void Anything_else_becomes_the_start(string? asked) => Assert.Equal("/", Back.Local(asked));
}
