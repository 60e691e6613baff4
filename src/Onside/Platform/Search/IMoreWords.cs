namespace Onside.Platform.Search;

// Slot: texts that a feature keeps beside others' records, by whose words those are found too.
public interface IMoreWords
{
    // Whether there are, or were, any on records of this kind: then words may be left over from what is offered no longer.
    Task<bool> Keeps(string kind);

    Task<ILookup<Guid, string>> Texts(string kind, IReadOnlyCollection<Guid> ids);
}
