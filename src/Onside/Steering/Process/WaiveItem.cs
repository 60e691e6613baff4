using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Steering.Process;

// It can do without, says somebody other than the owner, and why. It holds until the deal leaves its stage.
public static class WaiveItem
{
    public static async Task<Fragment<GatesPart, ShowGates.View>> Post(Guid id, string item, Input<GateReason> input, AppDb db, Gatekeeper gates, ShowGates.Reading reading, Me me, TimeProvider clock)
    {
        var (form, asked) = (input.Valid(), await gates.Item(id, item));
        if (asked.Deal.OwnerId == me.Id)
            throw new Refusal($"Whoever owns a deal waives nothing on it. Ask a colleague to look at it.", 403);
        db.Add(new GateWord(id, item, me.Id, form.Reason!, clock.Now(), asked.Deal.StageEnteredAt));
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/deals/{id}", new($"Waived while the deal is in this stage."));
    }
}

// Against advice: whoever goes on says why, and every door opens then.
public static class GoAgainstAdvice
{
    public static async Task<Fragment<GatesPart, ShowGates.View>> Post(Guid id, Input<GateReason> input, AppDb db, Gatekeeper gates, ShowGates.Reading reading, Me me, TimeProvider clock)
    {
        var (form, deal) = (input.Valid(), await gates.Open(id));
        db.Add(GateWord.Against(id, me.Id, form.Reason!, clock.Now(), deal.StageEnteredAt));
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/deals/{id}", new($"It is on record why. You can go on now."));
    }
}

public class GateReason
{
    [Required(ErrorMessage = "Say why, in one line."), MaxLength(GateWord.LongestReason)]
    public string? Reason { get; set; }
}
