using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// The form for something new on a subject, one kind at a time.
public static class Compose
{
    public static async Task<Fragment<Composer, View>> Get(string kind, Guid id, string what, Diary diary, Colleagues colleagues, FieldDesk desk, Me me)
    {
        var wanted = Enum.GetValues<ActivityKind>().FirstOrDefault(known => known.ToString().Equals(what, StringComparison.OrdinalIgnoreCase), (ActivityKind)(-1));
        if (!Enum.IsDefined(wanted))
            throw Refusal.NotFound();
        var subject = await diary.Subject(kind, id);
        var people = wanted is ActivityKind.Meeting or ActivityKind.Task ? await colleagues.All() : [];
        return new(new(kind, subject, new(wanted, null, null, people, me.Id) { Fields = await desk.Sheet(ActivityFields.Kind) }));
    }

    // The first step of a subject's address is its place in the navigation.
    public static Whereabouts Part(string title, SubjectName subject) => new(title, subject.Url.Split('/')[1], (subject.Name, subject.Url));

    public sealed record View(string Kind, SubjectName Subject, Draft Draft) : IPlaced
    {
        Whereabouts IPlaced.Where => Part(ActivityWords.Of(Draft.What), Subject) with { Target = "activity" };

        public string Url => $"/timeline/{Kind}/{Subject.Id}";
    }
}

// What a form of a kind shows: nothing yet, or an activity to be changed, and whom it may name.
public sealed record Draft(ActivityKind What, ActivityView? Activity, ReminderLead? Remind, IReadOnlyList<Named> People, Guid Me) : IPlaced
{
    Whereabouts IPlaced.Where => new(Say($"Edit {ActivityWords.Of(What)}"), "activities", (Say($"Activities"), "/activities"), (Activity?.Summary ?? ActivityWords.Of(What), $"/activities/{Activity?.Id}")) { Target = "activity" };

    public DateTime? RemindMeAt { get; init; }

    public FieldSheet Fields { get; init; } = FieldSheet.Empty;
}

public static class ShowActivity
{
    public static async Task<Page<ActivityPage, ActivityView>> Get(Guid id, Diary diary)
    {
        await diary.Find(id);
        return new(await diary.Show(id, whole: true));
    }
}

public static class EditActivity
{
    public static async Task<Fragment<ActivityForm, Draft>> Get(Guid id, Diary diary, Colleagues colleagues, FieldDesk desk, AppDb db, Me me)
    {
        await diary.Find(id);
        var view = await diary.Show(id);
        var reminders = await db.Set<Reminder>().Where(r => r.ActivityId == id && (r.Lead != null || (r.PersonId == me.Id && r.DeliveredAt == null))).Select(r => new { r.Lead, r.At }).ToListAsync();
        var people = view.Kind is ActivityKind.Meeting or ActivityKind.Task ? await colleagues.All() : [];
        return new(new(view.Kind, view, reminders.Find(r => r.Lead is not null)?.Lead, people, me.Id) { RemindMeAt = reminders.Find(r => r.Lead is null)?.At, Fields = await desk.Sheet(ActivityFields.Kind, id) });
    }
}
