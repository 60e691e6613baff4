using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Needs;

// Writes down what the customer said, in a call or after it.
public static class WriteNeed
{
    public static async Task<Fragment<WriteNeedPart, View>> Get(Guid id, NeedDesk desk) => new(new(await desk.Deal(id), await desk.People(id)));

    public static async Task<Fragment<NeedsPart, ShowNeeds.View>> Post(Guid id, Input<NeedForm> input, NeedDesk desk, ShowNeeds.Reading reading, AppDb db, Me me)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        await RefuseTooMany(db, id);
        if (form.SourceId is not null)
            await desk.Contact(id, form.SourceId, input.Complain, nameof(NeedForm.SourceId));
        var need = db.Add(Need.Write(id, form.Facts(), me.Id, desk.Now)).Entity;
        await db.SaveChangesAsync();
        return ShowNeeds.Again(await reading.Of(deal), $"Written down.", desk.UndoMaking(need.Id));
    }

    private static async Task RefuseTooMany(AppDb db, Guid dealId)
    {
        if (await db.Set<Need>().CountAsync(need => need.DealId == dealId) >= Need.MostOnADeal)
            throw new Refusal($"A deal has at most {Need.MostOnADeal} needs: put those together that are one.");
    }

    public sealed record View(SubjectName Deal, [property: JsonIgnore] IReadOnlyList<Choice> People) : IPlaced
    {
        Whereabouts IPlaced.Where => NeedWords.Where(Say($"What does the customer need?"), Deal, $"needs-{Deal.Id}");
    }
}
