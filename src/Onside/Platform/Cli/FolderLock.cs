using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Platform.Cli;

// One process works on a data folder: SQLite's write-ahead log has a fault that two of them could meet.
public sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    public static FolderLock? TryTake(Store store)
    {
        MakeFolder(store.Folder);
        try
        {
            return new FolderLock(new FileStream(store.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (IsHeldElsewhere(fault))
        {
            return null;
        }
    }

    public static FolderLock Take(Store store) =>
        TryTake(store) ?? throw new Refusal($"Onside is already running on {store.Folder}. Stop it first, or choose another folder with --data.");

    public void Dispose() => _held.Dispose();

    // Keys and customers' data: for the owner only.
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // EAGAIN on Linux and macOS, a sharing violation on Windows; a full or read-only disk is told as it is.
    private static bool IsHeldElsewhere(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);
}
