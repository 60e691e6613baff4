using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Plans;

public abstract class OwningTests(Engine engine) : PlanTests(engine)
{
    [Fact]
    public async Task Accountability_moves_by_offer_and_acceptance_only_and_who_had_it_stays_at_hand_until_the_review()
    {
        var outcome = await Open();
        outcome = await Do(Mara, outcome, "offer", new { To = Cast.Lena.Id });
        Assert.Equal(("Mara Lindqvist", "Lena Vogt", Cast.Lena.Id), (outcome.Owner.Name, outcome.Offer!.To.Name, outcome.Offer.AnswersId));
        Assert.Contains((await Lena.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Mara Lindqvist asks you to answer for it: Clean water at 14 sites");
        await Refuses(await Try(Mara, outcome, "offer", new { To = Cast.Tom.Id }), "A change is proposed already");
        await Refuses(await Try(Mara, outcome, "offer/acceptance"), "This is for somebody else to say");

        App.Clock.Advance(TimeSpan.FromHours(1));
        outcome = await Do(Lena, outcome, "offer/acceptance");
        Assert.Equal(("Lena Vogt", "Mara Lindqvist"), (outcome.Owner.Name, Assert.Single(outcome.Stewards).Name));
        await Refuses(await Try(Lena, outcome, $"participants/{Cast.Mara.Id}/leaving"), "stays at hand until the first review");
        await Refuses(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, what: "Something else")), "Only who answers for the outcome can say this");

        outcome = await Do(Lena, outcome, "reviews", new { At = Now.AddDays(1) });
        App.Clock.Advance(TimeSpan.FromDays(1));
        outcome = await Do(Lena, outcome, $"reviews/{outcome.NextReview!.Id}/holding", new { Decisions = "Lena goes on alone.", Next = Now.AddDays(7) });
        Assert.Empty(outcome.Stewards);
        outcome = await Do(Lena, outcome, $"participants/{Cast.Mara.Id}/leaving");
        Assert.DoesNotContain(outcome.Participants, part => part.Person.Id == Cast.Mara.Id);
        Assert.Equal([Cast.Mara.Id, Cast.Lena.Id], await App.Db(db => db.Set<OutcomeTenure>().Where(t => t.OutcomeId == outcome.Id).OrderBy(t => t.Number).Select(t => t.OwnerId).ToListAsync()));
        await Verified();
    }

    [Fact]
    public async Task An_offer_that_is_declined_or_taken_back_moves_nothing_and_a_steward_asks_for_it_back()
    {
        var outcome = await Do(Mara, await Open(), "offer", new { To = Cast.Lena.Id });
        outcome = await Do(Lena, outcome, "offer/refusal");
        Assert.Equal(("Mara Lindqvist", null), (outcome.Owner.Name, outcome.Offer));
        outcome = await Do(Mara, await Do(Mara, outcome, "offer", new { To = Cast.Lena.Id }), "offer/refusal");
        Assert.Null(outcome.Offer);
        outcome = await Do(Lena, await Do(Mara, outcome, "offer", new { To = Cast.Lena.Id }), "offer/acceptance");

        await Refuses(await Try(Mara, outcome, "offer", new { To = Cast.Tom.Id }), "Only who answers for the outcome can say this");
        outcome = await Do(Mara, outcome, "offer", new { To = Cast.Mara.Id });
        Assert.Equal(Cast.Lena.Id, outcome.Offer!.AnswersId);
        Assert.Equal("Lena Vogt", outcome.Owner.Name);
        outcome = await Do(Lena, outcome, "offer/acceptance");
        Assert.Equal("Mara Lindqvist", outcome.Owner.Name);
        await Verified();
    }

    [Fact]
    public async Task Of_acceptance_and_withdrawal_at_once_one_happens_and_one_person_answers()
    {
        for (var i = 0; i < 4; i++)
        {
            var outcome = await Do(Mara, await Open($"Outcome {i}"), "offer", new { To = Cast.Lena.Id });
            var answers = await Task.WhenAll(Try(Lena, outcome, "offer/acceptance"), Try(Mara, outcome, "offer/refusal"), Try(Lena, outcome, "offer/acceptance"));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity }));
            var now = (await See(Mara, outcome)).Outcome;
            Assert.Equal(answers[1].StatusCode == HttpStatusCode.OK ? "Mara Lindqvist" : "Lena Vogt", now.Owner.Name);
            Assert.Null(now.Offer);
        }
        Assert.Equal(4, await App.Db(db => db.Set<OutcomeTenure>().CountAsync(t => t.To == null)));
        await Verified();
    }

    [Fact]
    public async Task The_database_refuses_a_second_open_tenure_and_verify_names_gaps_and_overlaps()
    {
        var outcome = await Open();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => App.Db(async db =>
        {
            db.Add(new OutcomeTenure(outcome.Id, 2, Cast.Lena.Id, Now));
            return await db.SaveChangesAsync();
        }));
        await Verified();
        await App.Db(db => db.Set<OutcomeTenure>().Where(t => t.OutcomeId == outcome.Id).ExecuteUpdateAsync(t => t.SetProperty(one => one.To, Now.AddHours(1))));
        var gap = await App.Types("verify");
        Assert.NotEqual(0, gap.Code);
        Assert.Contains($"outcome {outcome.Id}: nobody answers from", gap.Said);
        await App.Db(async db =>
        {
            db.Add(new OutcomeTenure(outcome.Id, 2, Cast.Mara.Id, Now.AddMinutes(-30)));
            return await db.SaveChangesAsync();
        });
        Assert.Contains($"outcome {outcome.Id}: more than one answers from", (await App.Types("verify")).Said);
    }

    [Fact]
    public async Task Who_leaves_hands_it_back_to_the_steward_or_else_to_the_successor()
    {
        var (theirs, alone) = (await Open("Handed to Lena"), await Open("Lena's own", by: Lena));
        theirs = await Do(Lena, await Do(Mara, theirs, "offer", new { To = Cast.Lena.Id }), "offer/acceptance");
        Assert.True((await Ruth.Send($"/people/{Cast.Lena.Id}/deactivation", new { SuccessorId = Cast.Tom.Id })).IsSuccessStatusCode);
        Assert.Equal("Mara Lindqvist", (await See(Mara, theirs)).Outcome.Owner.Name);
        var own = (await See(Tom, alone)).Outcome;
        Assert.Equal("Tom Okafor", own.Owner.Name);
        Assert.DoesNotContain(own.Participants, part => part.Person.Id == Cast.Lena.Id);
        await Verified();
    }

    [Fact]
    public async Task On_a_deal_it_is_opened_by_one_click_and_the_owner_of_the_deal_answers()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels", close: new DateOnly(2026, 12, 11));
        Assert.Empty((await Tom.Read<SubjectOutcomes.View>($"/outcomes/of/deal/{deal.Id}")).Rows);
        var outcome = await Open(on: deal, by: Tom);
        Assert.Equal(("Mara Lindqvist", "Filtration for 14 hotels", new DateOnly(2026, 12, 11)), (outcome.Owner.Name, outcome.What, outcome.DueOn!.Value));
        Assert.Equal(outcome.Id, Assert.Single((await Tom.Read<SubjectOutcomes.View>($"/outcomes/of/deal/{deal.Id}")).Rows).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.GetAsync($"/outcomes/{outcome.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Lena.GetAsync($"/outcomes/of/deal/{deal.Id}")).StatusCode);

        await TakeIn(outcome, Cast.Lena);
        Assert.Equal("Filtration for 14 hotels", (await See(Lena, outcome)).Outcome.Subject!.Name);
        Assert.Equal(HttpStatusCode.OK, (await Lena.GetAsync($"/deals/{deal.Id}")).StatusCode);

        Assert.True((await Mara.Send($"/deals/{deal.Id}/giving", new { OwnerId = Cast.Tom.Id })).IsSuccessStatusCode);
        var given = (await See(Mara, outcome)).Outcome;
        Assert.Equal(("Mara Lindqvist", Cast.Tom.Id), (given.Owner.Name, given.Offer!.AnswersId));
        Assert.Equal("Tom Okafor", (await Do(Tom, given, "offer/acceptance")).Owner.Name);
    }

    [Fact]
    public async Task Who_answers_hears_at_once_that_a_promise_is_taken_back()
    {
        var outcome = await TakeIn(await Open(), Cast.Lena);
        var asked = await Read(await Lena.Send("/commitments", new { To = Cast.Tom.Id, Kind = "outcome", About = outcome.Id, Outcome = outcome.Id, What = "Read the pumps", Condition = "The readings are here.", DueAt = Now.AddDays(3), Why = "Hugo asks." }), HttpStatusCode.Created);
        var promised = await Say(Tom, asked, Move.Promise, Promised);
        await Say(Tom, promised, Move.Revoke, new { Reason = "I am ill.", Cover = Cast.Ruth.Id });
        Assert.Contains((await Mara.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence == "Tom Okafor takes a promise back that this outcome needs: Read the pumps");
    }

    [Fact]
    public async Task It_is_not_closed_over_open_promises_and_takes_nothing_any_more_once_it_is()
    {
        var outcome = await Open();
        var asked = await Read(await Mara.Send("/commitments", new { To = Cast.Tom.Id, Kind = "outcome", About = outcome.Id, Outcome = outcome.Id, What = "Read the pumps", Condition = "The readings are here.", DueAt = Now.AddDays(3), Why = "Hugo asks." }), HttpStatusCode.Created);
        Assert.Equal(asked.Commitment.Id, Assert.Single((await See(Mara, outcome)).Asked).Id);
        await Refuses(await Try(Tom, outcome, "closing", new { IsReached = true }), "Only who answers for the outcome can say this");
        await Refuses(await Try(Mara, outcome, "closing", new { IsReached = true }), "Parts of it are still open");
        await Refuses(await Try(Mara, outcome, "closing", new { IsReached = false, LetStand = true }), "Say why it is let go");

        outcome = await Do(Mara, outcome, "closing", new { IsReached = true, Note = "All 14 sites run.", LetStand = true });
        Assert.False(outcome.IsOpen);
        Assert.Empty((await See(Mara, outcome)).Asked);
        await Refuses(await Try(Mara, outcome, "offer", new { To = Cast.Tom.Id }), "This has ended");
        await Refuses(await Try(Mara, outcome, "steps", new { What = "One more" }), "This has ended");
        Assert.Empty((await Mara.Read<ListOutcomes.View>("/outcomes")).Rows);
        Assert.Single((await Mara.Read<ListOutcomes.View>("/outcomes?Closed=true")).Rows);
        await Verified();
    }
}

public sealed class OwningOnSqlite() : OwningTests(Engine.Sqlite);

public sealed class OwningOnPostgres() : OwningTests(Engine.Postgres);
