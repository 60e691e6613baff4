using Onside.Platform.Data;
using Onside.Platform.Jobs;

namespace Onside.Platform.Mail;

// A mail goes out after the transaction that wrote it: Post.Put(db, letter, now).
public sealed class SendLetter(IMailWay way) : IOutboxKind
{
    public const string Name = "mail";

    public string Kind => Name;

    public async Task Carry(OutboxItem item, CancellationToken cancel)
    {
        var letter = item.Read<Letter>();
        if (!Eml.IsAddress(letter.To))
            throw new Hopeless("The address of this mail is none.");
        await way.Send(item.Id, letter, cancel);
    }
}

public static class Post
{
    public static void Put(AppDb db, Letter letter, DateTime now) => db.Add(OutboxItem.Of(SendLetter.Name, letter, now));

    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => MailSettings.Of(builder.Configuration));
        builder.Services.AddSingleton<SpoolFolder>();
        builder.Services.AddSingleton<SmtpServer>();
        builder.Services.AddSingleton<IMailWay>(scope => scope.GetRequiredService<MailSettings>().Smtp is null ? scope.GetRequiredService<SpoolFolder>() : scope.GetRequiredService<SmtpServer>());
        builder.Services.AddOutboxKind<SendLetter>();
    }
}
