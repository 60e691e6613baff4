using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Content.Pieces;

// Offered no longer; where it was used stays counted.
public static class RetirePiece
{
    public static async Task<Fragment<PieceBody, ShowPiece.View>> Post(Guid id, Input<Nothing> _, AppDb db, ShowPiece.Reading reading)
    {
        var piece = await ContentPiece.Find(db, id);
        piece.Retire(reading.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/content/{id}", new($"{piece.Title} is retired.", $"/content/{id}/retirement/undo", Target: "#piece"));
    }
}

public static class BringBackPiece
{
    public static async Task<Fragment<PieceBody, ShowPiece.View>> Post(Guid id, Input<Nothing> _, AppDb db, ShowPiece.Reading reading)
    {
        var piece = await ContentPiece.Find(db, id);
        piece.BringBack();
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/content/{id}", new($"{piece.Title} is offered again."));
    }
}
