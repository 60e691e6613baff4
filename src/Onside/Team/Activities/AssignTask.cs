using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public static class AssignTask
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Form> input, Diary diary, Colleagues colleagues, Reminding reminding, AppDb db)
    {
        var task = await diary.Find(id, ActivityKind.Task);
        var form = input.Valid();
        var (person, zone) = await colleagues.Assignee(form.AssigneeId, task.Subject, input.Complain);
        task.Assign(person, task.When.For(zone));
        await reminding.Follow(task);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Given to somebody else.", db.UndoUrl());
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody who works here.")]
        public Guid? AssigneeId { get; set; }
    }
}
