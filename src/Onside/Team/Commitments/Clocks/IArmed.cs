namespace Onside.Team.Commitments.Clocks;

// Slot: whose contingency is armed for a commitment, if any is. It hears after the performer and before it is escalated.
public interface IArmed
{
    Task<Guid?> Owner(Guid commitmentId);
}
