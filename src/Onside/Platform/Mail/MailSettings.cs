using System.Globalization;
using Microsoft.Extensions.Configuration;
using Onside.Platform.Web;

namespace Onside.Platform.Mail;

// From the configuration alone: no request has a say in where a mail's links lead.
public sealed record MailSettings(Uri Site, string From, string FromName, SmtpSettings? Smtp)
{
    public string Whole(string path) => new Uri(Site, path).AbsoluteUri;

    // Site=https://onside.example.com Mail:From=onside@example.com Mail:Smtp:Host=… Port=587 User=… Secret=… Tls=true
    public static MailSettings Of(IConfiguration configuration)
    {
        var site = Uri.TryCreate(configuration["Site"] ?? Cli.Addresses.Usual, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : throw new Refusal($"The setting Site is not an address: use for example https://onside.example.com.");
        var from = configuration["Mail:From"] is { Length: > 0 } told ? told : $"onside@{site.Host}";
        if (!Eml.IsAddress(from))
            throw new Refusal($"The setting Mail:From is not an e-mail address.");
        return new(site, from, configuration["Mail:FromName"] is { Length: > 0 } name ? name : "Onside", SmtpSettings.Of(configuration));
    }
}

public sealed record SmtpSettings(string Host, int Port, string? User, string? Secret, bool Tls)
{
    public static SmtpSettings? Of(IConfiguration configuration) => configuration["Mail:Smtp:Host"] is { Length: > 0 } host
        ? new(host, int.TryParse(configuration["Mail:Smtp:Port"], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 587, configuration["Mail:Smtp:User"], configuration["Mail:Smtp:Secret"], configuration["Mail:Smtp:Tls"] is not "false")
        : null;
}
