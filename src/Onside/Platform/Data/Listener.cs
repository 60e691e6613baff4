namespace Onside.Platform.Data;

public interface IListener
{
    Type Hears { get; }
    Task On(object happened);
}

// Runs inside the announcing transaction; an event in the gerund may be refused here. Anything slow writes an outbox row instead.
public abstract class Listener<T> : IListener
{
    public Type Hears => typeof(T);

    public Task On(object happened) => On((T)happened);

    protected abstract Task On(T happened);
}

// Slot: keeps what is derived from records (words, totals) in the saving transaction, whatever the way they changed.
public interface ISaving
{
    Task Saving(AppDb db);
}

// News of a record that hangs on another: it stands in that one's history.
public interface IAbout
{
    string SubjectKind { get; }
    Guid SubjectId { get; }
}

// Slot: works out from the written tables what depends on them, in the same transaction.
public interface ISaved
{
    Task Saved(AppDb db);
}

// A question asked before a change, in the gerund: its listeners may refuse. It is not news and leaves no row.
public interface IAsked;
