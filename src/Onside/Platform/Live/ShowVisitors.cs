using Onside.Platform.Access;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Platform.Live;

// Who else is at this record. Asking says that I am here too; nothing is written down.
public static class ShowVisitors
{
    public static async Task<Fragment<Visitors, View>> Get(string kind, Guid id, SubjectBook book, Presence presence, Me me)
    {
        var subject = new Subject(kind, id);
        await book.Find(subject);
        presence.Come(subject, new(me.Id, me.Name));
        return new(new(kind, id, presence.At(subject, me)));
    }

    public sealed record View(string Kind, Guid Id, IReadOnlyList<Visitor> Visitors);
}
