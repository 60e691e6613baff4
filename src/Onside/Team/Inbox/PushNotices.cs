using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Push;
using Onside.Platform.Subjects;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// What a browser shows: no more than who did what, on what.
public sealed record PushMessage(string Title, string Body, string Url, string Tag)
{
    private const int MostLetters = 200;

    public static PushMessage? Of(List<Notice> notices, Func<Notice, NoticeView> view, IReadOnlyDictionary<Subject, SubjectName> seen) => notices switch
    {
        [] => null,
        [var only] => new(Cut(only.Subject is { } about ? seen[about].Name : "Onside"), Cut(view(only).Sentence), view(only).Url, $"{only.Id:N}"),
        _ => new("Onside", Say($"{notices.Count:N0} notices wait for you"), "/inbox", "inbox"),
    };

    private static string Cut(string text) => text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)];
}

// One message to one browser. A browser that its service knows no more is forgotten.
public sealed class PushNotices(AppDb db, PushLine line) : IOutboxKind
{
    public const string Name = "push";

    public string Kind => Name;

    public sealed record Wish(Guid BrowserId, PushMessage Message);

    public async Task Carry(OutboxItem item, CancellationToken cancel)
    {
        var wish = item.Read<Wish>();
        var browser = await db.Set<PushBrowser>().SingleOrDefaultAsync(browser => browser.Id == wish.BrowserId && db.Set<Session>().Any(session => session.Id == browser.SessionId && session.EndedAt == null), cancel);
        if (browser is null)
            return;
        if (!await line.Send(browser.Endpoint, browser.Key, browser.Secret, JsonSerializer.SerializeToUtf8Bytes(wish.Message, JsonSerializerOptions.Web), cancel))
            db.Remove(browser);
    }
}
