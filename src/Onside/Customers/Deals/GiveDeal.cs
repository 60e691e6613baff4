using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Deals;

public static class GiveDeal
{
    public static async Task<Page<GiveDealPage, View>> Get(Guid id, AppDb db, Me me)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        return new(new(deal.Id, deal.Name, deal.Version, await JoinDeal.People(db)));
    }

    public static async Task<Onward<Made>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept)
    {
        var form = input.Valid();
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        var owner = await db.Set<Person>().Where(person => person.Id == form.OwnerId && person.DeactivatedAt == null).Select(person => person.Name).SingleOrDefaultAsync()
            ?? throw input.Complain(nameof(Form.OwnerId), $"Choose somebody of this company.");
        await Standing.RefuseUnlessSeen(deal, form.Version, db, await kept.Current(), yours => yours.Owner = owner);
        deal.GiveTo(form.OwnerId!.Value);
        await db.SaveChangesAsync();
        var isSeen = await db.Set<Deal>().VisibleTo(me).AnyAsync(d => d.Id == id);
        return new(isSeen ? $"/deals/{id}" : "/deals", new(id, $"/deals/{id}"), toast: new($"{deal.Name} belongs to {owner} now.", isSeen ? db.UndoUrl() : null, Target: "#deal"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? OwnerId { get; set; }

        public int? Version { get; set; }
    }

    public record View(Guid DealId, string Name, int Version, IReadOnlyList<DealChoices.Owner> People);
}
