namespace Onside.Platform.Mail;

// One mail: the same words as plain text and as HTML. Unsubscribe: the whole address at which one post ends mails like this one.
public sealed record Letter(string To, string ToName, string Subject, string Text, string Html, string? Unsubscribe = null);

// A way out of the house: into a folder, or to a mail server.
public interface IMailWay
{
    // The id stays the same over all tries, so that the other side knows a repetition.
    Task Send(Guid id, Letter letter, CancellationToken cancel);
}
