using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Onside.Customers.Deals;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Plans;

// Mara answers for outcomes; Tom works with her; Lena is elsewhere in the company; Ruth administers.
public abstract class PlanTests(Engine engine) : CommitmentTests(engine)
{
    protected HttpClient Lena => field ??= App.ProgramOf(Cast.Lena);

    protected async Task<OutcomeView> Open(string what = "Clean water at 14 sites", Deal? on = null, HttpClient? by = null) =>
        (await Told(await (by ?? Mara).Send("/outcomes", on is null ? new { What = what, DueOn = "2026-12-11" } : new { Kind = "deal", About = on.Id }), HttpStatusCode.Created)).Outcome;

    // Posts to a part of the plan, and returns how it stands then.
    protected static async Task<OutcomeView> Do(HttpClient who, OutcomeView outcome, string part, object? with = null) =>
        (await Told(await Try(who, outcome, part, with), HttpStatusCode.OK)).Outcome;

    protected static Task<HttpResponseMessage> Try(HttpClient who, OutcomeView outcome, string part, object? with = null) => who.Send($"/outcomes/{outcome.Id}/{part}".TrimEnd('/'), with ?? new { });

    protected static async Task<ShowOutcome.View> Told(HttpResponseMessage answer, HttpStatusCode expected)
    {
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<ShowOutcome.View>(Browsing.Json))!;
    }

    protected static async Task Refuses(HttpResponseMessage answer, string sentence, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var text = await answer.Text();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {text}");
        Assert.Contains(sentence, JsonNode.Parse(text)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    protected static Task<ShowOutcome.View> See(HttpClient who, OutcomeView outcome) => who.Read<ShowOutcome.View>($"/outcomes/{outcome.Id}");

    protected Task<OutcomeView> TakeIn(OutcomeView outcome, Person person, bool isRequired = true, string? expectation = null) => Do(Mara, outcome, "participants", new { PersonId = person.Id, IsRequired = isRequired, Expectation = expectation });

    protected static object Facts(OutcomeView outcome, string? what = null, string? scope = null, string? priorities = null, string? dueOn = null, Tier? tier = null) => new
    {
        What = what ?? outcome.What, outcome.Condition, Scope = scope ?? outcome.Scope, DueOn = dueOn ?? outcome.DueOn?.ToString("O"), Tier = tier ?? outcome.Tier, Priorities = priorities ?? string.Join('\n', outcome.Priorities),
    };

    protected static Task<OutcomeView> Confirm(HttpClient who, OutcomeView outcome, string? concern = null) => Do(who, outcome, "confirmation", new { outcome.Revision, MyPart = "I read the pumps.", Concern = concern });

    protected static Stance StanceOf(OutcomeView outcome, Person person) => outcome.Participants.Single(part => part.Person.Id == person.Id).Stance;

    protected async Task Verified() => Assert.Equal("", (await App.Types("verify")) is { Code: 0 } ? "" : (await App.Types("verify")).Said);
}
