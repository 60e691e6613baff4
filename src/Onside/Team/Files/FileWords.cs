using Onside.Platform.Files;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Files;

public static class FileWords
{
    // 1.4 MB, PDF, 12 pages
    public static string About(string kind, long length, int? pages)
    {
        var known = FileKind.Keyed(kind);
        var facts = known == FileKind.Other ? FileSize.Said(length) : $"{FileSize.Said(length)}, {Say(known.Called)}";
        return pages is { } count ? $"{facts}, {Say(Many(count, $"1 page", $"{count:N0} pages"))}" : facts;
    }

    // What the island says, in the reader's language.
    public static Dictionary<string, object> Island(string sentTo, string shownAt)
    {
        const string name = "{name}";
        return new()
        {
            ["data-files"] = sentTo,
            ["data-shows"] = shownAt,
            ["data-sending"] = Say($"Sending {name}"),
            ["data-sent"] = Say($"{name} is kept"),
            ["data-failed"] = Say($"{name} could not be sent. Try again when you are online."),
            ["data-cancel"] = Say($"Do not send {name}"),
            ["data-put-aside"] = Say($"Close"),
            ["data-pasted"] = Say($"Pasted"),
        };
    }
}
