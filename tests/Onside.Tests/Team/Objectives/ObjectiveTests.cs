using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Team.Inbox;
using Onside.Team.Objectives;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Team.Commitments;

namespace Onside.Tests.Team.Objectives;

// Mara answers for objectives; Tom is in finance, Lena in operations; Ruth administers.
public abstract class ObjectiveTests(Engine engine) : CommitmentTests(engine)
{
    protected HttpClient Lena => field ??= App.ProgramOf(Cast.Lena);

    protected DateOnly Day => DateOnly.FromDateTime(Now);

    protected async Task Works(params (Person Who, Function Department)[] where)
    {
        await App.Db(async db =>
        {
            foreach (var (who, department) in where)
                (await db.Set<Person>().SingleAsync(person => person.Id == who.Id)).Work([department]);
            return await db.SaveChangesAsync();
        });
        foreach (var kept in App.Services.GetServices<Onside.Platform.Data.Kept>())
            kept.Forget();
    }

    protected Task Departments() => Works((Cast.Tom, Function.Finance), (Cast.Lena, Function.Operations));

    protected Dictionary<string, object?> Whole(string name = "A third from service", params Function[] departments) => new()
    {
        ["Name"] = name, ["Why"] = "It keeps us close to the customer.", ["Metric"] = "Share of service", ["Unit"] = "%", ["Baseline"] = 21, ["Target"] = 33.5, ["DueOn"] = Day.AddDays(60).ToString("O"),
        ["Departments"] = departments.Length == 0 ? [Function.Finance, Function.Operations] : departments,
    };

    protected static Dictionary<string, object?> Like(Dictionary<string, object?> whole, params (string Field, object? Value)[] but)
    {
        var other = new Dictionary<string, object?>(whole);
        foreach (var (field, value) in but)
            other[field] = value;
        return other;
    }

    protected async Task<ShowObjective.View> Begin(Dictionary<string, object?>? form = null, HttpClient? by = null) => await Told(await (by ?? Mara).Send("/objectives", form ?? Whole()), HttpStatusCode.Created);

    protected async Task<ShowObjective.View> Propose(Dictionary<string, object?>? form = null) => await Do(Mara, await Begin(form), "proposal");

    protected static async Task<ShowObjective.View> Do(HttpClient who, ShowObjective.View seen, string part, object? with = null) => await Told(await Try(who, seen, part, with), HttpStatusCode.OK);

    protected static Task<HttpResponseMessage> Try(HttpClient who, ShowObjective.View seen, string part, object? with = null) => who.Send($"/objectives/{seen.Row.Id}/{part}".TrimEnd('/'), with ?? new { });

    protected static Task<ShowObjective.View> Edit(HttpClient who, ShowObjective.View seen, Dictionary<string, object?> form) => Do(who, seen, "", form);

    protected static object Read(ShowObjective.View seen) => new { seen.Objective.Round };

    protected static Task<ShowObjective.View> Accept(HttpClient who, ShowObjective.View seen, Function department) => Do(who, seen, $"departments/{department}/acceptance", Read(seen));

    protected static Task<ShowObjective.View> See(HttpClient who, ShowObjective.View seen) => who.Read<ShowObjective.View>($"/objectives/{seen.Row.Id}");

    protected static DepartmentView Of(ShowObjective.View seen, Function department) => seen.Objective.Departments.Single(one => one.Department == department);

    protected static async Task<IReadOnlyList<string>> Heard(HttpClient who) => [.. (await who.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices).Select(notice => notice.Sentence)];

    protected static async Task<ShowObjective.View> Told(HttpResponseMessage answer, HttpStatusCode expected)
    {
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<ShowObjective.View>(Browsing.Json))!;
    }

    protected static async Task Refuses(HttpResponseMessage answer, string sentence, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var text = await answer.Text();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode} {text}");
        Assert.Contains(sentence, JsonNode.Parse(text)!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
