using System.Security.Cryptography;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Platform.Files;

// The contents of files: in a folder beside the database, outside of everything the web serves, under random names. What lies here never changes; rows say whose it is.
public sealed class Shelf(Store store, TimeProvider clock)
{
    private const int Piece = 81_920;

    private string Folder => Path.Combine(store.Folder, "files");

    private string Incoming => Path.Combine(Folder, "incoming");

    // Written aside and synced, until it is put in its place. More than the most is not read: then there is nothing.
    public Task<Received?> Receive(Stream content, long most, CancellationToken cancel) => Receive(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), content, most, cancel);

    // Under a name that chance has drawn elsewhere: a told history comes out the same every time.
    public async Task<Received?> Receive(string name, Stream content, long most, CancellationToken cancel)
    {
        var path = Path.Combine(Incoming, name);
        try
        {
            Directory.CreateDirectory(Incoming);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            if (await Write(content, file, most, cancel) is { } facts)
                return new(name, path, facts.Length, facts.Sha256, facts.Head);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            Discard(path);
            throw new Refusal($"The file could not be stored: the disk of the server may be full. Tell an administrator.", 507);
        }
        catch
        {
            Discard(path);
            throw;
        }
        Discard(path);
        return null;
    }

    // In its place before its row is committed: a crash in between leaves a file without a row, which is swept, and never a row without a file.
    public void Put(Received received)
    {
        if (!File.Exists(received.Path))
            return;
        var place = PathOf(received.Name);
        Disk.MakeFolder(Path.GetDirectoryName(place)!);
        File.SetLastWriteTimeUtc(received.Path, clock.Now());
        File.Move(received.Path, place, overwrite: true);
        Disk.SyncFolder(Path.GetDirectoryName(place)!);
    }

    public string PathOf(string name) =>
        name.Length == 32 && name.All(char.IsAsciiHexDigitLower) ? Path.Combine(Folder, name[..2], name[2..4], name) : throw new ArgumentException("This is no name of ours.", nameof(name));

    // Names of what has lain here since before a moment, a thousand at a time.
    public IEnumerable<string[]> LyingSince(DateTime before) => !Directory.Exists(Folder) ? [] :
        Directory.EnumerateDirectories(Folder, "??").SelectMany(outer => Directory.EnumerateFiles(outer, "*", SearchOption.AllDirectories))
            .Where(path => File.GetLastWriteTimeUtc(path) < before).Select(path => Path.GetFileName(path)).Where(name => name.Length == 32).Chunk(1000);

    public void Remove(string name) => Discard(PathOf(name));

    // What was never put in its place: the process ended while it was arriving.
    public void RemoveBroken(DateTime before)
    {
        foreach (var path in Directory.Exists(Incoming) ? Directory.GetFiles(Incoming) : [])
            if (File.GetLastWriteTimeUtc(path) < before)
                Discard(path);
    }

    private static async Task<(long Length, byte[] Sha256, byte[] Head)?> Write(Stream content, FileStream file, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, head, length) = (new byte[Piece], new MemoryStream(FileSignatures.Enough), 0L);
        for (int read; (read = await Read(content, piece, cancel)) > 0; length += read)
        {
            if (length + read > most)
                return null;
            head.Write(piece, 0, (int)Math.Min(read, FileSignatures.Enough - head.Length));
            hash.AppendData(piece, 0, read);
            await file.WriteAsync(piece.AsMemory(0, read), cancel);
        }
        file.Flush(flushToDisk: true);
        return (length, hash.GetHashAndReset(), head.ToArray());
    }

    // A body that breaks off is no fault of the disk.
    private static async Task<int> Read(Stream content, byte[] piece, CancellationToken cancel)
    {
        try
        {
            return await content.ReadAsync(piece, cancel);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            throw new Refusal($"This request could not be read.", 400);
        }
    }

    private static void Discard(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }
}

// What has arrived and lies aside; gone with the request unless it was put in its place.
public sealed record Received(string Name, string Path, long Length, byte[] Sha256, byte[] Head) : IDisposable
{
    // All of it, while it lies aside.
    public byte[] Read() => File.ReadAllBytes(Path);

    public void Dispose()
    {
        if (File.Exists(Path))
            File.Delete(Path);
    }
}
