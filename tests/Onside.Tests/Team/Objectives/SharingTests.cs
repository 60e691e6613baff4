using System.Net;
using Onside.Team.Objectives;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Objectives;

public abstract class SharingTests(Engine engine) : ObjectiveTests(engine)
{
    [Fact]
    public async Task It_is_shared_when_each_named_department_has_accepted_by_one_of_its_people()
    {
        await Departments();
        var it = await Propose();
        Assert.Equal((ObjectiveState.Proposed, true), (it.Row.State, it.Row.IsUncarried));
        Assert.Equal("Tom Okafor", Assert.Single(Of(it, Function.Finance).Speakers).Name);
        Assert.Contains("Finance is asked to carry it: A third from service", await Heard(Tom));
        Assert.Contains("Operations is asked to carry it: A third from service", await Heard(Lena));
        Assert.True(Of(await See(Tom, it), Function.Finance).Mine);
        Assert.False(Of(await See(Tom, it), Function.Operations).Mine);

        it = await Accept(Tom, it, Function.Finance);
        Assert.Equal((ObjectiveState.Proposed, DepartmentAnswer.Accepted, "Tom Okafor"), (it.Row.State, Of(it, Function.Finance).Answer, Of(it, Function.Finance).By!.Name));
        Assert.Contains("Finance carries it: A third from service", await Heard(Mara));
        await Refuses(await Try(Tom, it, "departments/Finance/acceptance", Read(it)), "It is accepted already.");
        it = await Accept(Lena, it, Function.Operations);
        Assert.Equal((ObjectiveState.Shared, false), (it.Row.State, it.Row.IsUncarried));
    }

    [Fact]
    public async Task What_waits_for_my_department_stands_on_the_today_of_who_leads_it()
    {
        var team = new Onside.Team.People.Teams.Team("Money");
        team.ReportTo(Cast.Tom.Id);
        await App.Saved(team);
        await Departments();
        await Propose();
        var page = await (await App.As(Cast.Tom).GetAsync("/?As=Manager")).Text();
        Assert.Contains("Finance is asked to carry it: A third from service", page);
    }

    [Fact]
    public async Task Nobody_answers_for_a_department_that_is_not_theirs_not_even_an_administrator()
    {
        await Departments();
        var it = await Propose();
        foreach (var part in new[] { "acceptance", "refusal", "counter" })
            foreach (var who in new[] { Lena, Ruth, Mara })
                await Refuses(await Try(who, it, $"departments/Finance/{part}", new { it.Objective.Round, Reason = "x", Words = "x", Target = 1 }), "This is for Finance to answer: Tom Okafor.", HttpStatusCode.Forbidden);
        await Works((Cast.Ruth, Function.Legal));
        Assert.Equal(HttpStatusCode.NotFound, (await Try(Ruth, it, "departments/Legal/acceptance", Read(it))).StatusCode);
        var nobody = await Do(Mara, await Begin(Whole("For product", Function.Product)), "proposal");
        await Refuses(await Try(Ruth, nobody, "departments/Product/acceptance", Read(nobody)), "Nobody works in Product yet", HttpStatusCode.Forbidden);
        Assert.All((await See(Mara, it)).Objective.Departments, department => Assert.Equal(DepartmentAnswer.Waiting, department.Answer));
    }

    [Fact]
    public async Task Where_somebody_of_the_department_leads_only_they_speak_for_it()
    {
        await Works((Cast.Tom, Function.Finance), (Cast.Lena, Function.Finance));
        var team = new Onside.Team.People.Teams.Team("Money");
        team.ReportTo(Cast.Lena.Id);
        await App.Saved(team);
        await Works();
        var it = await Propose(Whole("Paid in 30 days", Function.Finance));
        await Refuses(await Try(Tom, it, "departments/Finance/acceptance", Read(it)), "This is for Finance to answer: Lena Vogt.", HttpStatusCode.Forbidden);
        Assert.Equal(ObjectiveState.Shared, (await Accept(Lena, it, Function.Finance)).Row.State);
    }

    [Fact]
    public async Task A_department_declines_with_a_reason_or_asks_for_something_else_and_is_asked_again()
    {
        await Departments();
        var it = await Propose();
        await Refuses(await Try(Tom, it, "departments/Finance/refusal", Read(it)), "Say why your department does not carry it.");
        it = await Do(Tom, it, "departments/Finance/refusal", new { it.Objective.Round, Reason = "Not while the notes are wrong." });
        Assert.Equal((DepartmentAnswer.Declined, "Not while the notes are wrong."), (Of(it, Function.Finance).Answer, Of(it, Function.Finance).Words));
        await Refuses(await Try(Lena, it, "departments/Operations/counter", new { it.Objective.Round, Words = "Too much" }), "Name another target, or another day.");
        it = await Do(Lena, it, "departments/Operations/counter", new { it.Objective.Round, Target = 30, DueOn = Day.AddDays(90).ToString("O"), Words = "Two people are missing." });
        Assert.Equal((DepartmentAnswer.Countered, 30m, Day.AddDays(90)), (Of(it, Function.Operations).Answer, Of(it, Function.Operations).InsteadTarget!.Value, Of(it, Function.Operations).InsteadOn!.Value));
        Assert.Contains("Operations wants something else: A third from service", await Heard(Mara));
        it = await Do(Mara, it, "proposal");
        Assert.All(it.Objective.Departments, department => Assert.Equal(DepartmentAnswer.Waiting, department.Answer));
        Assert.Equal(ObjectiveState.Shared, (await Accept(Lena, await Accept(Tom, it, Function.Finance), Function.Operations)).Row.State);
    }

    [Fact]
    public async Task Another_target_day_measure_or_circle_asks_all_anew_and_shows_the_difference_other_words_do_not()
    {
        await Departments();
        var it = await Accept(Lena, await Accept(Tom, await Propose(), Function.Finance), Function.Operations);
        it = await Edit(Mara, it, Whole("The same in other words"));
        Assert.Equal((ObjectiveState.Shared, 1), (it.Row.State, it.Objective.Round));

        it = await Edit(Mara, it, Like(Whole("The same in other words"), ("Target", 40), ("Departments", new[] { Function.Finance, Function.Operations, Function.Support })));
        Assert.Equal((ObjectiveState.Proposed, 2), (it.Row.State, it.Objective.Round));
        Assert.Equal([new TermChange(TermField.Target, "33.5", "40"), new TermChange(TermField.Departments, "Finance,Operations", "Finance,Operations,Support")], Of(it, Function.Finance).Changed.Select(change => change with { }));
        Assert.Empty(Of(it, Function.Support).Changed);
        Assert.Contains("Finance is asked anew: The same in other words", await Heard(Tom));
        var page = await (await App.As(Cast.Tom).GetAsync($"/objectives/{it.Row.Id}")).Text();
        Assert.Contains("Since it had accepted, this changed:", page);
        it = await Accept(Tom, it, Function.Finance);
        Assert.Empty(Of(it, Function.Finance).Changed);
        it = await Edit(Mara, it, Like(Whole("The same in other words"), ("Target", 40)));
        Assert.Equal([DepartmentAnswer.Waiting, DepartmentAnswer.Waiting], it.Objective.Departments.Select(one => one.Answer));
    }

    [Fact]
    public async Task Of_two_departments_that_accept_at_once_both_count()
    {
        await Departments();
        for (var i = 0; i < 4; i++)
        {
            var it = await Propose(Whole($"Objective {i}"));
            await Task.WhenAll(Accept(Tom, it, Function.Finance), Accept(Lena, it, Function.Operations));
            Assert.Equal(ObjectiveState.Shared, (await See(Mara, it)).Row.State);
            Assert.Single(await Heard(Mara), sentence => sentence.EndsWith($"carries it, and with that all do: Objective {i}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Of_acceptance_and_another_target_at_once_one_is_told()
    {
        await Departments();
        for (var i = 0; i < 4; i++)
        {
            var it = await Propose(Whole($"Objective {i}", Function.Finance));
            var answers = await Task.WhenAll(Try(Tom, it, "departments/Finance/acceptance", Read(it)), Try(Mara, it, "", Like(Whole($"Objective {i}", Function.Finance), ("Target", 50), ("Version", it.Objective.Version))));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Conflict);
            var now = await See(Mara, it);
            Assert.Equal(answers[0].StatusCode == HttpStatusCode.OK ? (ObjectiveState.Shared, 33.5m) : (ObjectiveState.Proposed, 50m), (now.Row.State, now.Row.Target!.Value));
        }
    }

    [Fact]
    public async Task Who_read_an_older_wording_accepts_nothing()
    {
        await Departments();
        var read = await Propose();
        await Edit(Mara, read, Like(Whole(), ("Target", 50)));
        await Refuses(await Try(Tom, read, "departments/Finance/acceptance", Read(read)), "It was changed in the meantime, and nothing was answered.", HttpStatusCode.Conflict);
        await Refuses(await Try(Tom, read, "departments/Finance/acceptance"), "Say which wording you have read.");
        Assert.Equal(DepartmentAnswer.Waiting, Of(await See(Mara, read), Function.Finance).Answer);
        var draft = await Begin();
        await Refuses(await Try(Tom, draft, "departments/Finance/acceptance", new { Round = 0 }), "It is a draft. Its owner proposes it first.");
    }
}

public sealed class SharingOnSqlite() : SharingTests(Engine.Sqlite);

public sealed class SharingOnPostgres() : SharingTests(Engine.Postgres);
