using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Content.Pieces;

// Somebody looked at it: it is true until another day.
public static class RefreshPiece
{
    public static async Task<Fragment<PieceBody, ShowPiece.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, ShowPiece.Reading reading)
    {
        var (piece, form) = (await ContentPiece.Find(db, id), input.Valid());
        var until = form.Until ?? desk.Today.AddDays(ContentPiece.UsualDays);
        if (until < desk.Today)
            throw input.Complain(nameof(Form.Until), $"Give a day from today on.");
        piece.Refresh(until);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/content/{id}", new($"It is fresh again.", db.UndoUrl(), Target: "#piece"));
    }

    public class Form
    {
        // Half a year from now, when empty.
        public DateOnly? Until { get; set; }
    }
}
