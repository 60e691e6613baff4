using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Who leaves hands over what is still to do.
public sealed class WhenPersonDeactivated(AppDb db, Colleagues colleagues, Reminding reminding) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        var zone = await colleagues.ZoneOf(happened.SuccessorId);
        foreach (var task in await db.OpenTasksOf(happened.PersonId).ToListAsync())
        {
            task.Assign(happened.SuccessorId, task.When.For(zone));
            await reminding.Follow(task);
        }
    }
}
