using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes.Buyers;

// One click: whoever usually makes this move is asked for it.
public static class AskForCue
{
    public static async Task<Fragment<MomentsPart, ShowMoments.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, Requesting requesting, Kept<CalendarBook> calendars, ShowMoments.Reading reading, Me me)
    {
        var (happened, form) = (await desk.Find<BuyerEvent>(id), input.Valid());
        happened.RefuseUnlessSeen(form.Version, CueClick.Standing(happened), new() { State = Say(BuyerWords.Of(CueState.Asked)) });
        var (deal, people) = (await desk.Deal(happened.DealId), await desk.People());
        var to = form.To ?? Could(happened.Kind, deal.OwnerId, people, me.Id).FirstOrDefault()?.Id ?? throw input.Complain(nameof(Form.To), $"Nobody else could make this move. Make it yourself, or choose somebody.");
        await db.Transact(async () =>
        {
            var due = Suggesting.Due(Answering.Hours(await calendars.Current(), to), desk.Now, null, me.Zone);
            var commitment = await requesting.Ask(Asked(happened, deal, to, due), input.Complain);
            happened.AskFor(commitment.Id, me.Id, desk.Now);
            await db.SaveChangesAsync();
        });
        return await reading.After(happened.DealId, new($"Asked. You hear as soon as there is an answer."));
    }

    // Those in the function whose move it usually is, then whoever answers for the deal.
    public static IEnumerable<PersonName> Could(BuyerEventKind kind, Guid owner, PersonNames people, Guid but) =>
        people.Active.Where(person => person.MayWrite && person.Id != but && (person.Functions.Contains(BuyerWords.Role(kind)) || person.Id == owner)).OrderBy(person => person.Id == owner);

    private static AskForm Asked(BuyerEvent happened, Deal deal, Guid to, DateTime? due) => new()
    {
        To = to, Kind = "deal", About = deal.Id, What = Say(BuyerWords.Cue(happened.Kind)), Condition = Say($"It can be seen on the deal that it was done."),
        Why = happened.Note is { } note ? Say($"{BuyerWords.Of(happened.Kind)} at the customer of {deal.Name}: {note}") : Say($"{BuyerWords.Of(happened.Kind)} at the customer of {deal.Name}."), DueAt = due,
    };

    public class Form : CueClick
    {
        public Guid? To { get; set; }
    }
}
