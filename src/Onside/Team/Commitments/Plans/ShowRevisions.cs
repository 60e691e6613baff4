using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// How the plan came to be what it is: each revision with what it changed, the latest first.
public static class ShowRevisions
{
    private const int Most = 100;

    public static async Task<Fragment<RevisionsPart, View>> Get(Guid id, Outcomes outcomes, Kept<PersonNames> people, Me me)
    {
        var (outcome, names) = (await outcomes.Find(id), await people.Current());
        return new(new(id, outcome.What, me.MayWrite && outcome.IsOpen && outcome.Part(me.Id) is not null,
            [.. outcome.Revisions.OrderByDescending(one => one.Number).Take(Most).Select(one => new Line(one.Number, one.At, new(one.ById, names.Of(one.ById).Name), one.Revision.IsMaterial, names.Of(one.UpgradedById)?.Name, Diffs.Of([one])))]));
    }

    // UpgradedBy: who held it for material though it is not by its fields.
    public sealed record Line(int Number, DateTime At, Named By, bool IsMaterial, string? UpgradedBy, IReadOnlyList<DiffView> Changes);

    public sealed record View(Guid OutcomeId, string Outcome, bool MayUpgrade, IReadOnlyList<Line> Revisions) : IPlaced
    {
        Whereabouts IPlaced.Where => PlanWords.Part(Say($"Revisions"), OutcomeId, Outcome);
    }
}
