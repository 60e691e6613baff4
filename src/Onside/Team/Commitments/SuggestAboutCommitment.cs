using Onside.Platform.Data;
using Onside.Team.Commitments.Clocks;
using Onside.Team.People;
using Onside.Team.People.Teams;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// What is stuck is taken to whoever leads those that were asked.
public sealed class SuggestAboutCommitment(Promises promises, Kept<LeadBook> leads, Kept<PersonNames> people) : ISuggests
{
    public string Kind => "commitment";

    public async Task<Suggested> About(Guid id)
    {
        var commitment = await promises.Find(id);
        return new(Say($"So that it goes on: {commitment.What}"), null, ClockVoice.Above(commitment, await leads.Current(), await people.Current()));
    }
}
