using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

public static class AddNote
{
    public static async Task<Fragment<ActivityAdded, ActivityView>> Post(string kind, Guid id, Input<NoteForm> input, Diary diary, Conversation conversation, Reminding reminding, AppDb db, Me me, FieldDesk desk)
    {
        var subject = await diary.Subject(kind, id);
        var form = input.Valid();
        var said = await conversation.Read(form.Text);
        if (said.Html.Length == 0)
            throw input.Complain(nameof(NoteForm.Text), $"A note needs some words.");
        var note = Activity.Note(new(kind, id), me.Id, said.Html, diary.Now);
        db.Add(note);
        await desk.Tell(note, form.Fields, input);
        var unheard = await conversation.Tell(note, said);
        await reminding.RemindMe(note, form.RemindMeAt, input.Complain);
        await db.SaveChangesAsync();
        return new(await diary.Show(note.Id) with { Unheard = unheard }, seenAt: subject.Url);
    }
}

public static class EditNote
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<NoteForm> input, Diary diary, Conversation conversation, Reminding reminding, AppDb db, FieldDesk desk)
    {
        var note = await diary.Find(id, ActivityKind.Note);
        var form = input.Valid();
        note.RefuseUnlessSeen(form.Version, new NoteForm { Text = note.Text }, form, await desk.Differences(note, form.Version, form.Fields));
        var (before, said) = (await conversation.Read(note.Text), await conversation.Read(form.Text));
        note.Rewrite(said.Html, diary.Now);
        await desk.Tell(note, form.Fields, input);
        var unheard = await conversation.Tell(note, said, before);
        await reminding.RemindMe(note, form.RemindMeAt, input.Complain);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Saved.", db.UndoUrl(), unheard);
    }
}
