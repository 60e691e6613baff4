using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.People;

public static class ChangeMail
{
    // Links that went out to the old address open nothing any more.
    public static async Task To(AppDb db, Person person, SignIn signIn, string mail, DateTime now)
    {
        person.ReachAt(mail);
        if (SignIn.Normal(mail) != signIn.NormalizedUserName)
            await SignInLink.Void(db, person.Id, now);
        signIn.ReachAt(mail);
    }
}
