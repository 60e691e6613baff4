using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

public static class JoinDeal
{
    public static async Task<Fragment<DealTeamForm, View>> Get(Guid id, AppDb db, Me me)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Find(id);
        return new(new(deal.Id, deal.Name, await People(db)));
    }

    public static Task<List<DealChoices.Owner>> People(AppDb db) => db.Set<Person>().Where(person => person.DeactivatedAt == null)
        .OrderBy(person => person.NameKey).Select(person => new DealChoices.Owner(person.Id, person.Name)).Take(500).ToListAsync();

    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var form = input.Valid();
        var deal = await db.Set<Deal>().VisibleTo(me).WithTeam().Find(id);
        if (!await db.Set<Person>().AnyAsync(person => person.Id == form.PersonId && person.DeactivatedAt == null))
            throw input.Complain(nameof(Form.PersonId), $"Choose somebody of this company.");
        deal.Join(form.PersonId!.Value, form.Function ?? "");
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"Saved.", db.UndoUrl(), Target: "#deal"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? PersonId { get; set; }

        [MaxLength(40)]
        public string? Function { get; set; }
    }

    public sealed record View(Guid DealId, string Deal, IReadOnlyList<DealChoices.Owner> People) : IPlaced
    {
        Whereabouts IPlaced.Where => DealWords.Part(Say($"Put somebody on the team"), DealId, Deal);
    }
}

public static class LeaveDeal
{
    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Guid personId, Input<Nothing> _, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).WithTeam().Find(id);
        deal.Leave(personId, clock.Now());
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", db.UndoUrl() is { } undo ? new($"Taken off the team.", undo, Target: "#deal") : null);
    }
}
