using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// Notes, calls, meetings and tasks by the words in them, for those who see what they hang on; my own also without.
public sealed class ActivitiesFound(AppDb db, Me me) : IFindable
{
    public string Kind => "activity";

    public FormattableString Called => $"Activity";

    public string Icon => "history";

    public bool HangsOnOthers => true;

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var found = await db.Set<Activity>().Where(a => ids.Contains(a.Id)).Select(a => new
        {
            a.Id, a.Kind, a.SubjectKind, a.SubjectId, a.Summary, a.Text, a.With, a.Place, a.At, a.AuthorId,
            IsMine = a.AssigneeId == me.Id || (a.SubjectId == null && (a.AuthorId == me.Id || a.Attendees.Any(attendee => attendee.PersonId == me.Id))),
        }).ToListAsync();
        return [.. found.Select(a => new Hit(Kind, a.Id, a.Summary.Length > 0 ? a.Summary : ActivityWords.Of(a.Kind), null, $"/activities/{a.Id}", Glyph(a.Kind), ActivityWords.Of(a.Kind))
        {
            Text = $"{Summary.Plain(a.Text ?? "")} {a.With} {a.Place}", TouchedAt = a.At, OwnerId = a.AuthorId, IsMine = a.IsMine,
            On = a.SubjectId is { } subject ? new Subject(a.SubjectKind!, subject) : null,
        })];
    }

    private static string Glyph(ActivityKind kind) => kind switch
    {
        ActivityKind.Note => "sticky-note",
        ActivityKind.Call => "phone",
        ActivityKind.Meeting => "users",
        _ => "square-check",
    };
}
