using System.Text;
using Onside.Platform.Mail;

namespace Onside.Tests.Platform.Mail;

public sealed class EmlTests
{
    private static readonly Guid Id = new("01990000-0000-7000-8000-000000000001");
    private static readonly MailSettings Settings = new(new Uri("https://onside.fernhill.example"), "onside@fernhill.example", "Onside", null);
    private static readonly DateTime At = new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_mail_is_written_exactly()
    {
        var letter = new Letter("mara@fernhill.example", "Mara Lindqvist", "Filtration: Tom mentioned you", "45 days = fine\n.\nGrüße ", "<p>45 days</p>", "https://onside.fernhill.example/unsubscribe/x");
        var expected = """
            Date: Thu, 19 Nov 2026 09:00:00 +0000
            From: Onside
             <onside@fernhill.example>
            To: Mara Lindqvist
             <mara@fernhill.example>
            Subject: Filtration: Tom mentioned you
            Message-ID: <01990000000070008000000000000001@onside.fernhill.example>
            Auto-Submitted: auto-generated
            List-Unsubscribe: <https://onside.fernhill.example/unsubscribe/x>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            MIME-Version: 1.0
            Content-Type: multipart/alternative;
             boundary="onside-01990000000070008000000000000001"

            --onside-01990000000070008000000000000001
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            45 days =3D fine
            =2E
            Gr=C3=BC=C3=9Fe=20

            --onside-01990000000070008000000000000001
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>45 days</p>

            --onside-01990000000070008000000000000001--

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Eml.Write(Id, letter, Settings, At));
    }

    [Theory]
    [InlineData("Hello\r\nBcc: all@fernhill.example")]
    [InlineData("Hello\nBcc: all@fernhill.example\r\n\r\nbody")]
    [InlineData("Hello\rBcc: x\u2028Bcc: y\u0085z\0")]
    [InlineData("=?utf-8?B?DQpCY2M6IHg=?=")]
    [InlineData("Łódź – 京都 👩‍👩‍👧‍👦 and a subject that is much longer than one line of a header may ever be, so that it is folded")]
    public void Nothing_from_outside_becomes_a_header(string hostile)
    {
        var mail = Eml.Write(Id, new Letter("mara@fernhill.example", hostile, hostile, hostile, hostile), Settings, At);
        var heads = mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"], heads.Select(head => head.Split(':')[0]));
        Assert.All(mail.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        Assert.DoesNotContain('\n', mail.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(Eml.OneLine(hostile), Decoded(heads.Single(head => head.StartsWith("Subject:", StringComparison.Ordinal))["Subject: ".Length..]));
    }

    [Theory]
    [InlineData("mara@fernhill.example", true)]
    [InlineData("mara@fernhill.example\r\nBcc: x@y.example", false)]
    [InlineData("mara@fernhill.example, x@y.example", false)]
    [InlineData("<mara@fernhill.example>", false)]
    [InlineData("Mara mara@fernhill.example", false)]
    [InlineData("", false)]
    public void An_address_is_one_address(string text, bool isOne) => Assert.Equal(isOne, Eml.IsAddress(text));

    private static string Decoded(string header) => !header.StartsWith("=?utf-8?B?", StringComparison.Ordinal) ? header
        : Encoding.UTF8.GetString([.. header.Split(' ').SelectMany(word => Convert.FromBase64String(word["=?utf-8?B?".Length..^2]))]);
}
