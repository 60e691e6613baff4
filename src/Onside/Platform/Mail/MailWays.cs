using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Onside.Platform.Data;

namespace Onside.Platform.Mail;

// Until a mail server is told, mails lie in a folder: one file each, which any mail program opens.
public sealed class SpoolFolder(Store store, MailSettings settings, TimeProvider clock) : IMailWay
{
    public string Folder => Path.Combine(store.Folder, "mail");

    public async Task Send(Guid id, Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var (file, half) = (Path.Combine(Folder, $"{id:N}.eml"), Path.Combine(Folder, $".{id:N}"));
        await File.WriteAllTextAsync(half, Eml.Write(id, letter, settings, clock.Now()), new UTF8Encoding(false), cancel);
        File.Move(half, file, overwrite: true);
    }
}

public sealed class SmtpServer(MailSettings settings) : IMailWay
{
    public async Task Send(Guid id, Letter letter, CancellationToken cancel)
    {
        var server = settings.Smtp!;
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls, Timeout = 30_000 };
        if (server.User is { Length: > 0 } user)
            client.Credentials = new NetworkCredential(user, server.Secret);
        using var message = Message(id, letter);
        await client.SendMailAsync(message, cancel);
    }

    private MailMessage Message(Guid id, Letter letter)
    {
        var message = new MailMessage(new MailAddress(settings.From, Eml.OneLine(settings.FromName), Encoding.UTF8), new MailAddress(letter.To, Eml.OneLine(letter.ToName), Encoding.UTF8))
        {
            Subject = Eml.OneLine(letter.Subject), SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Eml.Extra(id, letter, settings))
            message.Headers.Add(name, value);
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }
}
