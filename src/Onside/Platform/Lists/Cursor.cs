using System.Buffers.Text;
using System.Text.Json;
using Onside.Platform.Web;

namespace Onside.Platform.Lists;

// Where the last page ended: the sort key (null: among the rows without one) and the id of its last row.
public sealed record Cursor<TKey>(TKey? Key, Guid Id)
{
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    public static Cursor<TKey>? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Cursor<TKey>>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            throw new Refusal($"This page marker does not belong to this list. Start from the first page.", 400);
        }
    }
}
