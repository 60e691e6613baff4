using Onside.Platform.Subjects;

namespace Onside.Platform.Data;

// What somebody does in one go, however many records and saves it takes: its events share an id, so that it can be seen and taken back as one.
public sealed class Act
{
    public Guid? Id { get; private set; }

    public Guid Begin() => Id ??= Ids.Next();

    // Work that an act asked for belongs to it, whenever it is done.
    public void Join(Guid act) => Id = act;

    // A single event needs no companions; several of one save belong together, and so does what they asked for.
    internal Guid? Of(int events, bool asksForWork) => Id ?? (events > 1 || asksForWork ? Ids.Next() : null);
}

// A record that belongs to another and has no history of its own: a line of a deal.
public interface IPart : IPartOf
{
    Guid WholeId => Whole!.Value.Id;
}

// What follows from a record's other fields (a folded name): put right again after fields were put back.
public interface IDerives
{
    void Derive();
}
