using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Team.Commitments.Queue;

// What a department can be asked for: what it is, by what one sees that it is done, and how long it usually takes. What is retired is offered no longer.
public class Offering(Function department, string name, string condition, int days) : Entity
{
    public const int MostDays = 250;

    public Function Department { get; private set; } = department;
    public string Name { get; private set; } = name;
    public string Condition { get; private set; } = condition;

    // In working days.
    public int Days { get; private set; } = days;
    public DateTime? RetiredAt { get; private set; }

    public void Describe(string name, string condition, int days) => (Name, Condition, Days) = (name, condition, days);

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void OfferAgain() => RetiredAt = null;

    public static async Task<Offering> Find(AppDb db, Guid id) => await db.Set<Offering>().SingleOrDefaultAsync(offering => offering.Id == id) ?? throw Refusal.NotFound();
}

public class OfferingTable : IEntityTypeConfiguration<Offering>
{
    public void Configure(EntityTypeBuilder<Offering> offering)
    {
        offering.ToTable("commitments_offerings");
        offering.Property(o => o.Department).HasConversion<string>().HasMaxLength(40);
        offering.Property(o => o.Name).HasMaxLength(Commitment.LongestWhat);
        offering.Property(o => o.Condition).HasMaxLength(Commitment.LongestText);
        offering.HasIndex(o => o.Department);
    }
}
