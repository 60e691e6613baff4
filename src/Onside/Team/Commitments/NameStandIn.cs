using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments;

// While I am away somebody else answers for me.
public static class NameStandIn
{
    public static async Task<Onward<View>> Post(Input<Form> input, AppDb db, Colleagues colleagues, Kept<StandInBook> book, Me me, TimeProvider clock)
    {
        var form = input.Valid();
        if (form.Person == me.Id)
            throw input.Complain(nameof(form.Person), $"Choose somebody else.");
        if (form.Until < form.From || form.Until < clock.Today(me.Zone))
            throw input.Complain(nameof(form.Until), $"This day is over before it begins. Name a later one.");
        var (person, _) = await colleagues.Assignee(form.Person, null, (_, sentence) => input.Complain(nameof(form.Person), sentence));
        await Forget(db, me, clock.Now());
        var named = db.Add(new StandIn(me.Id, person, form.From!.Value, form.Until!.Value)).Entity;
        await db.SaveChangesAsync();
        book.Forget();
        return new("/promises", new(named.StandInId, named.From, named.Until));
    }

    public static async Task<Onward<Nothing>> PostEnd(Input<Nothing> _, AppDb db, Kept<StandInBook> book, Me me, TimeProvider clock)
    {
        await Forget(db, me, clock.Now());
        await db.SaveChangesAsync();
        book.Forget();
        return new("/promises", new());
    }

    // One at a time.
    private static async Task Forget(AppDb db, Me me, DateTime now)
    {
        foreach (var one in await db.Set<StandIn>().Where(one => one.PersonId == me.Id).ToListAsync())
            one.Delete(now);
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? Person { get; set; }

        [Required(ErrorMessage = "Say from which day."), InOurTime]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Say until which day."), InOurTime]
        public DateOnly? Until { get; set; }
    }

    public sealed record View(Guid Person, DateOnly From, DateOnly Until);
}
