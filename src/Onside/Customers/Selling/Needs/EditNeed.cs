using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

public static class EditNeed
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<NeedForm> input, NeedDesk desk, ShowNeeds.Reading reading, AppDb db, Me me)
    {
        var ((need, deal), form) = (await desk.Find(id), input.Valid());
        if (form.Version is { } seen && seen != need.Version)
            throw Conflict.Between(NeedForm.From(need), form, need.Version);
        if (form.SourceId is { } source && source != need.SourceId)
            await desk.Contact(deal.Id, source, input.Complain, nameof(NeedForm.SourceId));
        var wasConfirmed = need.IsConfirmed;
        need.Describe(form.Facts(need), me.Id, desk.Now);
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), wasConfirmed && !need.IsConfirmed ? $"Saved. It says something else than the customer confirmed: ask again." : (FormattableString)$"Saved.", db.UndoUrl());
    }
}
