using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Stakeholders;

// Somebody has no say in it any more.
public static class RemoveStakeholder
{
    public static async Task<Fragment<StakeholdersPart, ShowStakeholders.View>> Post(Guid id, Input<Click> input, AppDb db, SellingDesk desk, StakeholderMap map)
    {
        var (stakeholder, form) = (await desk.Find<Stakeholder>(id), input.Valid());
        stakeholder.RefuseUnlessSeen(form.Version, StakeholderForm.From(stakeholder), StakeholderForm.From(stakeholder));
        stakeholder.TakeOff(desk.Now);
        await db.SaveChangesAsync();
        return await map.After(stakeholder.DealId, new($"Taken off the map.", db.UndoUrl(stakeholder), Target: $"#stakeholders-{stakeholder.DealId}"));
    }

    public class Click
    {
        public int? Version { get; set; }
    }
}
