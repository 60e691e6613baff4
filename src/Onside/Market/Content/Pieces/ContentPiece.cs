using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.People;

namespace Onside.Market.Content.Pieces;

// Something to show or to read while selling: what it was made for, who keeps it true, and until when it is.
public class ContentPiece(string title, Guid writtenById, DateTime writtenAt) : Entity, ITold, IDerives
{
    public const int LongestTitle = 200, LongestBody = 10_000, LongestLink = 500, UsualDays = 180;

    public string Title { get; private set; } = title;
    public string TitleKey { get; private set; } = TextFolding.Key(title);
    public ContentKind Kind { get; private set; }
    public string? Body { get; private set; }
    public string? Link { get; private set; }
    public List<SalesStep> Steps { get; private set; } = [];
    public List<BuyingRole> Personas { get; private set; } = [];
    public List<string> Industries { get; private set; } = [];
    public List<ObjectionType> ObjectionTypes { get; private set; } = [];
    public Guid OwnerId { get; private set; }

    // The last day on which it is taken to be true; from the next one on it is stale.
    public DateOnly FreshUntil { get; private set; }
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;
    public DateTime? RetiredAt { get; private set; }

    // All of its words, as far as the index holds them.
    public string SearchText => $"{Title} {Body}";

    int INamed.MostWords => 400;

    public MadeFor For => new(Steps, Personas, Industries, ObjectionTypes);

    public static ContentPiece Write(Facts facts, Guid by, DateTime now)
    {
        var piece = new ContentPiece(facts.Title, by, now);
        piece.Describe(facts);
        return piece;
    }

    public void Describe(Facts facts)
    {
        (Title, Kind, Body, Link, OwnerId, FreshUntil) = (facts.Title, facts.Kind, facts.Body, facts.Link, facts.OwnerId, facts.FreshUntil);
        (Steps, Personas, Industries, ObjectionTypes) = ([.. facts.For.Steps.Distinct().Order()], [.. facts.For.Personas.Distinct().Order()], [.. facts.For.Industries], [.. facts.For.Objections.Distinct().Order()]);
        Derive();
    }

    public void Derive() => TitleKey = TextFolding.Key(Title);

    // Somebody looked at it again: it is true until then.
    public void Refresh(DateOnly until) => FreshUntil = until;

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;

    public void PassTo(Guid ownerId) => OwnerId = ownerId;

    public static async Task<ContentPiece> Find(AppDb db, Guid id) => await db.Set<ContentPiece>().SingleOrDefaultAsync(piece => piece.Id == id) ?? throw Refusal.NotFound();

    public sealed record Facts(string Title, ContentKind Kind, string? Body, string? Link, MadeFor For, Guid OwnerId, DateOnly FreshUntil);
}

public enum ContentKind
{
    Document,
    Deck,
    Reference,
    BattleCard,
}

public class ContentPieceTable : IEntityTypeConfiguration<ContentPiece>
{
    public void Configure(EntityTypeBuilder<ContentPiece> piece)
    {
        piece.ToTable("content_pieces");
        piece.Property(p => p.Title).HasMaxLength(ContentPiece.LongestTitle);
        piece.Property(p => p.TitleKey).HasMaxLength(ContentPiece.LongestTitle).SortsByBytes().IsDerived();
        piece.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        piece.Property(p => p.Body).HasMaxLength(ContentPiece.LongestBody);
        piece.Property(p => p.Link).HasMaxLength(ContentPiece.LongestLink);
        piece.PrimitiveCollection(p => p.Steps).ElementType(step => step.HasConversion<string>());
        piece.PrimitiveCollection(p => p.Personas).ElementType(role => role.HasConversion<string>());
        piece.PrimitiveCollection(p => p.Industries);
        piece.PrimitiveCollection(p => p.ObjectionTypes).ElementType(type => type.HasConversion<string>());
        piece.Ignore(p => p.For);
        piece.HasOne<Person>().WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
        piece.HasOne<Person>().WithMany().HasForeignKey(p => p.WrittenById).OnDelete(DeleteBehavior.Restrict);
        piece.HasIndex(p => new { p.TitleKey, p.Id });
        piece.HasIndex(p => new { p.FreshUntil, p.Id });
        piece.HasIndex(p => new { p.OwnerId, p.FreshUntil, p.Id });
    }
}
