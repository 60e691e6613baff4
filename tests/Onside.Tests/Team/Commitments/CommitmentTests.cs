using System.Net;
using System.Net.Http.Json;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments;

// Mara sells and asks; Ines is in finance and answers; Tom and Lena look on.
public abstract class CommitmentTests(Engine engine) : Onside.Tests.Team.Fields.FieldTests(engine)
{
    protected HttpClient Tom => field ??= App.ProgramOf(Cast.Tom);

    protected DateTime Now => App.Clock.Now();

    protected object Asked(Person? to, string what = "Approve 12 %", Deal? about = null, DateTime? due = null) => new
    {
        To = to?.Id, Kind = about is null ? null : "deal", About = about?.Id, What = what, Condition = "The approval is on the deal.", DueAt = due ?? Now.AddDays(3), Why = "Hugo signs on Friday.",
    };

    protected async Task<ShowCommitment.View> Ask(Person to, string what = "Approve 12 %", Deal? about = null, HttpClient? by = null) =>
        await Read(await (by ?? Mara).Send("/commitments", Asked(to, what, about)), HttpStatusCode.Created);

    protected static async Task<ShowCommitment.View> Say(HttpClient who, ShowCommitment.View seen, Move move, object? with = null) => await Read(await Try(who, seen, move, with), HttpStatusCode.OK);

    protected static Task<HttpResponseMessage> Try(HttpClient who, ShowCommitment.View seen, Move move, object? with = null)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(with ?? new { }, Browsing.Json)!.AsObject();
        (body["Move"], body["Seen"]) = (move.ToString(), seen.Commitment.Moves);
        return who.Send($"/commitments/{seen.Commitment.Id}/moves", body);
    }

    protected static async Task<ShowCommitment.View> Read(HttpResponseMessage answer, HttpStatusCode expected)
    {
        Assert.True(answer.StatusCode == expected, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<ShowCommitment.View>(Browsing.Json))!;
    }

    protected object Promised => new { Restatement = "I read the offer and write yes or no on the deal.", ReviewAt = Now.AddDays(2) };
}
