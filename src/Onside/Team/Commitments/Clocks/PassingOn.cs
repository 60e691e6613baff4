using Onside.Platform.Data;

namespace Onside.Team.Commitments.Clocks;

// What nobody answered in time is asked of the next one, on the same terms.
public sealed class PassingOn(Answering answering, TimeProvider clock)
{
    public async Task To(Commitment commitment, Guid next)
    {
        commitment.PassOn(next, clock.Now());
        await answering.Expect(commitment);
    }
}
