using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

public static class PlanMeeting
{
    public static async Task<Fragment<ActivityAdded, ActivityView>> Post(string kind, Guid id, Input<MeetingForm> input, Diary diary, Conversation conversation, Colleagues colleagues, Reminding reminding, AppDb db, Me me, FieldDesk desk)
    {
        var subject = await diary.Subject(kind, id);
        var form = input.Valid();
        var said = await conversation.Read(form.Text);
        var meeting = Activity.Meeting(new Subject(kind, id), me.Id, Facts(form), await colleagues.Attending(form.People, input.Complain), said.Html, diary.Now);
        db.Add(meeting);
        var unheard = await conversation.Tell(meeting, said);
        await desk.Tell(meeting, form.Fields, input);
        await reminding.Set(meeting, form.Remind);
        await db.SaveChangesAsync();
        return new(await diary.Show(meeting.Id) with { Unheard = unheard }, seenAt: subject.Url);
    }

    internal static MeetingFacts Facts(MeetingForm form) => new(form.Title!, form.StartsAt!.Value, form.StartsAt.Value.AddMinutes(form.Minutes), string.IsNullOrEmpty(form.Place) ? null : form.Place);
}

public static class EditMeeting
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<MeetingForm> input, Diary diary, Conversation conversation, Colleagues colleagues, Reminding reminding, AppDb db, FieldDesk desk)
    {
        var meeting = await diary.Find(id, ActivityKind.Meeting);
        var form = input.Valid();
        meeting.RefuseUnlessSeen(form.Version, From(meeting), form, await desk.Differences(meeting, form.Version, form.Fields));
        var (before, said) = (await conversation.Read(meeting.Text), await conversation.Read(form.Text));
        meeting.Plan(PlanMeeting.Facts(form), await colleagues.Attending(form.People, input.Complain), said.Html, diary.Now);
        var unheard = await conversation.Tell(meeting, said, before);
        await desk.Tell(meeting, form.Fields, input);
        await reminding.Set(meeting, form.Remind);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Saved.", db.UndoUrl(), unheard);
    }

    private static MeetingForm From(Activity meeting) => new()
    {
        Title = meeting.Title, StartsAt = meeting.At, Minutes = (int)(meeting.EndsAt!.Value - meeting.At).TotalMinutes, Place = meeting.Place, Text = meeting.Text,
    };
}
