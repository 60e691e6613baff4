using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// For what other features tell of a deal: whoever is asked works on it from then on, and sees it.
public static class DemoTeam
{
    // Those who are new on the team, to be written.
    public static DealMember[] Join(DemoStory story, Deal deal, PersonName person, DateTime at)
    {
        if (person.Id == deal.OwnerId || deal.Team.Exists(member => member.PersonId == person.Id))
            return [];
        story.Happens(deal, at, deal.OwnerId, () => deal.Join(person.Id, person.Part));
        return [deal.Team[^1]];
    }
}
