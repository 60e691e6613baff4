using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Steering.Learning.Reviews;

// What a closed deal taught: three people of three functions write alone, all is opened at once, and they sum it up together.
public class DealReview(Guid dealId, Guid openedById, DateTime openedAt) : Entity, IPartOf, ITold
{
    public const int People = 3, LongestSummary = 2000, LongestFound = 4000;

    public static readonly TimeSpan SealedFor = TimeSpan.FromDays(1);

    public Guid DealId { get; private set; } = dealId;
    public Guid OpenedById { get; private set; } = openedById;
    public DateTime OpenedAt { get; private set; } = openedAt;

    // Since when everybody who sees the deal reads it.
    public DateTime? UnsealedAt { get; private set; }
    public string? Summary { get; private set; }
    public Guid? SummarizedById { get; private set; }
    public DateTime? SummarizedAt { get; private set; }

    // By what it is found: nothing while it is sealed.
    public string Found { get; private set; } = "";

    public List<ReviewWords> Words { get; private set; } = [];

    public bool IsSealed => UnsealedAt is null;

    Subject? IPartOf.Whole => new("deal", DealId);

    string INamed.SearchText => Found;

    int INamed.MostWords => 120;

    public static DealReview Open(Guid dealId, IReadOnlyList<(Guid Person, Function As)> people, Guid by, DateTime at)
    {
        var review = new DealReview(dealId, by, at);
        review.Words.AddRange(people.Select(one => new ReviewWords(review.Id, one.Person, one.As)));
        review.Tell(ReviewMove.Open);
        return review;
    }

    // Once more replaces it, while it is sealed; who was missing may still write afterwards.
    public void Write(Guid by, Five said, DateTime at)
    {
        var mine = Words.Find(one => one.PersonId == by) ?? throw new Refusal($"Three people look back on this deal. Tell one of them what you saw.", 403);
        if (!IsSealed && mine.WrittenAt is not null)
            throw new Refusal($"It is open: what everybody wrote stays as it is. Say what is different in the summary.", 409);
        mine.Say(said, at);
        Tell(ReviewMove.Write);
        if (IsSealed && Words.TrueForAll(one => one.WrittenAt is not null))
            Unseal(at);
        BeFound();
    }

    // A day later who opened it need not wait any more; who is missing stays named.
    public void UnsealWithout(Guid by, DateTime at)
    {
        if (!IsSealed)
            throw new Refusal($"It is open already.", 409);
        if (by != OpenedById)
            throw new Refusal($"Whoever began this review opens it. Ask them for it.", 403);
        if (at < OpenedAt + SealedFor)
            throw new Refusal($"Somebody has not written yet. Remind them, or open it a day after it was begun.");
        Unseal(at);
        BeFound();
    }

    public void Summarize(string text, Guid by, DateTime at)
    {
        if (IsSealed)
            throw new Refusal($"It is summed up once everybody has written.", 409);
        if (by != OpenedById && Words.TrueForAll(one => one.PersonId != by))
            throw new Refusal($"The three who look back sum it up. Tell one of them what you saw.", 403);
        (Summary, SummarizedById, SummarizedAt) = (text, by, at);
        Tell(ReviewMove.Summarize);
        BeFound();
    }

    private void Unseal(DateTime at)
    {
        UnsealedAt = at;
        Tell(ReviewMove.Unseal);
    }

    private void BeFound()
    {
        var all = string.Join(' ', Words.SelectMany(one => one.Said.All).Append(Summary));
        Found = IsSealed ? "" : all.Length > LongestFound ? all[..LongestFound] : all;
    }

    private void Tell(ReviewMove move) => Announce(new ReviewMoved(Id, DealId, move, [.. Words.Select(one => one.PersonId)]));
}

// What one of the three wrote. Not in the logs: they are read by others, and this is sealed until all have written.
public class ReviewWords(Guid reviewId, Guid personId, Function function) : Entity, IPart, IUnaudited
{
    public const int Longest = 500;

    public Guid ReviewId { get; private set; } = reviewId;
    public Guid PersonId { get; private set; } = personId;
    public Function Function { get; private set; } = function;
    public string? Wanted { get; private set; }
    public string? Decided { get; private set; }
    public string? Helped { get; private set; }
    public string? Hindered { get; private set; }
    public string? Differently { get; private set; }
    public DateTime? WrittenAt { get; private set; }

    Subject? IPartOf.Whole => new("deal-review", ReviewId);

    public Five Said => new(Wanted, Decided, Helped, Hindered, Differently);

    public void Say(Five said, DateTime at) => (Wanted, Decided, Helped, Hindered, Differently, WrittenAt) = (said.Wanted, said.Decided, said.Helped, said.Hindered, said.Differently, at);
}

// What the customer wanted to reach and whether they did, what decided it, what helped, what hindered, what we do differently.
public sealed record Five(string? Wanted, string? Decided, string? Helped, string? Hindered, string? Differently)
{
    internal IEnumerable<string?> All => [Wanted, Decided, Helped, Hindered, Differently];
}

public enum ReviewMove
{
    Open,
    Write,
    Unseal,
    Summarize,
}

public record ReviewMoved(Guid ReviewId, Guid DealId, ReviewMove Move, IReadOnlyList<Guid> People) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class ReviewTables : IEntityTypeConfiguration<DealReview>, IEntityTypeConfiguration<ReviewWords>
{
    public void Configure(EntityTypeBuilder<DealReview> review)
    {
        review.ToTable("learning_reviews");
        review.Property(r => r.Summary).HasMaxLength(DealReview.LongestSummary);
        review.Property(r => r.Found).HasMaxLength(DealReview.LongestFound).IsDerived();
        review.HasMany(r => r.Words).WithOne().HasForeignKey(w => w.ReviewId);
        review.HasOne<Deal>().WithMany().HasForeignKey(r => r.DealId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Person>().WithMany().HasForeignKey(r => r.OpenedById).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(r => r.DealId).IsUnique();
        review.HasIndex(r => new { r.OpenedAt, r.Id });
    }

    public void Configure(EntityTypeBuilder<ReviewWords> words)
    {
        words.ToTable("learning_review_words");
        foreach (var field in new[] { nameof(ReviewWords.Wanted), nameof(ReviewWords.Decided), nameof(ReviewWords.Helped), nameof(ReviewWords.Hindered), nameof(ReviewWords.Differently) })
            words.Property(field).HasMaxLength(ReviewWords.Longest);
        words.Ignore(w => w.Said);
        words.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
        words.HasIndex(w => new { w.ReviewId, w.PersonId }).IsUnique();
        words.HasIndex(w => w.PersonId);
    }
}
