using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Swarms;

// What was decided becomes promises: one click asks for it, as for any.
public static class AskFromSwarm
{
    public static async Task<Fragment<SwarmBody, ShowSwarm.View>> Post(Guid id, Input<Form> input, AppDb db, SwarmDesk desk, Requesting requesting, Kept<CalendarBook> calendars, ShowSwarm.Reading reading, Me me)
    {
        await desk.DealOf(id);
        var form = input.Valid();
        await desk.Act(id, async swarm =>
        {
            if (swarm.State != SwarmState.Trying)
                throw new Refusal(SwarmWords.Of(SwarmRefusal.NotNow), 409);
            var due = Suggesting.Due(Answering.Hours(await calendars.Current(), form.To), desk.Now, null, me.Zone);
            var asked = await requesting.Ask(new AskForm { To = form.To, Kind = "deal", About = swarm.DealId, What = form.What, Condition = Say($"It can be seen on the deal."), Why = swarm.Needed, DueAt = due }, input.Complain);
            db.Add(new SwarmAsk(id, asked.Id));
        });
        return await reading.After(id, new($"Asked. You hear as soon as there is an answer."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? To { get; set; }

        [Required(ErrorMessage = "Say what you need."), MaxLength(Commitment.LongestWhat)]
        public string? What { get; set; }
    }
}
