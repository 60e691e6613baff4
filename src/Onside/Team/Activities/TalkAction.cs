using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

// Slot: another way to answer what somebody wrote. The address is told which activity, or which comment, is answered.
public sealed record TalkAction(string Glyph, FormattableString Called, string Path);

// What became of such an answer stands below what was written.
public sealed class TalkAnswers(AppDb db, Diary diary, Me me)
{
    public async Task Say(Guid activityId, string html) => db.Add(Comment.Write(await diary.Find(activityId), me.Id, CleanHtml.Of(html), diary.Now));
}
