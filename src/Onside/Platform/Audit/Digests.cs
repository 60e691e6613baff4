using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// SHA-256 over rows and links. A row's content goes in by a salted digest of its own, so that it can be erased later without breaking the chain.
public static class Digests
{
    public static readonly byte[] Beginning = new byte[SHA256.HashSizeInBytes];

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    public static byte[] OfContent(byte[] salt, params ReadOnlySpan<string?> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        foreach (var text in content)
            Add(hash, text);
        return hash.GetHashAndReset();
    }

    public static byte[] OfContent(PlatformEvent happened, byte[] salt) => OfContent(salt, happened.Payload);

    public static byte[] OfContent(PlatformChange change, byte[] salt) => OfContent(salt, change.Before, change.After);

    public static byte[] Of(PlatformEvent happened, long sequence, byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, (long)LogName.Events);
        Add(hash, sequence);
        Add(hash, happened.Id);
        Add(hash, happened.At.Ticks);
        Add(hash, happened.ActorId ?? Guid.Empty);
        Add(hash, happened.Kind);
        Add(hash, happened.SubjectKind);
        Add(hash, happened.SubjectId);
        Add(hash, happened.WholeId ?? Guid.Empty);
        Add(hash, happened.ActId ?? Guid.Empty);
        Add(hash, happened.UndoesId ?? Guid.Empty);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    public static byte[] Of(PlatformChange change, long sequence, byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, (long)LogName.Changes);
        Add(hash, sequence);
        Add(hash, change.EventId);
        Add(hash, change.RecordKind);
        Add(hash, change.RecordId);
        Add(hash, change.Field);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    // The head of the chain with this link: over the one before it and the rows in their order.
    public static byte[] Head(byte[] previous, long number, DateTime at, long lastEvent, long lastChange, IEnumerable<SealedRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Add(hash, number);
        Add(hash, at.Ticks);
        Add(hash, lastEvent);
        Add(hash, lastChange);
        foreach (var row in rows)
        {
            Add(hash, (long)row.Log);
            Add(hash, row.Sequence);
            hash.AppendData(row.Digest);
        }
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, true, out _);
        hash.AppendData(bytes);
    }

    // With its length before it: no two different rows read the same.
    private static void Add(IncrementalHash hash, string? text)
    {
        Add(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        if (text is not null)
            hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
