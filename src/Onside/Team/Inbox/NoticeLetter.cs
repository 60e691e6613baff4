using System.Globalization;
using System.Net;
using System.Text;
using Onside.Platform.Mail;
using Onside.Platform.Subjects;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// What is written to somebody about what waits for them: what happened, why it is written, and how to have no more of it.
public sealed class NoticeLetter(Reader reader, IReadOnlyDictionary<Subject, SubjectName> seen, PersonNames names, ReasonBook reasons, MailSettings settings, Stopping stopping, ILookup<Guid, MailAnswer> answers)
{
    public Platform.Mail.Letter? Letter(IReadOnlyList<Notice> notices) => InTheirWords(() => Written(Seen(notices)));

    public PushMessage? Message(IReadOnlyList<Notice> notices) => InTheirWords(() => PushMessage.Of(Seen(notices), View, seen));

    private List<Notice> Seen(IReadOnlyList<Notice> notices) => [.. notices.Where(notice => notice.Subject is not { } about || seen.ContainsKey(about))];

    private T InTheirWords<T>(Func<T> write)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (reader.Culture, reader.Culture);
        try
        {
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private Platform.Mail.Letter? Written(List<Notice> notices)
    {
        if (notices.Count == 0)
            return null;
        var (kinds, text, html) = (notices.Select(notice => notice.Reason).Distinct().ToList(), new StringBuilder(), new StringBuilder());
        foreach (var group in notices.GroupBy(notice => notice.Subject))
        {
            Add(text, html, group.Key is { } about ? seen[about].Name : null, [.. group]);
            if (group.Key is { } subject && answers.Contains(subject.Id))
                Add(text, html, [.. answers[subject.Id]]);
        }
        var stop = settings.Whole(stopping.Address(reader.Id, kinds.Count == 1 ? kinds[0] : Stopping.Everything));
        var end = kinds.Count == 1 ? Say($"No more mails of this kind:") : Say($"No more mails about notices:");
        text.Append('\n').Append(end).Append('\n').Append(stop).Append("\n\n").Append(Say($"What is mailed, and when:")).Append('\n').Append(settings.Whole("/me/notices")).Append('\n');
        html.Append($"<p>{Html(end)} <a href=\"{Html(stop)}\">{Html(Say($"Stop"))}</a><br>{Html(Say($"What is mailed, and when:"))} <a href=\"{Html(settings.Whole("/me/notices"))}\">{Html(Say($"My choices"))}</a></p>");
        return new(reader.Mail!, reader.Name, Subject(notices), text.ToString(), $"<!doctype html><html lang=\"{reader.Culture.TwoLetterISOLanguageName}\"><body>{html}</body></html>", stop);
    }

    private string Subject(List<Notice> notices) => notices is [var only]
        ? only.Subject is { } about ? $"{seen[about].Name}: {View(only).Sentence}" : View(only).Sentence
        : Say($"{notices.Count:N0} notices wait for you");

    private void Add(StringBuilder text, StringBuilder html, string? record, List<Notice> notices)
    {
        if (record is not null)
        {
            text.Append(Eml.OneLine(record)).Append('\n');
            html.Append($"<h3>{Html(record)}</h3>");
        }
        foreach (var view in notices.Select(View))
        {
            var address = settings.Whole(view.Url);
            text.Append(Eml.OneLine(view.Sentence)).Append('\n');
            html.Append($"<p><a href=\"{Html(address)}\">{Html(view.Sentence)}</a></p>");
            if (view.Excerpt is { } excerpt)
            {
                text.Append("> ").Append(Eml.OneLine(excerpt)).Append('\n');
                html.Append($"<blockquote>{Html(excerpt)}</blockquote>");
            }
            text.Append(address).Append('\n').Append(Say($"Because {view.Because}.")).Append("\n\n");
            html.Append($"<p><small>{Html(Say($"Because {view.Because}."))}</small></p>");
        }
    }

    private void Add(StringBuilder text, StringBuilder html, List<MailAnswer> answers)
    {
        foreach (var answer in answers)
            text.Append(Say(answer.Words)).Append(": ").Append(settings.Whole(answer.Address)).Append('\n');
        text.Append('\n');
        html.Append($"<p>{string.Join(" · ", answers.Select(answer => $"<a href=\"{Html(settings.Whole(answer.Address))}\">{Html(Say(answer.Words))}</a>"))}</p>");
    }

    private NoticeView View(Notice notice) => NoticeView.Of(notice, notice.Subject is { } about ? seen[about] : null, names, reasons);

    private static string Html(string text) => WebUtility.HtmlEncode(Eml.OneLine(text));
}
