using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// How the plan came to be what it is: each revision with what it changed, the latest first.
public static class ShowRevisions
{
    private const int Most = 100;

    public static async Task<Fragment<RevisionsPart, View>> Get(Guid id, Outcomes outcomes, Kept<PersonNames> people, PlanGuests guests, Me me)
    {
        var (outcome, outside) = (await outcomes.Find(id), await guests.Of(id));
        var names = PlanGuests.Named(await people.Current(), outside);
        var lines = outcome.Revisions.OrderByDescending(one => one.Number).Take(Most).Select(one => new Line(one.Number, one.At, new(one.ById, names.Of(one.ById).Name), one.Revision.IsMaterial, names.Of(one.UpgradedById)?.Name, Diffs.Of([one])));
        return new(new(id, outcome.What, me.MayWrite && outcome.IsOpen && outcome.Part(me.Id) is not null, [.. lines]) { Guests = [.. outside.Select(guest => new Named(guest.Id, guest.Name))] });
    }

    // UpgradedBy: who held it for material though it is not by its fields.
    public sealed record Line(int Number, DateTime At, Named By, bool IsMaterial, string? UpgradedBy, IReadOnlyList<DiffView> Changes);

    public sealed record View(Guid OutcomeId, string Outcome, bool MayUpgrade, IReadOnlyList<Line> Revisions) : IPlaced
    {
        [JsonIgnore]
        public IReadOnlyList<Named> Guests { get; init; } = [];

        Whereabouts IPlaced.Where => PlanWords.Part(Say($"Revisions"), OutcomeId, Outcome);
    }
}
