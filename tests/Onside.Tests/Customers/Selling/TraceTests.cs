using System.Net;
using Onside.Customers.Selling.Needs;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

public abstract class TraceTests(Engine engine) : NeedsTest(engine)
{
    [Fact]
    public async Task Products_answer_needs_and_what_is_open_between_the_two_is_named()
    {
        await Begin();
        var lines = await Offer("Fern 450", "Installation");
        var (must, should) = (await Write("Guests drink from every tap"), await Write("Quiet work", "Should"));
        var open = await Needs();
        Assert.Equal([must.Id], open.Open.UnansweredMusts);
        Assert.Equal(lines.Select(line => line.Id), open.Open.UnexplainedLines);
        var page = await App.As(Cast.Mara).GetStringAsync(On);
        Assert.Contains("1 must-have has no answer yet.", page);
        Assert.Contains("2 products answer no confirmed need.", page);

        var answered = await As<ShowNeeds.View>(await Answer(must.Id, lines[0].Id));
        Assert.Equal(("Fern 450", "By the filter", null), answered.Needs.Where(need => need.Id == must.Id).Select(need => (need.Answers[0].Line, need.Answers[0].Note, need.Answers[0].Was)).Single());
        Assert.Empty(answered.Open.UnansweredMusts);
        Assert.Equal(2, answered.Open.UnexplainedLines.Count);
        Assert.Equal([lines[1].Id], (await As<ShowNeeds.View>(await Confirm(await Now(must.Id)))).Open.UnexplainedLines);
        await Answer(should.Id, lines[1].Id, lines[0].Id);
        Assert.Equal(["Fern 450", "Installation"], (await Now(should.Id)).Answers.Select(answer => answer.Line));
        Assert.Contains("said what answers a need: Quiet work", await Timeline());
    }

    [Fact]
    public async Task An_answer_is_taken_away_and_taken_back()
    {
        await Begin();
        var lines = await Offer("Fern 450", "Installation");
        var need = await Write("Guests drink from every tap");
        await Answer(need.Id, lines[0].Id, lines[1].Id);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Answer(need.Id, lines[1].Id);
        Assert.Equal(["Installation"], (await Now(need.Id)).Answers.Select(answer => answer.Line));
        Assert.Equal(HttpStatusCode.OK, (await UndoLast(need.Id)).StatusCode);
        Assert.Equal(["Fern 450", "Installation"], (await Now(need.Id)).Answers.Select(answer => answer.Line));
        await Answer(need.Id);
        Assert.Empty((await Now(need.Id)).Answers);
        await Refused(await Answer(need.Id, Guid.CreateVersion7()), "Lines[0].LineId", "not on the deal any more");
    }

    [Fact]
    public async Task A_line_that_moves_keeps_what_it_answers_and_one_that_becomes_another_says_so()
    {
        await Begin();
        var lines = await Offer("Express crew", "Fern 450");
        var need = await Write("Guests drink from every tap");
        await Answer(need.Id, lines[1].Id);
        await Offer("Fern 450", "Installation", "Cartridges");
        var answer = Assert.Single((await Now(need.Id)).Answers);
        Assert.Equal(("Fern 450", null), (answer.Line, answer.Was));

        await Offer("Fern 900", "Installation", "Cartridges");
        answer = Assert.Single((await Now(need.Id)).Answers);
        Assert.Equal(("Fern 900", "Fern 450"), (answer.Line, answer.Was));
        Assert.Contains("was Fern 450 when this was said", await App.As(Cast.Mara).GetStringAsync(On));
        await Mara.Send($"/deals/{Deal.Id}/lines", new { Lines = Array.Empty<object>() });
        Assert.Equal([need.Id], (await Needs()).Open.UnansweredMusts);
    }

    [Fact]
    public async Task What_we_do_not_meet_is_told_to_the_customer_and_is_no_open_must_any_more()
    {
        await Begin();
        var line = (await Offer("Fern 450"))[0];
        var need = await Write("Fitted within a week");
        var gap = $"/needs/{need.Id}/gap";
        await Refused(await Mara.Send(gap, new { ContactId = Hugo.Id, On = Day }), "Gap", "do not meet");
        await Refused(await Mara.Send(gap, new { Gap = "Two weeks", ContactId = Nora.Id, On = Day }), "ContactId", "works for this customer");
        var told = await As<ShowNeeds.View>(await Mara.Send(gap, new { Gap = "Two weeks at the earliest", ContactId = Hugo.Id, On = Day }));
        Assert.Equal(("Two weeks at the earliest", "Hugo Stern", Day), told.Needs.Select(one => (one.Disclosed!.Text, one.Disclosed.ToldTo!.Name, one.Disclosed.On)).Single());
        Assert.Empty(told.Open.UnansweredMusts);
        Assert.Contains("told Hugo Stern what we do not meet: Two weeks at the earliest", await Timeline());

        await As<ShowNeeds.View>(await Mara.Send($"{gap}/undo", new { }));
        Assert.Equal([need.Id], (await Needs()).Open.UnansweredMusts);
        await As<ShowNeeds.View>(await Mara.Send(gap, new { Gap = "Two weeks", ContactId = Hugo.Id, On = Day }));
        await Answer(need.Id, line.Id);
        Assert.Null((await Now(need.Id)).Disclosed);
        Assert.Contains("Fern 450 answers this need. Take that away first", await (await Mara.Send(gap, new { Gap = "Two weeks", ContactId = Hugo.Id, On = Day })).Text());
        Assert.Contains("nothing to take back", await (await Mara.Send($"{gap}/undo", new { })).Text());
    }

    [Fact]
    public async Task A_click_with_a_script_chooses_lines_by_their_boxes()
    {
        await Begin();
        var lines = await Offer("Fern 450", "Installation");
        var need = await Write("Guests drink from every tap");
        var form = await App.As(Cast.Mara).GetStringAsync($"/needs/{need.Id}");
        Assert.Contains($"name=\"Lines[1].LineId\" value=\"{lines[1].Id}\"", form);
        var clicked = await App.As(Cast.Mara).Click($"/needs/{need.Id}", $"/needs/{need.Id}/answers", ("Lines[0].Note", ""), ("Lines[1].LineId", lines[1].Id), ("Lines[1].Note", "In two days"), ("Version", need.Version));
        Assert.Contains("Answered by Installation", await clicked.Text());
        Assert.Equal([("Installation", "In two days")], (await Now(need.Id)).Answers.Select(answer => (answer.Line, answer.Note)));
    }
}

public sealed class TraceOnSqlite() : TraceTests(Engine.Sqlite);

public sealed class TraceOnPostgres() : TraceTests(Engine.Postgres);
