using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Team.People;

// What is decided about a person's way in stands in the log under their name; the keys themselves never do.
public partial class Person
{
    public void Invite(Level level) => Announce(new PersonInvited(Id, level));

    public void Gave(LinkPurpose purpose) => Announce(new LinkMade(Id, purpose));

    public void Rise(SignIn signIn, Level level)
    {
        if (signIn.Level == level)
            return;
        Announce(new LevelChanged(Id, signIn.Level, level));
        signIn.Become(level);
    }

    public void ChangedPassword() => Announce(new PasswordChanged(Id));

    public void WasSignedOut() => Announce(new PersonSignedOut(Id));

    public void Created(Token token) => Announce(new TokenCreated(Id, token.Id, token.Name, token.Most, token.ExpiresAt));

    public void Revoke(Token token, DateTime at)
    {
        token.Revoke(at);
        Announce(new TokenRevoked(Id, token.Id));
    }

    public void Joined(Guid teamId, string team) => Announce(new PersonJoined(Id, teamId, team));

    public void Left(Guid teamId, string team) => Announce(new PersonLeft(Id, teamId, team));

    public void Deactivate(Guid successorId, DateTime at)
    {
        if (DeactivatedAt is not null)
            throw new Refusal($"{Name} was deactivated already.");
        if (successorId == Id)
            throw new Refusal($"Choose somebody else to take over.");
        DeactivatedAt = at;
        Announce(new PersonDeactivated(Id, successorId));
    }

    public void Reactivate()
    {
        if (DeactivatedAt is null)
            throw new Refusal($"{Name} is active already.");
        DeactivatedAt = null;
        Announce(new PersonReactivated(Id));
    }
}
