using System.ComponentModel.DataAnnotations;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Steering.Process;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Pieces;

// What somebody says about a piece, new or known.
public class PieceForm
{
    [Required(ErrorMessage = "Give it a title."), MaxLength(ContentPiece.LongestTitle)]
    public string? Title { get; set; }

    [Required(ErrorMessage = "Say what it is.")]
    public ContentKind? Kind { get; set; }

    [MaxLength(ContentPiece.LongestBody)]
    public string? Body { get; set; }

    [MaxLength(ContentPiece.LongestLink)]
    public string? Link { get; set; }

    public List<SalesStep> Steps { get; set; } = [];

    public List<BuyingRole> Personas { get; set; } = [];

    public List<ObjectionType> ObjectionTypes { get; set; } = [];

    // With commas between them.
    [MaxLength(MadeFor.LongestTyped)]
    public string? Industries { get; set; }

    // Whoever writes it, when empty.
    public Guid? OwnerId { get; set; }

    // Half a year from now, when empty.
    public DateOnly? FreshUntil { get; set; }

    public int? Version { get; set; }

    public MadeFor For => new(Steps, Personas, MadeFor.Read(Industries), ObjectionTypes);

    public static PieceForm From(ContentPiece piece) => new()
    {
        Title = piece.Title, Kind = piece.Kind, Body = piece.Body, Link = piece.Link, Steps = piece.Steps, Personas = piece.Personas, ObjectionTypes = piece.ObjectionTypes,
        Industries = string.Join(", ", piece.Industries), OwnerId = piece.OwnerId, FreshUntil = piece.FreshUntil, Version = piece.Version,
    };

    public async Task<ContentPiece.Facts> Facts(Input<PieceForm> input, SellingDesk desk, ContentPiece? known = null)
    {
        if (Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            throw input.Complain(nameof(Link), $"Give a whole address, beginning with https://");
        var until = FreshUntil ?? known?.FreshUntil ?? desk.Today.AddDays(ContentPiece.UsualDays);
        if (until != known?.FreshUntil && until < desk.Today)
            throw input.Complain(nameof(FreshUntil), $"Give a day from today on.");
        var owner = await desk.Colleague(OwnerId, known?.OwnerId, nameof(OwnerId), input.Complain);
        return new(Title!, Kind!.Value, Body, Link, For, owner ?? known?.OwnerId ?? desk.Me, until);
    }

    // What stands in several boxes is told by its words.
    public static IEnumerable<Conflict.Field> Differences(PieceForm theirs, PieceForm yours) => new[]
    {
        new Conflict.Field(nameof(Steps), Told(theirs.Steps, GateWords.Of), Told(yours.Steps, GateWords.Of)),
        new Conflict.Field(nameof(Personas), Told(theirs.Personas, StakeholderWords.Of), Told(yours.Personas, StakeholderWords.Of)),
        new Conflict.Field(nameof(ObjectionTypes), Told(theirs.ObjectionTypes, ObjectionWords.Of), Told(yours.ObjectionTypes, ObjectionWords.Of)),
    }.Where(field => field.Theirs != field.Yours);

    internal static string Told<T>(IEnumerable<T> values, Func<T, FormattableString> words) => string.Join(", ", values.Order().Select(value => Say(words(value))));
}
