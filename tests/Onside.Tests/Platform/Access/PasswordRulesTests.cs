using Onside.Platform.Access;

namespace Onside.Tests.Platform.Access;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("purple tennis cookie")]
    [InlineData("ein blauer Hut am See")]
    [InlineData("   spaces in front")]
    [InlineData("Ünïcödé 秘密の言葉 ab")]
    [InlineData("583920174629")]
    [InlineData("kR7#mv2!Qx9z")]
    [InlineData("Ruth loves tea at five")]
    public void A_long_password_is_good_without_any_composition(string password) => Assert.Null(Complaint(password));

    [Theory]
    [InlineData("short")]
    [InlineData("elevenchars")]
    [InlineData("👩‍👩‍👧‍👧👍")]
    public void A_short_one_is_refused(string password) => Assert.Contains("at least", Complaint(password)!.Format);

    [Theory]
    [InlineData("Password2026!")]
    [InlineData("p@ssw0rd1234")]
    [InlineData("passwordpassword")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop12")]
    [InlineData("zxcvbnmasdfg")]
    [InlineData("Welcome12345!")]
    [InlineData("Blink182-Blink")]
    [InlineData("Metallica2024!")]
    [InlineData("International1")]
    [InlineData("1qazxsw23edc")]
    [InlineData("onside123456")]
    [InlineData("Onside!Onside!")]
    [InlineData("Calloway-2026")]
    [InlineData("fernhill12345")]
    [InlineData("RuthCalloway1")]
    [InlineData("Winter2026!!!")]
    [InlineData("Versicherung99")]
    [InlineData("Bundesrepublik-1")]
    [InlineData("skateboarding7")]
    public void The_first_guesses_are_refused(string password) => Assert.Contains("guess", Complaint(password)!.Format);

    [Fact]
    public async Task The_list_of_the_known_is_long_folded_and_sorted()
    {
        await using var list = typeof(PasswordRules).Assembly.GetManifestResourceStream("Onside.common-passwords.txt")!;
        using var reader = new StreamReader(list);
        var known = (await reader.ReadToEndAsync()).TrimEnd('\n').Split('\n');
        Assert.InRange(known.Length, 100_000, 200_000);
        Assert.Equal(known.Order(StringComparer.Ordinal), known);
        Assert.DoesNotContain(known, word => word.Length < 4 || word.Any(char.IsUpper));
    }

    private static FormattableString? Complaint(string password) => PasswordRules.Complaint(password, "Ruth Calloway", "ruth@fernhill.example");
}
