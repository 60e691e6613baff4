using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Market.Content.Helping;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Content.Pieces;

public static class ShowPiece
{
    public static async Task<Page<PiecePage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, Outcomes outcomes, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        public DateTime Now => clock.Now();

        public async Task<View> Of(Guid id)
        {
            var (today, names) = (clock.Today(me.Zone), await people.Current());
            var row = await db.Set<ContentPiece>().Where(piece => piece.Id == id).Select(PieceRow.From).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
            var told = await db.Set<ContentPiece>().Where(piece => piece.Id == id).Select(piece => new { piece.Body, piece.WrittenById, piece.WrittenAt }).SingleAsync();
            var happened = await outcomes.Of([id]);
            return new(row with { Owner = new(row.OwnerId, names.Of(row.OwnerId).Name), IsStale = row.FreshUntil < today, Outcome = happened.Of(id) }, told.Body, new(told.WrittenById, names.Of(told.WrittenById).Name), told.WrittenAt, happened.Overall) { MayWrite = me.MayWrite, Now = Now };
        }
    }

    public sealed record View(PieceRow Piece, string? Body, Named WrittenBy, DateTime WrittenAt, Outcome Overall)
    {
        [JsonIgnore]
        public bool MayWrite { get; init; }

        [JsonIgnore]
        public DateTime Now { get; init; }
    }
}
