using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Selling.FollowUp;

// A won deal goes over to those who keep what was promised: success, and operations. It has gone over once somebody of them says so.
public class TurnOver(Guid dealId, Function function) : OnDeal(dealId)
{
    public static readonly Function[] To = [Function.SuccessPlanner, Function.Operations];

    public Function Function { get; private set; } = function;
    public TurnOverState State { get; private set; }
    public Guid? ById { get; private set; }
    public DateTime? At { get; private set; }

    // What is missing, where it was declined.
    public string? Missing { get; private set; }

    public void Answer(bool accepts, string? missing, PersonName by, DateTime now)
    {
        if (State == TurnOverState.Accepted)
            throw new Refusal($"It is accepted already.");
        if (!by.Functions.Contains(Function))
            throw new Refusal($"This is for somebody with this function to say: {Function.Called()}.", 403);
        (State, Missing, ById, At) = (accepts ? TurnOverState.Accepted : TurnOverState.Declined, accepts ? null : missing, by.Id, now);
        Announce(new TurnOverAnswered(Id, DealId, Function, accepts));
    }
}

public enum TurnOverState
{
    Waits,
    Accepted,
    Declined,
}

public record TurnOverAnswered(Guid TurnOverId, Guid DealId, Function Function, bool IsAccepted) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}

public class TurnOverTable : IEntityTypeConfiguration<TurnOver>
{
    public void Configure(EntityTypeBuilder<TurnOver> turnOver)
    {
        turnOver.ToTable("selling_turn_overs");
        turnOver.Property(t => t.Missing).HasMaxLength(OnDeal.LongestText);
        turnOver.HasOne<Deal>().WithMany().HasForeignKey(t => t.DealId).OnDelete(DeleteBehavior.Restrict);
        turnOver.HasOne<Person>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
        turnOver.HasIndex(t => new { t.DealId, t.Function }).IsUnique();
    }
}
