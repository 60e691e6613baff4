using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class TenActionsTests
{
    private static readonly Portion Whole = new(3, 3);
    private static readonly Portion Half = new(2, 3);

    private static readonly PlanFacts Everything = new(3, Whole, Whole, Whole, Whole, Whole, Whole, Whole, 1, null, null, true, true, Whole, 4, new(3, 3, []));

    [Fact]
    public void A_plan_of_which_nothing_is_known_scores_0()
    {
        var nothing = TenActions.Of(new());
        Assert.Equal((0, 10, 4), (nothing.Score, nothing.Missing.Count, nothing.MissingFor(Tier.Small).Count));
    }

    [Fact]
    public void A_plan_with_everything_scores_10()
    {
        var all = TenActions.Of(Everything);
        Assert.Equal(10, all.Score);
        Assert.Empty(all.Missing);
        Assert.Empty(all.MissingFor(Tier.Strategic));
    }

    public static TheoryData<FollowThroughAction, PlanFacts> Lacking => new()
    {
        { FollowThroughAction.Priorities, Everything with { RankedPriorities = 0 } },
        { FollowThroughAction.Priorities, Everything with { Restated = Half } },
        { FollowThroughAction.Priorities, Everything with { Restated = new(0, 0) } },
        { FollowThroughAction.Concerns, Everything with { HeardOut = Half } },
        { FollowThroughAction.Steps, Everything with { WholeSteps = Half } },
        { FollowThroughAction.Steps, Everything with { WholeSteps = new(0, 0) } },
        { FollowThroughAction.Expectations, Everything with { Expected = Half } },
        { FollowThroughAction.Expectations, Everything with { Needs = Half } },
        { FollowThroughAction.Promise, Everything with { Promised = Half } },
        { FollowThroughAction.Reluctance, Everything with { Settled = Half } },
        { FollowThroughAction.Contingency, Everything with { ReadyContingencies = 0 } },
        { FollowThroughAction.Contingency, Everything with { ReadyContingencies = 0, NoContingencyBy = Voice.Requester, NoContingencyReason = "It is simple" } },
        { FollowThroughAction.Contingency, Everything with { ReadyContingencies = 0, NoContingencyBy = Voice.Performer, NoContingencyReason = " " } },
        { FollowThroughAction.Review, Everything with { NextReview = false } },
        { FollowThroughAction.Review, Everything with { LastReviewHeld = false } },
        { FollowThroughAction.Communication, Everything with { Told = Half } },
        { FollowThroughAction.Communication, Everything with { Told = default, Rows = 0 } },
        { FollowThroughAction.SamePage, Everything with { Alignment = new(2, 3, [(Talks.Tom, Stance.Silent)]) } },
        { FollowThroughAction.SamePage, Everything with { Alignment = null } },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void One_action_without_evidence_is_the_one_that_is_missing(FollowThroughAction action, PlanFacts facts)
    {
        var nine = TenActions.Of(facts);
        Assert.Equal((9, action), (nine.Score, Assert.Single(nine.Missing)));
        Assert.Equal([action], nine.MissingFor(Tier.Strategic));
        Assert.Equal((int)action is 1 or 3 or 5 or 8, nine.MissingFor(Tier.Small).Count == 1);
    }

    [Fact]
    public void Every_action_can_be_the_one_that_is_missing() => Assert.Equal(Enum.GetValues<FollowThroughAction>(), Lacking.Select(row => (FollowThroughAction)row[0]).Distinct());

    [Fact]
    public void The_performer_may_reason_that_no_contingency_is_needed_and_nobody_need_be_reluctant()
    {
        Assert.Equal(10, TenActions.Of(Everything with { ReadyContingencies = 0, NoContingencyBy = Voice.Performer, NoContingencyReason = "Spare parts are on the van" }).Score);
        Assert.Equal(10, TenActions.Of(Everything with { Settled = default }).Score);
        Assert.Contains(FollowThroughAction.Reluctance, TenActions.Of(Everything with { Settled = default, Promised = default }).Missing);
    }

    [Fact]
    public void A_first_review_and_rows_that_are_not_due_yet_are_in_order()
    {
        Assert.Equal(10, TenActions.Of(Everything with { LastReviewHeld = null }).Score);
        Assert.Equal(10, TenActions.Of(Everything with { Told = default }).Score);
    }

    [Fact]
    public void A_small_deal_needs_four_of_them() =>
        Assert.Equal([FollowThroughAction.Priorities, FollowThroughAction.Steps, FollowThroughAction.Promise, FollowThroughAction.Review], TenActions.Needed(Tier.Small));
}
