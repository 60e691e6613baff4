using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// What happened with a subject and what is next, on its page and by itself.
public static class ShowTimeline
{
    public static async Task<Fragment<Timeline, View>> Get(string kind, Guid id, Query<Asked> asked, Diary diary, Threads threads, Teller teller, AppDb db, HistoryBook book, Me me)
    {
        var subject = await diary.Subject(kind, id);
        var (show, after) = (asked.Value.Show, asked.Value.After);
        var part = await db.Timeline(new(kind, id), show, after, me.Id, diary.Now);
        var told = await teller.Tell([.. part.Rows.Select(row => row.News).OfType<Happening>()]);
        var ahead = after is null ? await db.Ahead(new(kind, id), show, me.Id, diary.Now) : [];
        var threaded = (await threads.Of([.. await diary.WithFields([.. ahead, .. part.Rows.Select(row => row.Activity).OfType<ActivityView>()])])).ToDictionary(a => a.Id);
        var rows = part.Rows.Select(row => Entry.Of(row.Activity is null ? row : row with { Activity = threaded[row.Id] }, told)).OfType<Entry>().ToList();
        return new(new(kind, subject, show, [.. ahead.Select(a => threaded[a.Id])], rows, part.Next, after is null, me.MayWrite, book.Of(kind) is not null) { Blank = await diary.Blank() });
    }

    public class Asked
    {
        public TimelineShow Show { get; set; } = TimelineShow.All;

        public string? After { get; set; }
    }

    // Ahead: what is pinned, open or planned; only on the first page.
    public sealed record View(string Kind, SubjectName Subject, TimelineShow Show, IReadOnlyList<ActivityView> Ahead, IReadOnlyList<Entry> Entries, string? Next, bool IsFirst, bool MayWrite, [property: JsonIgnore] bool HasHistory) : IPlaced
    {
        Whereabouts IPlaced.Where => Compose.Part(Say($"Activities"), Subject);

        [JsonIgnore]
        public FieldSheet Blank { get; init; } = FieldSheet.Empty;

        public string Url => $"/timeline/{Kind}/{Subject.Id}";
    }

    // One line of history: an activity, or the subject's own news in a sentence.
    public sealed record Entry(Guid Id, DateTime At, ActivityView? Activity, string? Sentence, string? Icon)
    {
        [JsonIgnore]
        public FormattableString? Told { get; init; }

        public static Entry? Of(TimelineRow row, Dictionary<Guid, Told> told) =>
            row.News is null ? new(row.Id, row.At, row.Activity, null, null)
            : told[row.Id] is { IsHidden: false } news ? new(row.Id, row.At, null, Say(news.Sentence), news.Icon) { Told = news.Sentence }
            : null;
    }
}
