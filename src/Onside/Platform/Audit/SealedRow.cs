using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Onside.Platform.Audit;

// How a seal names a row: its log and sequence, the salt of its content (after erasure: the content's digest), and the digest of the whole row.
public readonly record struct SealedRow(LogName Log, long Sequence, bool IsErased, byte[] Salt, byte[] Digest)
{
    private const int Hash = SHA256.HashSizeInBytes, Size = 1 + sizeof(long) + 2 * Hash;
    private const byte Erased = 0x80;

    public static byte[] Write(IReadOnlyList<SealedRow> rows)
    {
        var covers = new byte[rows.Count * Size];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var place = covers.AsSpan(i * Size, Size);
            place[0] = (byte)((byte)row.Log | (row.IsErased ? Erased : 0));
            BinaryPrimitives.WriteInt64BigEndian(place[1..], row.Sequence);
            row.Salt.CopyTo(place[9..]);
            row.Digest.CopyTo(place[(9 + Hash)..]);
        }
        return covers;
    }

    // A damaged seal names fewer rows; its head no longer fits then.
    public static List<SealedRow> Read(byte[] covers)
    {
        var rows = new List<SealedRow>(covers.Length / Size);
        for (var at = 0; at + Size <= covers.Length; at += Size)
        {
            var place = covers.AsSpan(at, Size);
            rows.Add(new((LogName)(place[0] & ~Erased), BinaryPrimitives.ReadInt64BigEndian(place[1..]), (place[0] & Erased) != 0, place.Slice(9, Hash).ToArray(), place.Slice(9 + Hash, Hash).ToArray()));
        }
        return rows;
    }
}
