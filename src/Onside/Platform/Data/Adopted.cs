namespace Onside.Platform.Data;

// What came over from another system: the record of each name or key there, and how many of them are new here.
public sealed record Adopted(IReadOnlyDictionary<string, Guid> Ids, int Created)
{
    public int Known => Ids.Count - Created;
}
