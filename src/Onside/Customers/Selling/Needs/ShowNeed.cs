using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;

namespace Onside.Customers.Selling.Needs;

// One need with all that can be done about it.
public static class ShowNeed
{
    public static async Task<Fragment<NeedWork, View>> Get(Guid id, NeedDesk desk, Kept<PersonNames> people, Me me)
    {
        var (need, deal) = await desk.Find(id);
        var (lines, contacts) = (await desk.Lines(deal.Id), await desk.Contacts([need.SourceId, need.ConfirmedById, need.GapToldToId]));
        return new(new(NeedView.Of(need, lines, contacts, await people.Current()), deal, lines, me.MayWrite, desk.Today, await desk.People(deal.Id)));
    }

    public sealed record View(NeedView Need, SubjectName Deal, IReadOnlyList<NeedLine> Lines, bool MayWrite, [property: JsonIgnore] DateOnly Today, [property: JsonIgnore] IReadOnlyList<Choice> People) : IPlaced
    {
        Whereabouts IPlaced.Where => NeedWords.Where(Need.Text, Deal, $"needs-{Deal.Id}");
    }
}
