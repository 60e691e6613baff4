using Onside.Platform.Cli;
using Onside.Platform.Web;

namespace Onside.Tests.Platform.Cli;

public class AddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080;http://localhost:5081")]
    public void Plain_http_is_served_on_this_machine(string urls)
    {
        var addresses = new Addresses();

        addresses.Choose(urls, [], null, isDemo: true);

        Assert.True(addresses.IsOnlyHere);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://10.1.2.3:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://crm.example:5080")]
    [InlineData("http://localhost:5080;http://10.1.2.3:5080")]
    public void Elsewhere_it_is_refused_and_told_what_to_do(string urls)
    {
        var refusal = Assert.Throws<Refusal>(() => new Addresses().Choose(urls, [], null, isDemo: false));

        Assert.Contains("--certificate", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--proxy", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_proxy_that_is_named_it_is_served() => new Addresses().Choose("http://10.1.2.3:5080", ["10.1.2.9"], null, isDemo: false);

    [Theory]
    [InlineData("https://*:443", null)]
    [InlineData("http://*:80", "10.1.2.9")]
    public void A_demo_is_never_served_elsewhere(string urls, string? proxy) =>
        Assert.Contains("demo", Assert.Throws<Refusal>(() => new Addresses().Choose(urls, proxy is null ? [] : [proxy], null, isDemo: true)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("foo")]
    [InlineData("ftp://localhost:21")]
    [InlineData("http://unix:/tmp/x.sock")]
    [InlineData("http://localhost:99999")]
    public void What_is_no_address_is_refused_in_a_sentence(string urls) => Assert.Throws<Refusal>(() => new Addresses().Choose(urls, [], null, isDemo: false));

    [Theory]
    [InlineData("3.6.23", false)]
    [InlineData("3.7.0", true)]
    [InlineData("3.50.4", true)]
    [InlineData("3.50.7", false)]
    [InlineData("3.51.2", true)]
    [InlineData("3.51.3", false)]
    [InlineData("3.52.0", false)]
    public void A_SQLite_with_the_fault_is_warned_of(string version, bool isWarned) => Assert.Equal(isWarned, SqliteVersion.Warning(version) is not null);
}
