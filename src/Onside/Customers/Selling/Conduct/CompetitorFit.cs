using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Customers.Selling.Conduct;

// Somebody else would serve this customer better in something, as far as we know, and when the customer was told so.
public class CompetitorFit(Guid dealId, Guid writtenById, DateTime writtenAt) : OnDeal(dealId)
{
    public const int LongestName = 120, LongestWhat = 300;

    public string Competitor { get; private set; } = "";
    public string BetterIn { get; private set; } = "";
    public Guid? NeedId { get; private set; }

    // Nobody was told yet, without a day.
    public Guid? ToldToId { get; private set; }
    public DateOnly? ToldOn { get; private set; }

    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    public static CompetitorFit Write(Guid dealId, Facts facts, Guid by, DateTime now)
    {
        var fit = new CompetitorFit(dealId, by, now);
        fit.Set(facts);
        fit.Tell(facts.ToldOn is null ? CompetitorMove.Write : CompetitorMove.Declare);
        return fit;
    }

    // That the customer knows is news; the rest stands in the history.
    public void Describe(Facts facts)
    {
        var isNews = ToldOn is null && facts.ToldOn is not null;
        Set(facts);
        if (isNews)
            Tell(CompetitorMove.Declare);
    }

    public void TakeOff(DateTime now)
    {
        Delete(now);
        Tell(CompetitorMove.TakeOff);
    }

    private void Set(Facts facts) => (Competitor, BetterIn, NeedId, ToldToId, ToldOn) = (facts.Competitor, facts.BetterIn, facts.NeedId, facts.ToldToId, facts.ToldOn);

    private void Tell(CompetitorMove move) => Announce(new CompetitorFitMoved(Id, DealId, move, Competitor));

    public sealed record Facts(string Competitor, string BetterIn, Guid? NeedId = null, Guid? ToldToId = null, DateOnly? ToldOn = null);
}

public enum CompetitorMove
{
    Write,
    Declare,
    TakeOff,
}

public record CompetitorFitMoved(Guid CompetitorFitId, Guid DealId, CompetitorMove Move, string Competitor) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class CompetitorFitTable : IEntityTypeConfiguration<CompetitorFit>
{
    public void Configure(EntityTypeBuilder<CompetitorFit> fit)
    {
        fit.ToTable("selling_competitor_fits");
        fit.Property(f => f.Competitor).HasMaxLength(CompetitorFit.LongestName);
        fit.Property(f => f.BetterIn).HasMaxLength(CompetitorFit.LongestWhat);
        fit.HasOne<Deal>().WithMany().HasForeignKey(f => f.DealId).OnDelete(DeleteBehavior.Restrict);
        fit.HasOne<Need>().WithMany().HasForeignKey(f => f.NeedId).OnDelete(DeleteBehavior.SetNull);
        fit.HasOne<Contact>().WithMany().HasForeignKey(f => f.ToldToId).OnDelete(DeleteBehavior.SetNull);
        fit.HasOne<Person>().WithMany().HasForeignKey(f => f.WrittenById).OnDelete(DeleteBehavior.Restrict);
        fit.HasIndex(f => new { f.DealId, f.Id });
    }
}
