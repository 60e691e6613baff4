using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Mail;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Mail;

// A mail server of our own hears what a mail program would say to it.
public sealed class SmtpTests
{
    [Fact]
    public async Task A_mail_goes_to_the_server_that_is_set_and_to_nobody_else()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var heard = Hear(listener);
        await using var app = new OnsideApp(Engine.Sqlite, host => host.UseSetting("Mail:Smtp:Host", "127.0.0.1").UseSetting("Mail:Smtp:Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}").UseSetting("Mail:Smtp:Tls", "false").UseSetting("Mail:From", "onside@fernhill.example"));
        var way = app.Services.GetRequiredService<IMailWay>();
        Assert.IsType<SmtpServer>(way);

        var id = Guid.CreateVersion7();
        await way.Send(id, new Letter("mara@fernhill.example", "Mara\r\nBcc: all@fernhill.example", "Hello\r\nBcc: all@fernhill.example", "Grüße", "<p>Grüße</p>", "http://localhost:5080/unsubscribe/x"), default);
        var lines = await heard;

        Assert.Equal(["MAIL FROM:<onside@fernhill.example>", "RCPT TO:<mara@fernhill.example>"], lines.Where(line => line.StartsWith("MAIL", StringComparison.Ordinal) || line.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.Contains($"Message-ID: <{id:N}@localhost>", lines);
        Assert.Contains("List-Unsubscribe: <http://localhost:5080/unsubscribe/x>", lines);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<List<string>> Hear(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        var (lines, isData) = (new List<string>(), false);
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (isData && line != ".")
                continue;
            isData = line == "DATA";
            await writer.WriteLineAsync(isData ? "354 go on" : line == "QUIT" ? "221 bye" : "250 yes");
            if (line == "QUIT")
                return lines;
        }
        return lines;
    }
}
