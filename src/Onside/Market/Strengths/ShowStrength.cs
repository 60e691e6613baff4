using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Market.Strengths.Matching;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Activities;
using Onside.Platform.Web;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Market.Strengths;

// One strength, and the needs that it answered last on deals that I see.
public static class ShowStrength
{
    private const int MostShown = 20;

    public static async Task<Page<StrengthPage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, StrengthDesk desk, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        public async Task<View> Of(Guid id)
        {
            var (strength, names) = (await db.Set<Strength>().AsNoTracking().Known(id), await people.Current());
            var deals = db.Set<Deal>().VisibleTo(me);
            var answered = await db.Set<NeedStrength>().Where(one => one.StrengthId == id).OrderByDescending(one => one.At).ThenByDescending(one => one.Id)
                .Join(deals, one => one.DealId, deal => deal.Id, (one, deal) => new { one.At, one.ById, one.Why, one.NeedId, deal.Id, deal.Name })
                .Join(db.Set<Need>(), one => one.NeedId, need => need.Id, (one, need) => new { one.At, one.ById, one.Why, one.Id, one.Name, need.Text }).Take(MostShown).ToListAsync();
            return new(StrengthRow.Of(strength, names, (await desk.Answers([id])).GetValueOrDefault(id)),
                [.. answered.Select(one => new Answered(one.Text, new(one.Id, one.Name, DealSubjects.At(one.Id)), one.Why, new(one.ById, names.Of(one.ById).Name), one.At))], me.MayWrite, clock.Now());
        }
    }

    public sealed record View(StrengthRow Strength, IReadOnlyList<Answered> Answered, [property: JsonIgnore] bool MayWrite, [property: JsonIgnore] DateTime Now);

    public sealed record Answered(string Need, SubjectName Deal, string? Why, Named By, DateTime At);
}
