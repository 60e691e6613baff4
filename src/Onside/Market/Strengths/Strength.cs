using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Tagging;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Market.Strengths;

// What we are good at, as a customer would say it: what it does for them, how that can be seen, and the words of needs that it answers.
public class Strength(string name, Guid ownerId, DateOnly since) : Entity, ITold, IDerives
{
    public const int LongestName = 120, LongestText = 500, Most = 300;

    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);
    public string Does { get; private set; } = "";

    // A report, a figure, a customer who says so; or where it is found.
    public string? Proof { get; private set; }
    public IReadOnlyList<string> Words { get; private set; } = [];

    // Who keeps it true.
    public Guid OwnerId { get; private set; } = ownerId;
    public DateOnly Since { get; private set; } = since;

    // What is retired is proposed no longer; the needs that it answers keep it.
    public DateTime? RetiredAt { get; private set; }

    public string SearchText => $"{Name} {string.Join(' ', Words)} {Does}";

    public static Strength Write(StrengthFacts facts)
    {
        var strength = new Strength(facts.Name, facts.OwnerId, facts.Since);
        strength.Describe(facts);
        return strength;
    }

    public void Describe(StrengthFacts facts)
    {
        (Name, Does, Proof, Words, OwnerId, Since) = (facts.Name, facts.Does, facts.Proof, TagText.Clean(facts.Words), facts.OwnerId, facts.Since);
        Derive();
    }

    public void Derive() => NameKey = TextFolding.Key(Name);

    public void PassOn(Guid to) => OwnerId = to;

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void OfferAgain() => RetiredAt = null;
}

public sealed record StrengthFacts(string Name, string Does, string? Proof, IEnumerable<string> Words, Guid OwnerId, DateOnly Since);

public static class StrengthQueries
{
    public static IQueryable<Strength> Offered(this IQueryable<Strength> strengths) => strengths.Where(strength => strength.RetiredAt == null);

    public static async Task<Strength> Known(this IQueryable<Strength> strengths, Guid id) => await strengths.SingleOrDefaultAsync(strength => strength.Id == id) ?? throw Refusal.NotFound();
}

public class StrengthTable : IEntityTypeConfiguration<Strength>
{
    public void Configure(EntityTypeBuilder<Strength> strength)
    {
        strength.ToTable("market_strengths");
        strength.Ignore(s => s.SearchText);
        strength.Property(s => s.Name).HasMaxLength(Strength.LongestName);
        strength.Property(s => s.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        strength.Property(s => s.Does).HasMaxLength(Strength.LongestText);
        strength.Property(s => s.Proof).HasMaxLength(Strength.LongestText);
        strength.Property(s => s.Words).KeptAsText();
        strength.HasOne<Person>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Restrict);
        strength.HasIndex(s => new { s.NameKey, s.Id });
        strength.HasIndex(s => s.OwnerId);
    }
}
