using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Inbox;

// What stands in somebody's inbox, as they read it.
public static class Inboxes
{
    public static async Task<List<NoticeView>> Waiting(OnsideApp app, Person person) => [.. (await List(app, person)).Groups.SelectMany(group => group.Notices)];

    public static Task<InboxList> List(OnsideApp app, Person person, string asked = "") => app.ProgramOf(person).Read<InboxList>($"/inbox{asked}");
}
