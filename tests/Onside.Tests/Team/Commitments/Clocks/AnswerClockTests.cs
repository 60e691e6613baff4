using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;
using Onside.Team.Commitments;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Clocks;

public abstract class AnswerClockTests(Engine engine) : ClockTests(engine)
{
    private const string Half = "Mara Lindqvist waits for your answer: Approve 12 %", Full = "Mara Lindqvist expected your answer by now: Approve 12 %",
        Options = "Tom Okafor has not answered yet. Ask somebody else, talk, or wait: Approve 12 %", Escalated = "Tom Okafor still has not answered Mara Lindqvist. Help them to an answer: Approve 12 %";

    [Fact]
    public async Task At_half_of_the_time_who_is_asked_is_reminded_once()
    {
        await Ask(Cast.Tom);
        await At(Thursday.AddHours(12.9));
        Assert.Empty(await Told(Cast.Tom));
        await At(Thursday.AddHours(13));
        await Look();
        await At(Thursday.AddHours(15));
        Assert.Equal([Half], await Told(Cast.Tom));
        Assert.Empty(await Told(Cast.Mara));
    }

    [Fact]
    public async Task When_the_time_has_passed_they_hear_it_again_and_it_is_marked_and_nothing_is_promised_or_declined()
    {
        var asked = await Ask(Cast.Tom);
        await At(Thursday.AddHours(13));
        await At(Thursday.AddHours(17));
        await At(Thursday.AddHours(17.1));
        Assert.Equal([Half, Full], await Told(Cast.Tom));
        var now = await Read(asked);
        Assert.Equal((CommitmentState.Requested, 1, Passing.AnswerOverdue), (now.Commitment.State, now.Said.Count, Assert.Single(now.Passed).Passed.Passing));
        Assert.Contains("The time to answer has passed.", await App.As(Cast.Mara).GetStringAsync($"/commitments/{asked.Commitment.Id}"));
        Assert.Equal(CommitmentState.Promised, (await Say(Tom, now, Move.Promise, Promised)).Commitment.State);
    }

    [Fact]
    public async Task Half_a_day_later_who_asked_gets_options()
    {
        await Ask(Cast.Tom);
        await At(Thursday.AddHours(17));
        await At(Friday.AddHours(12.9));
        Assert.Empty(await Told(Cast.Mara));
        await At(Friday.AddHours(13));
        Assert.Equal([Options], await Told(Cast.Mara));
    }

    [Fact]
    public async Task At_twice_the_time_whoever_leads_hears_of_it_and_may_see_it_from_then_on()
    {
        var priya = await Lead();
        var asked = await Ask(Cast.Tom);
        await At(Thursday.AddHours(13));
        await At(Friday.AddHours(16.9));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(priya).GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);
        await At(Friday.AddHours(17));
        Assert.Equal([Escalated], await Told(priya));
        Assert.Equal("Approve 12 %", (await App.ProgramOf(priya).Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.What);
        await At(Wednesday);
        Assert.Single(await Told(priya));
    }

    [Fact]
    public async Task Where_nobody_leads_it_stays_with_who_asked()
    {
        await Ask(Cast.Tom);
        await At(Thursday.AddHours(13));
        await At(Friday.AddHours(13));
        await At(Friday.AddHours(17));
        Assert.Equal([Options, "Tom Okafor still has not answered. It stays with you, decide how it goes on: Approve 12 %"], await Told(Cast.Mara));
    }

    [Fact]
    public async Task After_an_outage_all_is_late_at_once_and_who_is_asked_still_gets_the_time_to_answer()
    {
        var priya = await Lead();
        foreach (var what in new[] { "Approve 12 %", "Approve 14 %" })
            await Ask(Cast.Tom, what);
        await At(Tuesday.AddHours(9));
        await Look();
        Assert.Equal([Full, Full.Replace("12", "14", StringComparison.Ordinal)], (await Told(Cast.Tom)).Order());
        Assert.Equal(2, (await Told(Cast.Mara)).Count);
        Assert.Empty(await Told(priya));
        await At(Tuesday.AddHours(13));
        Assert.Equal(2, (await Told(priya)).Count);
    }

    [Fact]
    public async Task A_clock_set_back_tells_nothing_twice()
    {
        await Ask(Cast.Tom);
        await At(Thursday.AddHours(13));
        await At(Thursday.AddHours(10));
        await At(Thursday.AddHours(13));
        await At(Thursday.AddHours(17));
        await At(Thursday.AddHours(12));
        await At(Thursday.AddHours(17));
        Assert.Equal([Half, Full], (await Told(Cast.Tom)).Order().Reverse());
    }

    [Fact]
    public async Task An_answer_that_was_put_off_is_waited_for_anew_and_an_answer_ends_it()
    {
        var asked = await Ask(Cast.Tom);
        var later = await Say(Tom, asked, Move.WillAnswerBy, new { AnswerBy = Friday.AddHours(17) });
        await At(Thursday.AddHours(13));
        Assert.Empty(await Told(Cast.Tom));
        await At(Thursday.AddHours(17));
        Assert.Equal([Half], await Told(Cast.Tom));
        await Say(Tom, later, Move.Decline, new { Reason = "Not mine to decide" });
        await At(Wednesday);
        Assert.Single(await Told(Cast.Tom));
        Assert.Empty(await Told(Cast.Mara));
    }

    [Fact]
    public async Task Of_a_requester_who_lets_somebody_wait_no_manager_hears()
    {
        var priya = await Lead();
        await Say(Tom, await Ask(Cast.Tom), Move.Counter, new { DueAt = Now.AddDays(9), Obstacle = "Capacity" });
        foreach (var at in new[] { Thursday.AddHours(13), Thursday.AddHours(17), Friday.AddHours(13), Friday.AddHours(17), Wednesday })
            await At(at);
        Assert.Equal(["Tom Okafor waits for your answer: Approve 12 %", "Tom Okafor expected your answer by now: Approve 12 %"], await Told(Cast.Mara));
        Assert.Equal(["Mara Lindqvist has not answered yet. Talk to them, or wait: Approve 12 %"], await Told(Cast.Tom));
        Assert.Empty(await Told(priya));
    }

    [Fact]
    public async Task Of_a_department_each_is_reminded_once_and_then_their_leads()
    {
        var (ines, omar, jonas) = (await Hire("Ines Duarte", Function.Finance), await Hire("Omar Haddad", Function.Finance), await App.Hire("Jonas Reuter"));
        var finance = new Onside.Team.People.Teams.Team("Finance");
        foreach (var person in new[] { ines, omar })
            finance.Take(person.Id);
        finance.ReportTo(jonas.Id);
        await App.Saved(finance);
        await Mara.Send("/commitments", new { Department = "Finance", What = "Approve 12 %", Condition = "The approval is on the deal.", DueAt = Now.AddDays(3), Why = "Hugo signs on Friday." });
        foreach (var at in new[] { Thursday.AddHours(13), Thursday.AddHours(17), Friday.AddHours(13), Friday.AddHours(17) })
            await At(at);
        foreach (var person in new[] { ines, omar })
            Assert.Equal(["Mara Lindqvist waits for an answer of Finance: Approve 12 %"], await Told(person));
        Assert.Equal(["Finance has not answered yet. Ask somebody else, talk, or wait: Approve 12 %"], await Told(Cast.Mara));
        Assert.Equal(["Finance still has not answered Mara Lindqvist. Help them to an answer: Approve 12 %"], await Told(jonas));
    }

    [Fact]
    public async Task Where_clocks_change_over_the_weekend_the_hours_of_work_count()
    {
        await LivesBy(Cast.Tom, new WorkingCalendar("Berlin", "Berlin", "Europe/Berlin"));
        App.Clock.Advance(new DateTime(2026, 10, 23, 13, 0, 0, DateTimeKind.Utc) - Now);
        await Ask(Cast.Tom);
        var monday = new DateTime(2026, 10, 26, 0, 0, 0, DateTimeKind.Utc);
        await At(monday.AddHours(9.9));
        Assert.Empty(await Told(Cast.Tom));
        await At(monday.AddHours(10));
        Assert.Equal([Half], await Told(Cast.Tom));
        await At(monday.AddHours(14));
        Assert.Equal([Half, Full], await Told(Cast.Tom));
    }

    [Fact]
    public async Task On_a_holiday_no_clock_runs()
    {
        await LivesBy(Cast.Tom, new WorkingCalendar("Office", "Office", "UTC"), new DateOnly(2026, 11, 20));
        App.Clock.Advance(TimeSpan.FromHours(4));
        await Ask(Cast.Tom);
        await At(Thursday.AddHours(17));
        await At(Friday.AddHours(13));
        Assert.Equal([Half], await Told(Cast.Tom));
        await At(Monday.AddHours(13));
        Assert.Equal([Half, Full], await Told(Cast.Tom));
    }

    private async Task LivesBy(Person person, WorkingCalendar calendar, DateOnly? free = null)
    {
        await App.Saved(calendar);
        if (free is { } day)
            await App.Saved(new Holiday(calendar.Id, day, "Free", false, null));
        var choice = new PersonCalendar(person.Id);
        choice.LiveBy(calendar.Id);
        await App.Saved(choice);
    }
}

public sealed class AnswerClockOnSqlite() : AnswerClockTests(Engine.Sqlite);

public sealed class AnswerClockOnPostgres() : AnswerClockTests(Engine.Postgres);
