using Xunit.Abstractions;

namespace Onside.Tests.Rig;

// What takes minutes begins first: at the end it would run alone while the other core waits.
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["Crawl", "Budget", "Faces", "Matrix", "Doors"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Long, part => collection.DisplayName.Contains(part, StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length);
}
