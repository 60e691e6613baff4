using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Pieces;

// Files hang on a piece, and it is found by its words; everybody who works here sees it.
public sealed class PieceSubjects(AppDb db, Me me) : ISubjects, IFindable
{
    public const string Pieces = "content-piece";

    public string Kind => Pieces;

    public FormattableString Called => $"Content";

    public string Icon => "layers";

    public string Url(Guid id) => At(id);

    public async Task<IReadOnlyList<SubjectName>> Named(IReadOnlyCollection<Guid> ids) =>
        [.. (await Seen().Where(piece => ids.Contains(piece.Id)).Select(piece => new { piece.Id, piece.Title }).ToListAsync()).Select(piece => new SubjectName(piece.Id, piece.Title, At(piece.Id)))];

    public IQueryable<Guid> Visible() => Seen().Select(piece => piece.Id);

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        var found = await Seen().Where(piece => ids.Contains(piece.Id)).Select(piece => new { piece.Id, piece.Title, piece.Kind, piece.OwnerId, piece.WrittenAt, piece.RetiredAt }).ToListAsync();
        return [.. found.Select(piece => new Hit(Kind, piece.Id, piece.Title, piece.RetiredAt is null ? Say(PieceWords.Of(piece.Kind)) : Say($"Retired"), At(piece.Id), Icon, Say(Called)) { OwnerId = piece.OwnerId, TouchedAt = piece.WrittenAt })];
    }

    private IQueryable<ContentPiece> Seen() => db.Set<ContentPiece>().Where(_ => me.Level > Level.Guest);

    private static string At(Guid id) => $"/content/{id}";
}

// Who leaves hands their pieces over.
public sealed class WhenPieceOwnerLeaves(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated left)
    {
        foreach (var piece in await db.Set<ContentPiece>().Where(piece => piece.OwnerId == left.PersonId).ToListAsync())
            piece.PassTo(left.SuccessorId);
    }
}
