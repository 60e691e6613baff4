using System.Net;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans;
using Onside.Team.Inbox;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Plans;

public abstract class AgreeingTests(Engine engine) : PlanTests(engine)
{
    [Fact]
    public async Task All_who_must_confirm_the_plan_and_a_change_that_counts_makes_it_stale_with_the_difference()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        outcome = await TakeIn(outcome, Cast.Lena, isRequired: false);
        Assert.Equal((0, 2), (outcome.Agreed, outcome.MustAgree));
        await Refused(await Try(Tom, outcome, "confirmation", new { outcome.Revision }), "MyPart", "your own words");
        outcome = await Confirm(Tom, await Confirm(Mara, outcome));
        Assert.Equal((2, 2), (outcome.Agreed, outcome.MustAgree));

        var minor = await Do(Tom, outcome, "steps", new { What = "Read the pumps" });
        Assert.Equal((outcome.Revision + 1, 2), (minor.Revision, minor.Agreed));
        var material = (await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(minor, scope: "Without the pool")), HttpStatusCode.OK)).Outcome;
        Assert.Equal((0, material.Revision), (material.Agreed, material.Material));

        var seen = await See(Tom, outcome);
        Assert.Equal(Stance.Stale, StanceOf(seen.Outcome, Cast.Tom));
        Assert.Equal([PlanField.Scope, PlanField.Steps], seen.New.Select(diff => diff.Field));
        Assert.Equal(("", "Without the pool"), (seen.New[0].Before, seen.New[0].After));
        Assert.Contains((await Tom.Read<InboxList>("/inbox")).Groups.SelectMany(group => group.Notices), notice => notice.Sentence.StartsWith("Mara Lindqvist changed the plan, confirm it anew", StringComparison.Ordinal));
        await Refuses(await Try(Tom, outcome, "confirmation", new { outcome.Revision, MyPart = "As before" }), "Look at it first", HttpStatusCode.Conflict);
        Assert.Equal(1, (await Confirm(Tom, material)).Agreed);
    }

    [Fact]
    public async Task Who_worries_does_not_agree_yet()
    {
        var outcome = await Confirm(Mara, await Open(), "The pump is too small");
        Assert.Equal((0, 1, Stance.Concerned), (outcome.Agreed, outcome.MustAgree, StanceOf(outcome, Cast.Mara)));
        Assert.Contains((await Mara.Read<ShowAgenda.View>($"/outcomes/{outcome.Id}/agenda")).Items, item => item is { Kind: AgendaKind.Concern, Text: "The pump is too small" });
        Assert.Equal(1, (await Confirm(Mara, outcome)).Agreed);
    }

    [Fact]
    public async Task Whoever_takes_part_holds_a_small_change_for_one_that_counts_and_nobody_for_less()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        outcome = await Confirm(Tom, await Confirm(Mara, outcome));
        outcome = await Do(Mara, outcome, "steps", new { What = "Read the pumps" });
        Assert.Equal(2, outcome.Agreed);
        await Refuses(await Try(Ruth, outcome, $"revisions/{outcome.Revision}/upgrade"), "Only those who take part");
        var number = outcome.Revision;
        outcome = await Do(Tom, outcome, $"revisions/{number}/upgrade");
        Assert.Equal((0, number), (outcome.Agreed, outcome.Material));
        await Refuses(await Try(Tom, outcome, $"revisions/{number}/upgrade"), "material already");
        Assert.Equal(HttpStatusCode.NotFound, (await Try(Tom, outcome, "revisions/99/upgrade")).StatusCode);
        var told = await Mara.Read<ShowRevisions.View>($"/outcomes/{outcome.Id}/revisions");
        Assert.Equal((number, true, "Tom Okafor"), (told.Revisions[0].Number, told.Revisions[0].IsMaterial, told.Revisions[0].UpgradedBy));
    }

    [Fact]
    public async Task Another_owner_is_a_change_that_counts()
    {
        var outcome = await Confirm(Mara, await Open());
        outcome = await Do(Tom, await Do(Mara, outcome, "offer", new { To = Cast.Tom.Id }), "offer/acceptance");
        Assert.Equal((0, 2, Stance.Stale), (outcome.Agreed, outcome.MustAgree, StanceOf(outcome, Cast.Mara)));
        Assert.Contains((await See(Mara, outcome)).New, diff => diff.Field == PlanField.Owner);
    }

    [Fact]
    public async Task A_stale_save_of_what_is_to_be_reached_shows_both_versions()
    {
        var outcome = await Open();
        await Told(await Mara.Send($"/outcomes/{outcome.Id}", Facts(outcome, scope: "Without the pool")), HttpStatusCode.OK);
        var late = await Mara.Send($"/outcomes/{outcome.Id}", new { What = "Something else", outcome.Version });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Without the pool", await late.Text());
    }

    [Fact]
    public async Task Two_who_change_the_plan_at_once_make_two_revisions()
    {
        var outcome = await TakeIn(await Open(), Cast.Tom);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Try(i % 2 == 0 ? Mara : Tom, outcome, "steps", new { What = $"Step {i}" })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var now = (await See(Mara, outcome)).Outcome;
        Assert.Equal((outcome.Revision + 2, 2), (now.Revision, now.Steps.Count));
    }
}

public sealed class AgreeingOnSqlite() : AgreeingTests(Engine.Sqlite);

public sealed class AgreeingOnPostgres() : AgreeingTests(Engine.Postgres);
