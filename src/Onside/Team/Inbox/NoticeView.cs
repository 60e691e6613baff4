using Onside.Platform.Subjects;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// One notice as it is shown and sent: what happened, in a sentence, and why it came.
public sealed record NoticeView(Guid Id, string Reason, string Because, DateTime At, Guid? ActorId, string? Actor, string Sentence, string? Excerpt, string Url, bool IsRead, DateTime? SnoozedUntil, DateTime? DoneAt)
{
    public static NoticeView Of(Notice notice, SubjectName? subject, PersonNames names, ReasonBook reasons) => new(
        notice.Id, notice.Reason, Say(reasons.Of(notice.Reason).Because), notice.At, notice.ActorId, names.Of(notice.ActorId)?.Name, Said(notice, names), notice.Excerpt,
        subject is null ? notice.Link ?? "/inbox" : subject.Url + notice.Link, notice.ReadAt is not null, notice.SnoozedUntil, notice.DoneAt);

    private static string Said(Notice notice, PersonNames names)
    {
        var sentence = Saying.Told(notice.Said, names);
        return Say(notice.More == 0 ? sentence : Many(notice.More, $"{sentence}, and 1 more", $"{sentence}, and {notice.More:N0} more"));
    }
}

// What came about one record. Kind and SubjectId are empty for what has no record; Until is the newest that stands here.
public sealed record NoticeGroup(string? SubjectKind, Guid? SubjectId, string Name, string Icon, IReadOnlyList<NoticeView> Notices)
{
    public bool IsRead => Notices.All(notice => notice.IsRead);

    public string Url => Notices[0].Url;

    // Of the page on which it stands.
    public string Mark => (SubjectId ?? Notices[0].Id).ToString("N");
}
