using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

public static class LogCall
{
    public static async Task<Fragment<ActivityAdded, ActivityView>> Post(string kind, Guid id, Input<CallForm> input, Diary diary, Conversation conversation, Reminding reminding, SubjectBook book, AppDb db, Me me, FieldDesk desk)
    {
        var subject = await diary.Subject(kind, id);
        var form = input.Valid();
        var said = await conversation.Read(form.Text);
        var call = Activity.Call(new(kind, id), me.Id, await Facts(form, book, input.Complain), Started(form, diary.Now, input.Complain), said.Html, diary.Now);
        db.Add(call);
        var unheard = await conversation.Tell(call, said);
        await desk.Tell(call, form.Fields, input);
        await reminding.RemindMe(call, form.RemindMeAt, input.Complain);
        await db.SaveChangesAsync();
        return new(await diary.Show(call.Id) with { Unheard = unheard }, seenAt: subject.Url);
    }

    // A contact is named by its own name, if I may see it.
    internal static async Task<CallFacts> Facts(CallForm form, SubjectBook book, Complaint complain)
    {
        var contact = form.ContactId is { } id ? (await book.Named([new("contact", id)])).Values.SingleOrDefault() ?? throw complain(nameof(CallForm.ContactId), $"Choose one of the offered values.") : null;
        return new(form.Direction, form.Outcome, form.Minutes, contact?.Name ?? (string.IsNullOrEmpty(form.With) ? null : form.With), form.ContactId);
    }

    internal static DateTime Started(CallForm form, DateTime now, Complaint complain) =>
        form.StartedAt is not { } at ? now.AddMinutes(-(form.Minutes ?? 0))
        : at <= now ? at : throw complain(nameof(CallForm.StartedAt), $"A call that is still to come is a meeting or a task.");
}

public static class EditCall
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<CallForm> input, Diary diary, Conversation conversation, Reminding reminding, SubjectBook book, AppDb db, FieldDesk desk)
    {
        var call = await diary.Find(id, ActivityKind.Call);
        var form = input.Valid();
        call.RefuseUnlessSeen(form.Version, From(call), form, await desk.Differences(call, form.Version, form.Fields));
        var (before, said) = (await conversation.Read(call.Text), await conversation.Read(form.Text));
        call.Correct(await LogCall.Facts(form, book, input.Complain), LogCall.Started(form, diary.Now, input.Complain), said.Html, diary.Now);
        var unheard = await conversation.Tell(call, said, before);
        await desk.Tell(call, form.Fields, input);
        await reminding.RemindMe(call, form.RemindMeAt, input.Complain);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Saved.", db.UndoUrl(), unheard);
    }

    private static CallForm From(Activity call) => new()
    {
        Direction = call.Direction!.Value, Outcome = call.Outcome!.Value, With = call.With, ContactId = call.ContactId, StartedAt = call.At, Minutes = call.Minutes, Text = call.Text,
    };
}
