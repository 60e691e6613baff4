using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Needs;

// What the customer of a deal needs, on the deal's page: what is confirmed, which products answer what, and what is open between the two.
public static class ShowNeeds
{
    public static async Task<Fragment<NeedsPart, View>> Get(Guid id, NeedDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    // After a click: the part as it is now, with the way back.
    public static Fragment<NeedsPart, View> Again(View view, FormattableString said, string? undo) => new(view, $"{view.Deal.Url}#needs", new(said, undo, Target: $"#{view.Place}"));

    public sealed class Reading(AppDb db, NeedDesk desk, Kept<PersonNames> people, Me me)
    {
        public async Task<View> Of(SubjectName deal)
        {
            var needs = await db.Set<Need>().AsNoTracking().Include(need => need.Answers).Where(need => need.DealId == deal.Id).OrderBy(need => need.Id).Take(Need.MostOnADeal).ToListAsync();
            var (lines, names) = (await desk.Lines(deal.Id), await people.Current());
            var contacts = await desk.Contacts(needs.SelectMany(need => new[] { need.SourceId, need.ConfirmedById, need.GapToldToId }));
            var views = needs.OrderBy(need => need.State == NeedState.Dropped).ThenBy(need => need.Weight).Select(need => NeedView.Of(need, lines, contacts, names)).ToList();
            return new(deal, views, lines, Traced(views, lines), me.MayWrite, desk.Now);
        }

        private static Open Traced(List<NeedView> needs, List<NeedLine> lines)
        {
            var standing = needs.Where(need => need.State != NeedState.Dropped).ToList();
            var traced = NeedTrace.Of([.. standing.Select(need => new TracedNeed<Guid>(need.Id, need.Weight == NeedWeight.Must, need.State == NeedState.Confirmed, need.Disclosed is not null))],
                [.. lines.Select(line => line.Id)], standing.SelectMany(need => need.Answers.Select(answer => (need.Id, answer.LineId))));
            return new(traced.UnansweredMusts, traced.UnexplainedLines);
        }
    }

    // Must-haves that are neither answered nor told as a gap, and lines that answer nothing the customer confirmed.
    public sealed record Open(IReadOnlyList<Guid> UnansweredMusts, IReadOnlyList<Guid> UnexplainedLines);

    public sealed record View(SubjectName Deal, IReadOnlyList<NeedView> Needs, IReadOnlyList<NeedLine> Lines, Open Open, bool MayWrite, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => NeedWords.Where(Say($"Needs"), Deal);

        [JsonIgnore]
        public string Place => $"needs-{Deal.Id}";

        [JsonIgnore]
        public string Url => $"/deals/{Deal.Id}/needs";
    }
}
