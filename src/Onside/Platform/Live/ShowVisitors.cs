using Onside.Platform.Access;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Platform.Live;

// Who else is at this record. Asking says that I am here too; nothing is written down.
public static class ShowVisitors
{
    public static async Task<Fragment<Visitors, View>> Get(string kind, Guid id, SubjectBook book, Presence presence, Me me)
    {
        var subject = new Subject(kind, id);
        var name = await book.Find(subject);
        presence.Come(subject, new(me.Id, me.Name));
        return new(new(presence.At(subject, me), name));
    }

    public sealed record View(IReadOnlyList<Visitor> Visitors, SubjectName Subject) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Who is here"), null, (Subject.Name, Subject.Url));
    }
}
