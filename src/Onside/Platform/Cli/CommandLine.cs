using System.CommandLine;
using Onside.Platform.Data;

namespace Onside.Platform.Cli;

// What this process was asked to do, and on which data. Read before anything is built: the data decide what is built.
public sealed class CommandLine
{
    public static readonly Option<string?> Data = new("--data") { Description = "The folder with the data (default: data, or ONSIDE_DATA)", HelpName = "DIR", Recursive = true };
    public static readonly Option<string?> Database = new("--database") { Description = "A PostgreSQL connection string (or ONSIDE_DATABASE)", HelpName = "CONNECTION", Recursive = true };
    public static readonly Option<bool> Json = new("--json") { Description = "Answer with one JSON object", Recursive = true };

    private static readonly RootCommand First = new() { TreatUnmatchedTokensAsErrors = false, Options = { Data, Database, Json } };

    private FolderLock? _held;

    private CommandLine(string[] words, string[] settings)
    {
        var parsed = First.Parse(words);
        var command = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        IsAboutItself = words.Any(word => word is "--help" or "-h" or "-?" or "--version");
        IsServe = !IsAboutItself && (command is null or "serve" || command.StartsWith('-'));
        Words = IsServe && command is not "serve" ? ["serve", .. words] : words;
        (Settings, IsJson) = (settings, parsed.GetValue(Json));
        Store = Store.At(parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("ONSIDE_DATA"), parsed.GetValue(Database) ?? Environment.GetEnvironmentVariable("ONSIDE_DATABASE"));
    }

    public string[] Words { get; }

    // Host settings of the form --Key=Value, for the host itself.
    public string[] Settings { get; }

    public Store Store { get; }

    public bool IsJson { get; }

    public bool IsServe { get; }

    public bool IsAboutItself { get; }

    public bool Take() => (_held = FolderLock.TryTake(Store)) is not null;

    public static CommandLine Read(string[] args) => new([.. args.Where(word => !IsSetting(word))], [.. args.Where(IsSetting)]);

    // The options that belong to System.CommandLine are lower case; the host's own carry a capital or a colon.
    private static bool IsSetting(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=') is > 2 and var end
        && (word[..end] is "--environment" || word.AsSpan(2, end - 2).ContainsAnyInRange('A', 'Z') || word.AsSpan(2, end - 2).Contains(':'));
}
