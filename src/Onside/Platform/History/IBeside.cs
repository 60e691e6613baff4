using Onside.Platform.Data;

namespace Onside.Platform.History;

// Slot: a feature keeps values of others' records beside them, told in their log under names of its own, and puts them back when a change is taken back.
public interface IBeside
{
    bool Keeps(string field);

    // As the log would tell it now.
    Task<string?> Now(Entity record, string field);

    Task PutBack(Entity record, string field, string? was);
}
