using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Feedback;

public static class ShowFeedback
{
    public static async Task<Page<FeedbackPage, View>> Get(Guid id, AppDb db, Kept<PersonNames> kept, Me me) =>
        new(Of(await db.Set<Feedback>().VisibleTo(me).Find(id), await kept.Current(), me));

    public static View Of(Feedback feedback, PersonNames people, Me me) => new(
        feedback.Id, feedback.Version, new(feedback.AuthorId, people.Of(feedback.AuthorId).Name), new(feedback.ReceiverId, people.Of(feedback.ReceiverId).Name),
        feedback.On, feedback.IsSpoken, feedback.Text, feedback.EditedAt, feedback.AuthorId == me.Id && me.MayWrite);

    public sealed record View(Guid Id, int Version, Named Author, Named Receiver, DateOnly On, bool IsSpoken, string Text, DateTime? EditedAt, bool IsMine)
    {
        public string Url => $"/feedback/{Id}";
    }
}
