using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public partial class Activity
{
    public static Activity Note(Subject subject, Guid authorId, string text, DateTime now)
    {
        var note = new Activity(ActivityKind.Note, subject, authorId, now, now);
        note.Say(null, text);
        note.RefuseEmpty();
        note.Announce(new NoteWritten(note.Id, subject.Kind, subject.Id, authorId));
        return note;
    }

    public void Rewrite(string text, DateTime now)
    {
        Say(null, text);
        RefuseEmpty();
        EditedAt = now;
    }

    private void RefuseEmpty()
    {
        if (Text is null)
            throw new Refusal($"A note needs some words.");
    }
}
