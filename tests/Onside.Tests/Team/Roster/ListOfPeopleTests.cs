using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;
using Onside.Team.People.Teams;
using Onside.Team.Roster;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Roster;

// Who works here, taken along as a file, with the columns that each reader chose, and changed together.
public abstract partial class ListOfPeopleTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task The_file_holds_what_the_list_shows_and_access_for_administrators_only()
    {
        await Add("person", "Seats", FieldType.Number);
        var odd = new Person("=HYPERLINK(\"http://evil.example\")");
        await App.Saved(odd);
        await Ruth.Send($"/lists/person/change", new { Ids = new[] { Cast.Tom.Id }, Field = "fields.seats", Value = "4" });

        var answer = await Mara.GetAsync("/people/export?Search=okafor&Format=Jsonl");
        Assert.Equal("People.jsonl", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var tom = JsonDocument.Parse(Assert.Single(Lines(await answer.Text(), '\n'))).RootElement;
        Assert.Equal(("Tom Okafor", 4), (tom.GetProperty("name").GetString(), tom.GetProperty("fields.seats").GetInt32()));
        Assert.False(tom.TryGetProperty("access", out _));
        Assert.Equal("Member", JsonDocument.Parse(Lines(await Ruth.GetStringAsync("/people/export?Search=okafor&Format=Jsonl"), '\n')[0]).RootElement.GetProperty("access").GetString());

        var csv = Lines(await Mara.GetStringAsync("/people/export?Where=name:begins:" + Uri.EscapeDataString("=hyper")), '\n');
        Assert.Contains($"{odd.Id},\"'=HYPERLINK(", csv[1]);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/people/export")).StatusCode);
    }

    [Fact]
    public async Task Everybody_chooses_their_columns_and_access_is_none_of_them_for_members()
    {
        await Add("person", "Seats", FieldType.Number);
        Assert.Equal(["Name", "Teams", "Functions"], await Heads(Cast.Mara));
        Assert.Equal(["Name", "Teams", "Functions", "Access"], await Heads(Cast.Ruth));

        var html = await (await App.As(Cast.Mara).Click("/people", "/lists/person/columns", ("List", "?Function=Finance"), ("Columns", "access"), ("Columns", "sight"), ("Columns", "fields.seats"), ("Columns", "mail"))).Text();
        Assert.StartsWith("<section class=\"card\" id=\"person-list\"", html);
        Assert.Equal(["Name", "Seats", "E-mail"], await Heads(Cast.Mara));
        Assert.DoesNotContain("Access", await App.As(Cast.Mara).GetStringAsync("/people?Columns=access"));

        await Ruth.Send("/lists/person/columns", new { Columns = new[] { "sight", "access" } });
        Assert.Equal(["Name", "Sees", "Access"], await Heads(Cast.Ruth));
        Assert.Contains("Their teams&#x27; records", (await App.As(Cast.Ruth).GetStringAsync("/people?Search=okafor")).Replace("&#39;", "&#x27;"));
    }

    [Fact]
    public async Task Only_administrators_change_people_together()
    {
        var form = new { Ids = new[] { Cast.Tom.Id }, Field = "sight", Value = "Own" };
        foreach (var url in new[] { "/lists/person/change", "/lists/person/change/preview" })
            Assert.Equal(HttpStatusCode.Forbidden, (await Mara.Send(url, form)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Mara.GetAsync("/lists/person/change")).StatusCode);
        Assert.DoesNotContain("id=\"together\"", await App.As(Cast.Mara).GetStringAsync("/people"));
        Assert.Contains("id=\"together\"", await App.As(Cast.Ruth).GetStringAsync("/people"));
        await Refused(await Ruth.Send("/lists/person/change", new { form.Ids, Field = "sight", Value = "Everything and more" }), "Value", "offered");
    }

    [Fact]
    public async Task What_somebody_sees_is_another_at_once_and_back_again()
    {
        var hers = await Cast.Deal("Lena's", owner: Cast.Lena);
        var tom = App.ProgramOf(Cast.Tom);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/deals/{hers.Id}")).StatusCode);

        var done = await Changed(await Ruth.Send("/lists/person/change", new { Ids = new[] { Cast.Tom.Id }, Field = "sight", Value = "Everyone" }));
        Assert.Equal("Their teams' records", Assert.Single(done.Rows).From);
        Assert.Equal(HttpStatusCode.OK, (await tom.GetAsync($"/deals/{hers.Id}")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/acts/{done.Act}/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.GetAsync($"/deals/{hers.Id}")).StatusCode);
    }

    [Fact]
    public async Task Teams_and_functions_are_given_and_taken_and_all_of_it_taken_back_as_one()
    {
        var team = new Onside.Team.People.Teams.Team("Harbour");
        await App.Saved(team);
        Guid[] both = [Cast.Tom.Id, Cast.Lena.Id];
        var before = await State();

        var joined = await Changed(await Ruth.Send("/lists/person/change", new { Ids = both, Field = "team", Value = team.Id.ToString() }));
        Assert.Equal(2, joined.Rows.Count);
        Assert.Equal(both.Order(), (await Members(team.Id)).Order());
        Assert.Equal(2, (await Changed(await Ruth.Send("/lists/person/change", new { Ids = both, Field = "team", Value = team.Id.ToString() }))).Same.Count);
        var left = await Changed(await Ruth.Send("/lists/person/change", new { Ids = both, Field = "not-team", Value = team.Id.ToString() }));
        Assert.Empty(await Members(team.Id));
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/acts/{left.Act}/undo", new { })).StatusCode);
        Assert.Equal(both.Order(), (await Members(team.Id)).Order());
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/acts/{joined.Act}/undo", new { })).StatusCode);

        var legal = await Changed(await Ruth.Send("/lists/person/change", new { Ids = both, Field = "function", Value = "Legal" }));
        Assert.All(await App.Db(db => db.Set<Person>().Where(person => both.Contains(person.Id)).ToListAsync()), person => Assert.Contains(Function.Legal, person.Functions));
        var off = await Changed(await Ruth.Send("/lists/person/change", new { Ids = both, Field = "not-function", Value = "Legal" }));
        Assert.Equal(2, off.Rows.Count);
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/acts/{off.Act}/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/acts/{legal.Act}/undo", new { })).StatusCode);
        Assert.Equal(before, await State());
        var heard = await App.Types("verify");
        Assert.True(heard.Code == 0, $"{heard}");
    }

    private Task<string> State() => App.Db(async db => string.Join('|',
        (await db.Set<Person>().OrderBy(person => person.Id).ToListAsync()).Select(person => $"{person.Name} {person.Sight} {string.Join(',', person.Functions)}")
        .Concat((await db.Set<TeamMember>().ToListAsync()).Select(member => $"{member.TeamId} {member.PersonId}").Order())));

    private Task<List<Guid>> Members(Guid team) => App.Db(db => db.Set<TeamMember>().Where(member => member.TeamId == team).Select(member => member.PersonId).ToListAsync());

    private async Task<string[]> Heads(Person reader) =>
        [.. Head().Matches(await App.As(reader).GetStringAsync("/people")).Select(head => Tag().Replace(head.Groups[1].Value, "").Trim())];

    [GeneratedRegex("<th scope=\"col\"[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string[] Lines(string text, char end) => text.Split(end, StringSplitOptions.RemoveEmptyEntries);

    private static async Task<ChangeMany.Changed> Changed(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<ChangeMany.Changed>(Browsing.Json))!;
    }
}

public sealed class ListOfPeopleOnSqlite() : ListOfPeopleTests(Engine.Sqlite);

public sealed class ListOfPeopleOnPostgres() : ListOfPeopleTests(Engine.Postgres);
