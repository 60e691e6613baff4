using System.Net;
using System.Net.Http.Json;
using Onside.Platform.Access;
using Onside.Platform.Jobs;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Inbox;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Hanging;

// Mara asks Tom; Ines deals with things; Ruth looks on; Lena sees nothing of it.
public abstract class HangingTests(Engine engine) : CommitmentTests(engine)
{
    protected Person Ines { get; private set; } = null!;

    protected HttpClient InesHers { get; private set; } = null!;

    protected async Task<ShowCommitment.View> Begin()
    {
        Ines = await App.Hire("Ines Duarte", sight: Sight.Everyone);
        InesHers = App.ProgramOf(Ines);
        return await Ask(Cast.Tom);
    }

    protected async Task<ShowCommitment.View> Promise() => await Say(Tom, await Begin(), Move.Promise, Promised);

    protected static async Task<T> As<T>(HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }

    protected static async Task<IReadOnlyList<string>> Heard(HttpClient who) => [.. (await who.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices).Select(notice => notice.Sentence)];

    protected Task Run<TJob>() where TJob : IJob => App.In(async scope =>
    {
        await ((IJob)scope.GetService(typeof(TJob))!).Run(default);
        return 0;
    });
}
