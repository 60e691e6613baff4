using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Stakeholders;

public static class EditStakeholder
{
    public static async Task<Fragment<StakeholdersPart, ShowStakeholders.View>> Post(Guid id, Input<StakeholderForm> input, AppDb db, SellingDesk desk, StakeholderMap map)
    {
        var (stakeholder, form) = (await desk.Find<Stakeholder>(id), input.Valid());
        stakeholder.RefuseUnlessSeen(form.Version, StakeholderForm.From(stakeholder), form);
        stakeholder.Describe(await form.Facts(input, desk, stakeholder));
        await db.SaveChangesAsync();
        return await map.After(stakeholder.DealId, new($"Saved.", db.UndoUrl(), Target: $"#stakeholders-{stakeholder.DealId}"));
    }
}
