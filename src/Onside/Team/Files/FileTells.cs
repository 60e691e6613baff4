using Onside.Team.Activities;

namespace Onside.Team.Files;

// What happened to a file, in the history of what it is on.
public static class FileTells
{
    public static void AddFileTells(this IServiceCollection services)
    {
        services.AddTells<FileAdded>("paperclip", (who, added) => $"{who} added the file {To(added.Name, added.FileId)}");
        services.AddTells<FileReplaced>("paperclip", (who, replaced) => $"{who} added version {replaced.Number} of {To(replaced.Name, replaced.FileId)}");
        services.AddTells<FileRenamed>("pencil", (who, renamed) => $"{who} renamed the file {renamed.From} to {To(renamed.To, renamed.FileId)}");
        services.AddTells<FileDeleted>("trash-2", (who, deleted) => $"{who} deleted the file {new Link(deleted.Name, $"/files/{deleted.FileId}/deletion")}");
        services.AddTells<FileRestored>("undo-2", (who, restored) => $"{who} took the file {To(restored.Name, restored.FileId)} back");
    }

    private static Link To(string name, Guid id) => new(name, $"/files/{id}");
}
