using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Plans;

// What I may see of the outcomes: mine, those in which somebody takes part whose records I see, and those on what I see.
public sealed class Outcomes(AppDb db, SubjectBook book, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public IQueryable<Outcome> Seen(IQueryable<Outcome> outcomes) =>
        me.SeesEverything ? outcomes : outcomes.Where(Concerning(me.Owners).Or(book.Sees<Outcome>(o => o.SubjectKind, o => o.SubjectId, but: "outcome")));

    public async Task<Outcome> Find(Guid id) => await Seen(db.Set<Outcome>()).WithPlan().SingleOrDefaultAsync(o => o.Id == id) ?? throw Refusal.NotFound();

    public static Expression<Func<Outcome, bool>> Concerning(Guid[] people) => o => people.Contains(o.OwnerId) || o.Participants.Any(part => people.Contains(part.PersonId));

    // Rules that the plan itself tells stand at their field.
    public static void Say(Action act, Func<string, FormattableString, Invalid> complain)
    {
        try
        {
            act();
        }
        catch (PlanFault fault)
        {
            throw complain(fault.Place, fault.Sentence);
        }
    }
}

public static class OutcomeQueries
{
    // A plan has a few dozen parts: read kind by kind, not multiplied with each other.
    public static IQueryable<Outcome> WithPlan(this IQueryable<Outcome> outcomes) => outcomes
        .Include(o => o.Tenures).Include(o => o.Participants).Include(o => o.Concerns).Include(o => o.Steps).Include(o => o.Reviews).Include(o => o.Revisions).AsSplitQuery();
}
