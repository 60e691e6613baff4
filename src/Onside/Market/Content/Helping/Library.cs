using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Pieces;
using Onside.Market.Content.Playbooks;
using Onside.Market.Content.Responses;
using Onside.Platform.Data;
using Onside.Platform.Live;

namespace Onside.Market.Content.Helping;

// Whatever could help on a deal: pieces and responses that are not retired, the plays of the newest versions. Read anew when somebody changes one.
public sealed class Library(AppDb db, Remembered remembered)
{
    private const int Most = 2_000;

    private static readonly string[] Kinds = [News.Kind(typeof(ContentPiece)), News.Kind(typeof(Playbook)), News.Kind(typeof(PlaybookVersion)), News.Kind(typeof(Play)), News.Kind(typeof(ObjectionTopic)), News.Kind(typeof(ObjectionResponse))];

    public async Task<IReadOnlyList<Help>> All() => (await remembered.Of(nameof(Library), Kinds, async () => new Shelf([.. await Pieces(), .. await Plays(), .. await Responses()]))).All;

    public async Task<Help?> Find(HelpKind kind, Guid id) => (await All()).FirstOrDefault(help => help.Kind == kind && help.Id == id);

    private async Task<IEnumerable<Help>> Pieces() =>
        (await db.Set<ContentPiece>().Where(piece => piece.RetiredAt == null).OrderByDescending(piece => piece.Id).Select(PieceRow.From).Take(Most).ToListAsync())
        .Select(piece => new Help(HelpKind.Piece, piece.Id, piece.Title, $"/content/{piece.Id}", piece.For, null) { FreshUntil = piece.FreshUntil, What = piece.Kind });

    private async Task<IEnumerable<Help>> Plays() =>
        (await db.Set<Playbook>().Where(playbook => playbook.RetiredAt == null && playbook.CurrentId != null).Join(db.Set<Play>(), playbook => playbook.CurrentId, play => (Guid?)play.PlaybookVersionId, (playbook, play) => new { Play = play, playbook.Name })
            .OrderByDescending(one => one.Play.Id).Take(Most).AsNoTracking().ToListAsync())
        .Select(one => new Help(HelpKind.Play, one.Play.Key, one.Play.Name, $"/playbooks/{one.Play.PlaybookId}#play-{one.Play.Key}", one.Play.For, one.Play.Text) { In = one.Name });

    private async Task<IEnumerable<Help>> Responses() =>
        (await db.Set<ObjectionResponse>().Where(response => response.RetiredAt == null)
            .Join(db.Set<ObjectionTopic>().Where(topic => topic.RetiredAt == null), response => response.TopicId, topic => topic.Id, (response, topic) => new { response.Id, response.Text, response.TopicId, topic.Type, topic.Words })
            .OrderByDescending(one => one.Id).Take(Most).ToListAsync())
        .Select(one => new Help(HelpKind.Response, one.Id, one.Words, $"/objection-topics/{one.TopicId}#response-{one.Id}", new([], [], [], [one.Type]), one.Text));

    private sealed record Shelf(IReadOnlyList<Help> All);
}

// One thing that could help. Text: of a play and a response; In: the playbook it stands in.
public sealed record Help(HelpKind Kind, Guid Id, string Title, string Url, MadeFor For, string? Text)
{
    public DateOnly? FreshUntil { get; init; }

    public ContentKind? What { get; init; }

    public string? In { get; init; }

    public ObjectionType? Against => Kind == HelpKind.Response ? For.Objections[0] : null;
}
