using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Strengths;

// True no longer, or no strength any more: it is proposed no longer, and stays where it answers a need.
public static class RetireStrength
{
    public static async Task<Fragment<StrengthBody, ShowStrength.View>> Post(Guid id, Input<Nothing> _, AppDb db, ShowStrength.Reading reading, TimeProvider clock)
    {
        var strength = await db.Set<Strength>().Known(id);
        strength.Retire(clock.Now());
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/strengths/{id}", new($"{strength.Name} is retired.", $"/strengths/{id}/retirement/undo", Target: "#strength"));
    }
}

public static class OfferStrengthAgain
{
    public static async Task<Fragment<StrengthBody, ShowStrength.View>> Post(Guid id, Input<Nothing> _, AppDb db, ShowStrength.Reading reading)
    {
        var strength = await db.Set<Strength>().Known(id);
        strength.OfferAgain();
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/strengths/{id}", new($"{strength.Name} is offered again."));
    }
}
