using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Platform.Files;

// How large one file may be, and all of them together. Settings: Files:MostMegabytes, Files:QuotaMegabytes.
public sealed record FileRules(long Most, long Quota)
{
    public static FileRules From(IConfiguration settings) =>
        new(settings.GetValue("Files:MostMegabytes", 25) * FileSize.Megabyte, settings.GetValue("Files:QuotaMegabytes", 10 * 1024) * FileSize.Megabyte);

    // Megabytes of a whole request: a few files and what stands around them.
    public int Body => (int)Math.Min(int.MaxValue / 2, 4 * Math.Max(1, Most / FileSize.Megabyte) + 1);

    // What it is, or why it is not taken.
    public FileKind Check(Upload upload)
    {
        var (ending, signature) = (FileNaming.Ending(upload.Name), FileSignatures.Of(upload.Content?.Head));
        if (FileKind.IsProgram(ending, signature))
            throw new Refusal($"{upload.Name} is a program or a script, and those are not kept here. Send a document, a picture or an archive.");
        if (upload.Content is not { } content)
            throw new Refusal($"{upload.Name} is larger than {FileSize.Said(Most)}, the most for one file.", 413);
        if (content.Length == 0)
            throw new Refusal($"{upload.Name} is empty. Choose it again when there is something in it.");
        var kind = FileKind.Of(ending);
        return kind.IsKeptBy(signature) ? kind
            : throw new Refusal($"{upload.Name} is not what the end of its name says: there is no .{ending} file inside. Save it again from the program it was made with, or give it its true ending.");
    }

    public void RefuseUnlessRoom(long used, long asked)
    {
        if (used + asked > Quota)
            throw new Refusal($"There is no room for this: it needs {FileSize.Said(asked)}, and {FileSize.Said(Math.Max(0, Quota - used))} of {FileSize.Said(Quota)} are left. An administrator can give more room; what was deleted makes room after 30 days.");
    }
}
