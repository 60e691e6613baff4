using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// Somebody has looked at a gate that was eased: it requires again, and its next twenty deals are watched.
public static class EndEasing
{
    public static async Task<Onward<ShowProcess.View>> Post(SalesStep step, Input<Form> input, AppDb db, ProcessDesk desk, Kept<ProcessBook> kept, ShowProcess.Reading reading, Me me)
    {
        await desk.RefuseOthers();
        var (newest, tier) = ((await kept.Current()).Newest?.Id, input.Valid().Tier!.Value);
        var easing = await db.Set<GateEasing>().SingleOrDefaultAsync(one => one.VersionId == newest && one.Step == step && one.Tier == tier && one.EndedAt == null) ?? throw new Refusal($"This step was not eased, or somebody has looked at it already.", 409);
        easing.End(me.Id, desk.Now);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/process", await reading.Of(), toast: new($"It requires again."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say for which deals.")]
        public DealTier? Tier { get; set; }
    }
}

// Somebody wants it back: it is asked for again, and its next hundred deals are watched.
public static class WakeItem
{
    public static async Task<Onward<ShowProcess.View>> Post(string item, Input<Nothing> _, AppDb db, ProcessDesk desk, Kept<ProcessBook> kept, ShowProcess.Reading reading, Me me)
    {
        await desk.RefuseOthers();
        var newest = (await kept.Current()).Newest?.Id;
        var rest = await db.Set<ItemRest>().SingleOrDefaultAsync(one => one.VersionId == newest && one.Item == item && one.EndedAt == null) ?? throw new Refusal($"This does not rest, or somebody has woken it already.", 409);
        rest.End(me.Id, desk.Now);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/process", await reading.Of(), toast: new($"It is asked for again."));
    }
}
