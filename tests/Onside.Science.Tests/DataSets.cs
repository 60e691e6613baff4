namespace Onside.Science.Tests;

/// <summary>Public data sets that are too large or too unfree for the repository: in shared/data beside it, or where ONSIDE_DATA_SETS says.</summary>
internal static class DataSets
{
    public static string? Find(string path) => Places().Select(place => Path.Combine(place, path)).FirstOrDefault(Path.Exists);

    private static IEnumerable<string> Places()
    {
        if (Environment.GetEnvironmentVariable("ONSIDE_DATA_SETS") is { Length: > 0 } configured)
        {
            yield return configured;
            yield break;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "data");
        }
    }
}

/// <summary>A fact that rests on a data set, skipped where that is absent.</summary>
internal sealed class DataSetFactAttribute : FactAttribute
{
    public DataSetFactAttribute(string path)
    {
        if (DataSets.Find(path) is null)
        {
            Skip = $"The data set {path} is not here: set ONSIDE_DATA_SETS to its folder.";
        }
    }
}
