using System.Text.Json;

namespace Onside.Platform.Words;

public static class WordFiles
{
    public static Dictionary<string, Dictionary<string, string>> Load()
    {
        var assembly = typeof(WordFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Onside.Words.", StringComparison.Ordinal))
            .ToDictionary(name => name.Split('.')[^2], name => Read(assembly.GetManifestResourceStream(name)!));
    }

    private static Dictionary<string, string> Read(Stream file)
    {
        using (file)
            return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
    }
}
