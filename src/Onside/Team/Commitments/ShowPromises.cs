using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Team.Commitments;

// What do I owe, to whom, by when; what waits for me; what am I owed.
public static class ShowPromises
{
    private const int Most = 50;

    public static async Task<Page<PromisesPage, View>> Get(MyPromises mine, Promises promises, Me me) => new(new(await mine.Read(Most), promises.Now, me.MayWrite));

    public sealed record View(MyPromises.View Mine, DateTime Now, bool MayWrite);
}
