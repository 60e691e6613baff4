using Onside.Science.Tests;

namespace Onside.Tests.Rig;

// A theory that rests on a public data set, skipped where that is absent.
public sealed class DataSetTheoryAttribute : TheoryAttribute
{
    public DataSetTheoryAttribute(string path)
    {
        if (DataSets.Find(path) is null)
            Skip = $"The data set {path} is not here: set ONSIDE_DATA_SETS to its folder.";
    }
}
