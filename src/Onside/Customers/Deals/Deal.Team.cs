using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Customers.Deals;

public partial class Deal
{
    public List<DealMember> Team { get; private set; } = [];

    public void Join(Guid personId, string function)
    {
        if (Team.Find(member => member.PersonId == personId) is { } member)
            member.Take(function);
        else
            Team.Add(new DealMember(Id, personId, function));
        Announce(new DealTeamJoined(Id, personId, function));
    }

    public void Leave(Guid personId, DateTime at)
    {
        if (Team.Find(member => member.PersonId == personId) is not { } member)
            return;
        member.Delete(at);
        Announce(new DealTeamLeft(Id, personId));
    }
}

// Somebody who works on a deal, in a function. Being on the team is being able to see it.
public class DealMember(Guid dealId, Guid personId, string function) : Entity, IPart
{
    public Guid DealId { get; private set; } = dealId;
    public Guid PersonId { get; private set; } = personId;
    public string Function { get; private set; } = function;

    Subject? IPartOf.Whole => new("deal", DealId);

    public void Take(string function) => Function = function;
}
