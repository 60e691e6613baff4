using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Guests;
using Onside.Team.Commitments.Plans;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Commitments.Plans;

// Mara asks Hugo of Harbour Hotels, who has no account, to confirm the plan.
public abstract class OutsideTests(Engine engine) : PlanTests(engine)
{
    private const string Mail = "hugo.stern@harbour.example";

    private HttpClient Hugo => field ??= App.Anonymous(follow: true);

    [Fact]
    public async Task A_customer_confirms_the_plan_by_a_link_and_a_code_without_an_account()
    {
        var (outcome, link) = await Invite(await Open());
        Assert.Equal((0, 2, Stance.Silent), (outcome.Agreed, outcome.MustAgree, Of(outcome).Stance));
        var letter = Assert.Single(await Letters());
        Assert.Equal(("Hugo Stern", "Mara Lindqvist asks you to confirm a plan: Clean water at 14 sites"), (letter.ToName, letter.Subject));
        Assert.Contains(link, letter.Text);

        var closed = await Hugo.GetStringAsync(link);
        Assert.DoesNotContain("Clean water", closed);
        Assert.DoesNotContain(Mail, closed);
        var opened = await Enter(Hugo, link);
        Assert.Contains("Mara Lindqvist asks you to confirm this plan, Hugo Stern.", opened);
        Assert.Contains("0 of 2 confirmed it.", opened);
        Assert.DoesNotContain("<nav", opened);

        await Confirm(link, outcome.Revision);
        var seen = (await See(Mara, outcome)).Outcome;
        Assert.Equal((1, 2, Stance.Agreed, "We open the plant rooms."), (seen.Agreed, seen.MustAgree, Of(seen).Stance, Of(seen).MyPart));
        Assert.True(Of(seen).HasSpoken);
        Assert.Contains(await Waiting(App, Cast.Mara), notice => notice.Sentence == "Hugo Stern confirmed the plan: Clean water at 14 sites");
        Assert.Contains("Hugo Stern", await App.As(Cast.Mara).GetStringAsync($"/outcomes/{outcome.Id}"));
        Assert.Matches("Hugo Stern(</\\w+>)? confirmed revision", await App.As(Cast.Mara).GetStringAsync($"/timeline/outcome/{outcome.Id}"));
        await Verified();
    }

    [Fact]
    public async Task They_see_the_plan_as_far_as_it_concerns_them_and_nothing_of_what_stays_inside()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var outcome = await TakeIn(await Open(on: deal), Cast.Tom, expectation: "Squeeze the price");
        (outcome, var link) = await Invite(outcome);
        var hugo = Of(outcome).Person.Id;
        outcome = (await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, what: "Clean water", scope: "Without the pool", priorities: "Safety\nPrice")), HttpStatusCode.OK)).Outcome;
        outcome = await Do(Mara, outcome, "steps", new { What = "Read the pumps", How = "Quietly, they must not hear", OwnerId = Cast.Tom.Id, DueOn = "2026-12-01" });
        outcome = await Do(Mara, outcome, "steps", new { What = "Open the plant rooms", OwnerId = hugo, DueOn = "2026-12-02" });
        outcome = await Do(Mara, outcome, "concerns", new { Text = "They may not pay" });
        await Told(await Mara.Send($"/outcomes/{outcome.Id}/my-part", new { Needs = "Cover from above", NoContingency = "They have no choice" }), HttpStatusCode.OK);
        await Mara.Send($"/obstacles/on/outcome/{outcome.Id}", new { Category = "Customer", Text = "They stall" });

        var page = await Enter(Hugo, link);
        Assert.Contains("Safety", page);
        Assert.Contains("Without the pool", page);
        Assert.Matches("(?s)Read the pumps.*?We do it.*?Open the plant rooms.*?You do it", page);
        var json = await Json(link);
        foreach (var inside in new[] { "Squeeze", "Quietly", "not pay", "Cover from above", "no choice", "stall", "Filtration", outcome.Id.ToString(), deal.Id.ToString() })
        {
            Assert.DoesNotContain(inside, page);
            Assert.DoesNotContain(inside, json);
        }
    }

    [Fact]
    public async Task What_counts_and_changes_makes_it_stale_and_one_letter_brings_the_link_and_the_difference_what_is_theirs()
    {
        var (outcome, link) = await Invite(await Open());
        outcome = await Do(Mara, outcome, "steps", new { What = "Read the pumps", How = "Quietly", OwnerId = Cast.Mara.Id, DueOn = "2026-12-01" });
        await Enter(Hugo, link);
        await Confirm(link, outcome.Revision);
        outcome = await Do(Mara, outcome, $"steps/{outcome.Steps[0].Id}", new { What = "Read the pumps", How = "With a lamp", OwnerId = Of(outcome).Person.Id, DueOn = "2026-12-03" });
        Assert.Equal(2, (await Letters()).Count);
        outcome = (await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, scope: "Without the pool")), HttpStatusCode.OK)).Outcome;
        outcome = (await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, scope: "With the pool")), HttpStatusCode.OK)).Outcome;
        Assert.Equal((0, Stance.Stale), (outcome.Agreed, Of(outcome).Stance));

        var letter = (await Letters())[^1];
        Assert.Equal((3, "The plan has changed, please confirm it anew: Clean water at 14 sites"), ((await Letters()).Count, letter.Subject));
        var anew = Regex.Match(letter.Text, "/guests/[^\\s]+").Value;
        foreach (var address in new[] { anew, link })
        {
            var page = WebUtility.HtmlDecode(await Hugo.GetStringAsync(address));
            Assert.Contains("<ins>With the pool</ins>", page);
            Assert.Matches("<del>Read the pumps · We do it · [^<]+</del><ins>Read the pumps · You do it · [^<]+</ins>", page);
            Assert.DoesNotContain("Quietly", page);
            Assert.DoesNotContain("lamp", page);
        }
        await Confirm(anew, outcome.Revision);
        Assert.Equal(1, (await See(Mara, outcome)).Outcome.Agreed);
        await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, scope: "Without")), HttpStatusCode.OK);
        Assert.Equal(4, (await Letters()).Count);
    }

    [Fact]
    public async Task A_change_that_is_none_of_theirs_asks_them_anew_and_tells_nothing_of_it()
    {
        var (outcome, link) = await Invite(await TakeIn(await Open(), Cast.Tom));
        await Enter(Hugo, link);
        await Confirm(link, outcome.Revision);
        await Do(Tom, outcome, "my-part", new { NoContingency = "They have no choice" });
        var page = await Hugo.GetStringAsync(link);
        Assert.Contains("though not in what stands here", page);
        Assert.DoesNotContain("choice", page);
    }

    [Fact]
    public async Task Who_worries_does_not_agree_and_takes_the_concern_back()
    {
        var (outcome, link) = await Invite(await Open());
        await Enter(Hugo, link);
        await Confirm(link, outcome.Revision, "Who pays the lamps?");
        var seen = (await See(Mara, outcome)).Outcome;
        Assert.Equal((0, Stance.Concerned, "Who pays the lamps?"), (seen.Agreed, Of(seen).Stance, Of(seen).OpenConcern));
        Assert.Contains(await Waiting(App, Cast.Mara), notice => notice.Sentence == "Hugo Stern confirmed the plan and worries: Who pays the lamps?");
        Assert.Contains((await Mara.Read<ShowAgenda.View>($"/outcomes/{outcome.Id}/agenda")).Items, item => item is { Kind: AgendaKind.Concern, Text: "Who pays the lamps?", Who: "Hugo Stern" });
        await Hugo.Submit(link, $"{link}/plan/concern/withdrawal");
        Assert.Equal((1, Stance.Agreed), ((await See(Mara, outcome)).Outcome.Agreed, Of((await See(Mara, outcome)).Outcome).Stance));
        Assert.Contains(await Waiting(App, Cast.Mara), notice => notice.Sentence == "Hugo Stern worries no more about the plan: Clean water at 14 sites");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Hugo.Submit(link, $"{link}/plan/concern/withdrawal")).StatusCode);
    }

    [Fact]
    public async Task What_changed_while_they_wrote_is_told_and_their_words_are_kept()
    {
        var (outcome, link) = await Invite(await Open());
        await Enter(Hugo, link);
        await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, scope: "Without the pool")), HttpStatusCode.OK);
        var late = await Hugo.Submit(link, $"{link}/plan", ("Revision", outcome.Revision), ("MyPart", "We open the <b>plant</b> rooms."), ("Concern", "Who pays?"));
        var text = await late.Text();
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("The plan has changed while you read it", text);
        Assert.Contains("We open the &lt;b&gt;plant&lt;/b&gt; rooms.", text);
        Assert.Contains("Who pays?", text);
        Assert.Contains("<ins>Without the pool</ins>", text);
        var revision = Regex.Match(text, "name=\"Revision\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await Hugo.Submit(link, $"{link}/plan", ("Revision", revision), ("MyPart", "We open the plant rooms."))).StatusCode);
        Assert.Equal(Stance.Agreed, Of((await See(Mara, outcome)).Outcome).Stance);
    }

    [Fact]
    public async Task A_link_that_was_passed_on_asks_for_the_code_and_one_taken_back_or_run_out_says_so()
    {
        var (outcome, link) = await Invite(await Open());
        var (id, hugo) = (outcome.Id, Of(outcome).Person.Id);
        await Enter(Hugo, link);
        var other = App.Anonymous(follow: true);
        Assert.Contains("Confirm that it is you", await other.GetStringAsync(link));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Submit(link, $"{link}/plan", ("Revision", 1), ("MyPart", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Hugo.GetAsync($"{link}/moves/Promise")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/outcomes/{id}/guests/{hugo}/revocation", new { })).StatusCode);
        await Gone(link);
        var anew = (await Told(await Mara.Send($"/outcomes/{id}/guests/{hugo}/link", new { }), HttpStatusCode.OK)).Link!.Link;
        await Gone(link);
        Assert.Contains("Clean water", await Enter(Hugo, anew));
        App.Clock.Advance(Guest.LinkLasts);
        await Gone(anew);
        var last = (await Told(await Mara.Send($"/outcomes/{id}/guests/{hugo}/link", new { }), HttpStatusCode.OK)).Link!.Link;
        await Do(Mara, outcome, $"participants/{hugo}/leaving");
        await Gone(last);
        Assert.Contains("Hugo Stern takes no part any more", await App.As(Cast.Mara).GetStringAsync($"/timeline/outcome/{id}"));
        await Told(await Mara.Send($"/outcomes/{id}/guests", new { Name = "Hugo Stern", Mail, IsRequired = true }), HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_does_not_answer_waits_with_who_answers_for_the_outcome_who_does_without_them_and_never_confirms_for_them()
    {
        var (outcome, _) = await Invite(await TakeIn(await Open(), Cast.Tom));
        var hugo = Of(outcome).Person.Id;
        Assert.Contains("Hugo Stern has not confirmed it", await App.As(Cast.Mara).GetStringAsync($"/outcomes/{outcome.Id}"));
        await Refuses(await Try(Tom, outcome, $"guests/{hugo}", new { IsRequired = false }), "", HttpStatusCode.UnprocessableEntity);
        await Refuses(await Try(Tom, outcome, $"guests/{hugo}/link"), "", HttpStatusCode.UnprocessableEntity);
        await Refuses(await Try(Tom, outcome, "guests", new { Name = "Else", Mail = "else@harbour.example" }), "", HttpStatusCode.UnprocessableEntity);
        await Refuses(await Try(Lena, outcome, $"guests/{hugo}/link"), "", HttpStatusCode.NotFound);
        await Refuses(await Try(Mara, outcome, $"guests/{Cast.Tom.Id}", new { IsRequired = false }), "", HttpStatusCode.NotFound);
        Assert.Equal((0, 3), (outcome.Agreed, outcome.MustAgree));
        outcome = await Do(Mara, outcome, $"guests/{hugo}", new { IsRequired = false });
        Assert.Equal((0, 2, Stance.Silent), (outcome.Agreed, outcome.MustAgree, Of(outcome).Stance));
        await Refused(await Mara.Send($"/outcomes/{outcome.Id}/guests", new { Name = "Hugo Stern", Mail = Mail.ToUpperInvariant() }), "Mail", "take part already");
        await Refused(await Mara.Send($"/outcomes/{outcome.Id}/guests", new { Name = "Hugo Stern", Mail = "none" }), "Mail", "not an e-mail address");
    }

    [Fact]
    public async Task A_plan_that_is_closed_says_so_and_takes_no_word_any_more()
    {
        var (outcome, link) = await Invite(await Open());
        await Enter(Hugo, link);
        await Do(Mara, outcome, "closing", new { IsReached = true });
        Assert.Contains("It is reached. There is nothing to answer any more.", await Hugo.GetStringAsync(link));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Hugo.Submit("/sign-in", $"{link}/plan", ("Revision", outcome.Revision), ("MyPart", "x"))).StatusCode);
    }

    private async Task<(OutcomeView Outcome, string Link)> Invite(OutcomeView outcome)
    {
        var view = await Told(await Mara.Send($"/outcomes/{outcome.Id}/guests", new { Name = "Hugo Stern", Mail, IsRequired = true }), HttpStatusCode.OK);
        return (view.Outcome, view.Link!.Link);
    }

    private async Task Confirm(string link, int revision, string? concern = null)
    {
        var answer = await Hugo.Submit(link, $"{link}/plan", ("Revision", revision), ("MyPart", "We open the plant rooms."), ("Concern", concern ?? ""));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
    }

    private async Task<string> Enter(HttpClient hugo, string link)
    {
        await hugo.Submit(link, $"{link}/code");
        var code = Regex.Match((await Letters()).Last(letter => letter.Subject.StartsWith("Your code is", StringComparison.Ordinal)).Subject, "\\d{6}").Value;
        return WebUtility.HtmlDecode(await (await hugo.Submit(link, $"{link}/confirmation", ("Code", code))).Text());
    }

    private async Task<string> Json(string address)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Accept.ParseAdd("application/json");
        return await (await Hugo.SendAsync(asked)).Text();
    }

    private async Task Gone(string link)
    {
        var answer = await Hugo.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("run out or was taken back", await answer.Text());
    }

    private static PartView Of(OutcomeView outcome) => outcome.Participants.Single(part => part.Outside is not null);

    private async Task<List<Letter>> Letters() => [.. (await App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").OrderBy(item => item.Sequence).ToListAsync())).Select(item => item.Read<Letter>()).Where(letter => letter.To == Mail)];
}

public sealed class OutsideOnSqlite() : OutsideTests(Engine.Sqlite);

public sealed class OutsideOnPostgres() : OutsideTests(Engine.Postgres);
