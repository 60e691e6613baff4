using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments;

public abstract class TalkingTests(Engine engine) : CommitmentTests(engine)
{
    [Fact]
    public async Task What_is_asked_is_countered_accepted_reported_and_accepted_and_every_word_is_kept()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var asked = await Ask(Cast.Tom, about: deal);
        Assert.Equal((CommitmentState.Requested, "Tom Okafor", "Filtration for 14 hotels"), (asked.Commitment.State, asked.Commitment.Performer!.Name, asked.Commitment.Subject!.Name));
        Assert.NotNull(asked.Commitment.AnswerDueAt);
        Assert.Contains((await Tom.Read<ShowPromises.View>("/promises")).Mine.Waiting, one => one.Id == asked.Commitment.Id);
        Assert.Contains((await Tom.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Mara Lindqvist asks you: Approve 12 %");

        var countered = await Say(Tom, asked, Move.Counter, new { DueAt = Now.AddDays(5), Obstacle = "Customer", Words = "Hugo travels until Wednesday." });
        Assert.Equal((CommitmentState.Countered, Cast.Mara.Id), (countered.Commitment.State, countered.Commitment.AwaitsId));
        Assert.Equal(asked.Commitment.DueAt, countered.Commitment.DueAt);
        var promised = await Say(Mara, countered, Move.Accept, new { ReviewAt = Now.AddDays(4) });
        Assert.Equal((CommitmentState.Promised, Now.AddDays(5)), (promised.Commitment.State, promised.Commitment.DueAt!.Value));
        var reported = await Say(Tom, promised, Move.Report, new { Evidence = "Approval.pdf on the deal" });
        var satisfied = await Say(Mara, reported, Move.Satisfied, new { Words = "Exactly what I needed." });

        Assert.Equal((CommitmentState.Satisfied, Reckoned.Kept), (satisfied.Commitment.State, satisfied.Commitment.Reckoned));
        Assert.Equal([Move.Request, Move.Counter, Move.Accept, Move.Report, Move.Satisfied], satisfied.Said.Select(line => line.Moved.Move));
        Assert.Equal(["Mara Lindqvist", "Tom Okafor", "Mara Lindqvist", "Tom Okafor", "Mara Lindqvist"], satisfied.Said.Select(line => line.By.Name));
        Assert.Empty(satisfied.Open);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Each_speaks_in_their_own_voice_and_others_write_notes()
    {
        var asked = await Ask(Cast.Tom);
        Assert.Equal([Move.Withdraw], (await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Open);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Mara, asked, Move.Promise, Promised)).StatusCode);
        var sees = App.ProgramOf(Cast.Ruth);
        Assert.Empty((await sees.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Open);
        var refused = await Try(sees, asked, Move.Promise, Promised);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Only Mara Lindqvist and Tom Okafor speak here", await refused.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Try(App.ProgramOf(Cast.Lena), asked, Move.Promise, Promised)).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        await Refused(await Mara.Send("/commitments", new { To = Cast.Tom.Id, DueAt = Now.AddDays(1) }), "What", "what you need");
        await Refused(await Mara.Send("/commitments", new { What = "Approve" }), "To", "Choose somebody");
        await Refused(await Mara.Send("/commitments", Asked(Cast.Mara)), "To", "Write a task instead");
        await Refused(await Mara.Send("/commitments", Asked(Cast.Tom, due: Now.AddHours(-1))), "DueAt", "passed already");
        var asked = await Ask(Cast.Tom);
        await Refused(await Try(Tom, asked, Move.Promise, new { ReviewAt = Now.AddDays(2) }), "Restatement", "your own words");
        await Refused(await Try(Tom, asked, Move.Promise, new { Restatement = "Yes", ReviewAt = Now.AddDays(9) }), "ReviewAt", "before it is due");
        await Refused(await Try(Tom, asked, Move.Decline), "Reason", "Say why");
        await Refused(await Try(Tom, asked, Move.Counter, new { DueAt = Now.AddDays(4) }), "Obstacle", "in the way");
    }

    [Fact]
    public async Task What_somebody_writes_freely_is_offered_to_them_as_a_word_and_stays_talk_until_they_say_it()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var written = await Tom.Send($"/timeline/commitment/{promised.Commitment.Id}/notes", new { Text = "<p>Done, it stands on the deal.</p>" });
        Assert.True(written.IsSuccessStatusCode, await written.Text());
        var seen = await Tom.Read<ShowCommitment.View>($"/commitments/{promised.Commitment.Id}");
        Assert.Equal((CommitmentState.Promised, Move.Report, "Done, it stands on the deal."), (seen.Commitment.State, seen.Cue!.Move, seen.Cue.Text));
        Assert.Contains("You wrote “Done, it stands on the deal.”", WebUtility.HtmlDecode(await App.As(Cast.Tom).GetStringAsync($"/commitments/{promised.Commitment.Id}")));
        Assert.Null((await Mara.Read<ShowCommitment.View>($"/commitments/{promised.Commitment.Id}")).Cue);

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await Say(Tom, seen, Move.Report, new { Evidence = "On the deal" })).Cue);
    }

    [Fact]
    public async Task Of_two_who_speak_at_once_the_first_is_heard()
    {
        var asked = await Ask(Cast.Tom);
        var answers = await Task.WhenAll(Try(Tom, asked, Move.Promise, Promised), Try(Mara, asked, Move.Withdraw));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var now = await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}");
        Assert.Equal(2, now.Said.Count);
        Assert.Equal(HttpStatusCode.Conflict, (await Try(Tom, asked, Move.Decline, new { Reason = "Late" })).StatusCode);
    }

    [Fact]
    public async Task A_department_is_asked_and_the_first_of_its_people_who_promises_has_promised()
    {
        foreach (var person in new[] { Cast.Tom, Cast.Lena })
            Assert.Equal(HttpStatusCode.OK, (await Ruth.Send("/lists/person/change", new { Ids = new[] { person.Id }, Field = "function", Value = "Finance" })).StatusCode);
        var asked = await Read(await Mara.Send("/commitments", new { Department = "Finance", What = "Approve 12 %", Condition = "It is on the deal.", DueAt = Now.AddDays(3), Why = "Hugo signs." }), HttpStatusCode.Created);
        Assert.Null(asked.Commitment.Performer);
        var lena = App.ProgramOf(Cast.Lena);
        foreach (var one in new[] { Tom, lena })
        {
            Assert.Contains((await one.Read<ShowPromises.View>("/promises")).Mine.Waiting, row => row.Id == asked.Commitment.Id);
            Assert.Contains((await one.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Mara Lindqvist asks you: Approve 12 %");
        }
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);

        var answers = await Task.WhenAll(Try(Tom, asked, Move.Promise, Promised), Try(lena, asked, Move.Promise, Promised));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var taken = (await Mara.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment;
        Assert.Contains(taken.Performer!.Id, new[] { Cast.Tom.Id, Cast.Lena.Id });
        var other = taken.Performer.Id == Cast.Tom.Id ? lena : Tom;
        Assert.DoesNotContain((await other.Read<ShowPromises.View>("/promises")).Mine.Waiting, row => row.Id == taken.Id);
    }

    [Fact]
    public async Task What_is_offered_is_promised_once_it_is_accepted()
    {
        var offered = await Read(await Tom.Send("/commitments", new { Offer = true, To = Cast.Mara.Id, What = "A second reading", Condition = "My marks are on the terms.", DueAt = Now.AddDays(2), Why = "Four eyes." }), HttpStatusCode.Created);
        Assert.Equal((CommitmentState.Offered, "Mara Lindqvist", "Tom Okafor"), (offered.Commitment.State, offered.Commitment.Requester.Name, offered.Commitment.Performer!.Name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Tom, offered, Move.Accept, new { ReviewAt = Now.AddDays(1) })).StatusCode);
        Assert.Equal(CommitmentState.Promised, (await Say(Mara, offered, Move.Accept, new { ReviewAt = Now.AddDays(1) })).Commitment.State);
    }

    [Fact]
    public async Task A_part_is_delivered_by_itself_and_the_whole_waits_for_its_parts()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom, "Readings at both sites"), Move.Promise, Promised);
        var part = await Read(await Tom.Send($"/commitments/{promised.Commitment.Id}/parts", new { What = "Readings at site 3", Evidence = "Site 3.xlsx", Seen = promised.Commitment.Moves }), HttpStatusCode.Created);
        Assert.Equal((CommitmentState.Reported, "Readings at both sites"), (part.Commitment.State, part.Whole!.What));
        var sub = await Read(await Tom.Send("/commitments", new { Parent = promised.Commitment.Id, To = Cast.Ruth.Id, What = "The pump for site 9", Condition = "It stands there.", DueAt = Now.AddDays(2), Why = "Readings" }), HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send("/commitments", new { Parent = promised.Commitment.Id, To = Cast.Ruth.Id, What = "Mine", Condition = "x", DueAt = Now.AddDays(2), Why = "x" })).StatusCode);

        var whole = await Tom.Read<ShowCommitment.View>($"/commitments/{promised.Commitment.Id}");
        Assert.Equal(2, whole.Parts.Count);
        var reported = await Say(Tom, whole, Move.Report, new { Evidence = "Both.xlsx" });
        Assert.Contains("Parts of it are still open", await (await Try(Mara, reported, Move.Satisfied)).Text());
        await Say(Mara, await Mara.Read<ShowCommitment.View>($"/commitments/{part.Commitment.Id}"), Move.Satisfied);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send($"/commitments/{sub.Commitment.Id}/standing-alone", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Tom.Send($"/commitments/{sub.Commitment.Id}/standing-alone", new { })).StatusCode);
        Assert.Equal(CommitmentState.Satisfied, (await Say(Mara, await Mara.Read<ShowCommitment.View>($"/commitments/{promised.Commitment.Id}"), Move.Satisfied)).Commitment.State);
    }

    [Fact]
    public async Task Agreed_terms_stand_until_the_other_side_accepts_the_change()
    {
        var promised = await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised);
        var proposed = await Say(Tom, promised, Move.Renegotiate, new { DueAt = Now.AddDays(6), Obstacle = "Capacity" });
        Assert.Equal((promised.Commitment.DueAt, Now.AddDays(6)), (proposed.Commitment.DueAt, proposed.Commitment.Pending!.DueAt!.Value));
        Assert.Contains((await Mara.Read<ShowPromises.View>("/promises")).Mine.Waiting, row => row.Id == promised.Commitment.Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(Tom, proposed, Move.AcceptTerms)).StatusCode);
        var kept = await Say(Mara, proposed, Move.RefuseTerms);
        Assert.Null(kept.Commitment.Pending);
        var again = await Say(Mara, await Say(Tom, kept, Move.Renegotiate, new { DueAt = Now.AddDays(5) }), Move.AcceptTerms);
        Assert.Equal(Now.AddDays(5), again.Commitment.DueAt);
        Assert.Equal(Reckoned.Renegotiated, (await Say(Mara, await Say(Tom, again, Move.Report, new { Evidence = "Here" }), Move.Satisfied)).Commitment.Reckoned);
    }

    [Fact]
    public async Task Who_stands_in_answers_for_somebody_and_both_are_on_record()
    {
        var asked = await Ask(Cast.Tom);
        var today = DateOnly.FromDateTime(Now);
        await Refused(await Tom.Send("/promises/stand-in", new { Person = Cast.Tom.Id, From = today, Until = today.AddDays(3) }), "Person", "somebody else");
        await Refused(await Tom.Send("/promises/stand-in", new { Person = Cast.Lena.Id, From = today, Until = today.AddDays(-1) }), "Until", "before it begins");
        Assert.Equal(HttpStatusCode.OK, (await Tom.Send("/promises/stand-in", new { Person = Cast.Lena.Id, From = today, Until = today.AddDays(3) })).StatusCode);
        var lena = App.ProgramOf(Cast.Lena);
        Assert.Contains((await lena.Read<ShowPromises.View>("/promises")).Mine.Waiting, row => row.Id == asked.Commitment.Id);
        var promised = await Say(lena, asked, Move.Promise, Promised);
        var line = promised.Said[^1];
        Assert.Equal(("Lena Vogt", "Tom Okafor", "Tom Okafor"), (line.By.Name, line.For!.Name, promised.Commitment.Performer!.Name));

        Assert.Equal(HttpStatusCode.OK, (await Tom.Send("/promises/stand-in/end", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Tom.Send("/promises/stand-in", new { Person = Cast.Lena.Id, From = today, Until = today.AddDays(3) })).StatusCode);
        App.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);
    }

    [Fact]
    public async Task What_was_asked_once_is_asked_again_as_a_new_conversation()
    {
        var declined = await Say(Tom, await Ask(Cast.Tom), Move.Decline, new { Reason = "I am away." });
        Assert.Equal((CommitmentState.Declined, Reckoned.Declined), (declined.Commitment.State, declined.Commitment.Reckoned));
        Assert.Contains("This has ended", await (await Try(Mara, declined, Move.Withdraw)).Text());
        var again = await Read(await Mara.Send("/commitments", new { Follows = declined.Commitment.Id, To = Cast.Ruth.Id, What = "Approve 12 %", Condition = "On the deal.", DueAt = Now.AddDays(3), Why = "Hugo" }), HttpStatusCode.Created);
        Assert.Equal(declined.Commitment.Id, await App.Db(async db => (await db.FindAsync<Commitment>(again.Commitment.Id))!.FollowsId));
        Assert.Contains($"Follows={declined.Commitment.Id}", await App.As(Cast.Mara).GetStringAsync($"/commitments/{declined.Commitment.Id}"));
    }

    [Fact]
    public async Task It_works_on_pages_without_a_script()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var mara = App.As(Cast.Mara, follow: false);
        Assert.Contains("value=\"To go on with Filtration for 14 hotels.\"", await mara.GetStringAsync($"/ask?Kind=deal&About={deal.Id}&To={Cast.Tom.Id}"));
        var sent = await mara.Submit($"/ask?Kind=deal&About={deal.Id}&To={Cast.Tom.Id}", "/commitments", ("What", "Readings"), ("DueAt", "2026-12-01T10:00"), ("Condition", "On the deal."), ("Why", "Hugo"), ("To", Cast.Tom.Id), ("Kind", "deal"), ("About", deal.Id));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var url = sent.Headers.Location!.ToString();
        var tom = App.As(Cast.Tom, follow: false);
        Assert.Contains("Mara Lindqvist asks you", await tom.GetStringAsync("/promises"));
        var promised = await tom.Submit($"{url}/moves/Promise", $"{url}/moves", ("Move", "Promise"), ("Seen", "1"), ("Restatement", "I measure and write it on the deal."), ("ReviewAt", "2026-11-30T10:00"));
        Assert.Equal((HttpStatusCode.SeeOther, url), (promised.StatusCode, promised.Headers.Location!.ToString()));
        Assert.Contains("I measure and write it on the deal.", await mara.GetStringAsync(url));
        Assert.Contains((await Mara.Read<Onside.Front.Home.ShowPalette.View>("/search/palette?Q=ask%20oka")).Commands, command => command.Name == "Ask Tom Okafor" && command.Url == $"/ask?To={Cast.Tom.Id}");
    }

    [Fact]
    public async Task The_list_is_narrowed_grouped_and_taken_along()
    {
        await Say(Tom, await Ask(Cast.Tom, "Approve 12 %"), Move.Promise, Promised);
        await Ask(Cast.Ruth, "=cmd|' /C calc'!A0");
        var list = await Mara.Read<ListCommitments.View>("/commitments?Where=state:is:Promised&Group=performer");
        Assert.Equal("Approve 12 %", Assert.Single(list.Rows).What);
        Assert.Equal(1, Assert.Single(list.Groups!.Rows).Count);
        Assert.Equal(2, (await Mara.Read<ListCommitments.View>("/commitments?All=true")).Rows.Count);
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ListCommitments.View>("/commitments?All=true")).Rows);
        Assert.Contains(",'=cmd|", await Mara.GetStringAsync("/commitments/export"));
    }

    [Fact]
    public async Task Who_is_asked_about_a_deal_sees_it_from_then_on()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var lena = App.ProgramOf(Cast.Lena);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/deals/{deal.Id}")).StatusCode);
        var asked = await Ask(Cast.Lena, about: deal);
        Assert.Equal(HttpStatusCode.OK, (await lena.GetAsync($"/deals/{deal.Id}")).StatusCode);
        Assert.Equal("Filtration for 14 hotels", (await lena.Read<ShowCommitment.View>($"/commitments/{asked.Commitment.Id}")).Commitment.Subject!.Name);
    }
}

public sealed class TalkingOnSqlite() : TalkingTests(Engine.Sqlite);

public sealed class TalkingOnPostgres() : TalkingTests(Engine.Postgres);
