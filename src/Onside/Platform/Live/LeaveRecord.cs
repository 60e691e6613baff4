using Onside.Platform.Access;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Platform.Live;

// Told by a page that is being closed.
public static class LeaveRecord
{
    public static async Task<Fragment<Visitors, ShowVisitors.View>> Post(string kind, Guid id, SubjectBook book, Presence presence, Me me)
    {
        var subject = new Subject(kind, id);
        var name = await book.Find(subject);
        presence.Leave(subject, new(me.Id, me.Name));
        return new(new(presence.At(subject, me), name));
    }
}
