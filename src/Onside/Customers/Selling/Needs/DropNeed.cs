using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

// It is no need any more. It is kept with the reason, so that nobody asks for it again.
public static class DropNeed
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<Form> input, NeedDesk desk, ShowNeeds.Reading reading, AppDb db)
    {
        var ((need, deal), form) = (await desk.Find(id), input.Valid());
        NeedDesk.RefuseUnlessSeen(need, form.Version);
        need.Drop(form.Reason!, desk.Now);
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"It is no need any more, and kept with the reason.", db.UndoUrl());
    }

    public class Form
    {
        [Required(ErrorMessage = "Say why it is no need any more."), MaxLength(Need.LongestText)]
        public string? Reason { get; set; }

        public int? Version { get; set; }
    }
}

public static class TakeUpNeed
{
    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<Nothing> _, NeedDesk desk, ShowNeeds.Reading reading, AppDb db)
    {
        var (need, deal) = await desk.Find(id);
        need.TakeUpAgain();
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"Taken up again.", db.UndoUrl());
    }
}
