namespace Onside.Platform.Data;

// What came over from another system: the record of each name or key there, and how many of them are new here.
public sealed record Adopted(IReadOnlyDictionary<string, Guid> Ids, int Created)
{
    // Of those, how many came in open although they were told as won.
    public int Held { get; init; }

    public int Known => Ids.Count - Created;
}
