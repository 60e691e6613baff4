using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class ReckoningTests
{
    private static readonly DateTime Late = Talks.Due.AddTicks(1);

    [Fact]
    public void Nothing_counts_before_its_end() =>
        Assert.All(Talks.EveryState.Where(talk => !talk.IsEnded).Append(Talks.Renegotiating), talk => Assert.Equal(Reckoned.Open, Reckoning.Of(talk)));

    [Fact]
    public void Kept_is_what_was_reported_by_the_due_instant_and_satisfied_whenever()
    {
        Assert.Equal(Reckoned.Kept, Reckoning.Of(Done(Talks.Promised, Talks.Due)));
        Assert.Equal(Reckoned.KeptLate, Reckoning.Of(Done(Talks.Promised, Late)));
    }

    [Fact]
    public void The_report_that_satisfied_counts_and_not_the_one_before()
    {
        var again = Talks.Reported.Say(Move.NotSatisfied, Voice.Requester);
        Assert.Equal(Reckoned.Kept, Reckoning.Of(Done(again, Talks.Due)));
        Assert.Equal(Reckoned.KeptLate, Reckoning.Of(Done(again, Late)));
    }

    [Fact]
    public void The_performer_is_credited_when_the_requester_is_silent_for_ten_working_days()
    {
        Assert.Equal(Reckoned.Kept, Reckoning.Of(Talks.Reported.MarkSilence(Talks.Office, Talks.Day, Talks.At(16, 9))));
        var late = Talks.Promised.Say(Move.Report, Voice.Performer, now: Late);
        Assert.Equal(Reckoned.KeptLate, Reckoning.Of(late.MarkSilence(Talks.Office, Talks.Day, Late.AddDays(30))));
    }

    [Fact]
    public void A_credit_ends_when_the_requester_names_what_is_missing()
    {
        var silent = Talks.Reported.MarkSilence(Talks.Office, Talks.Day, Talks.At(16, 9));
        Assert.Equal(Reckoned.Open, Reckoning.Of(silent.Say(Move.NotSatisfied, Voice.Requester)));
    }

    [Fact]
    public void Renegotiated_in_time_is_neutral()
    {
        Assert.Equal(Reckoned.Renegotiated, Reckoning.Of(Done(Talks.Renegotiating.Say(Move.AcceptTerms, Voice.Requester), Talks.Due.AddHours(5))));
        Assert.Equal(Reckoned.KeptLate, Reckoning.Of(Done(Talks.Renegotiating.Say(Move.AcceptTerms, Voice.Requester), Talks.Due.AddDays(2))));
        Assert.Equal(Reckoned.Kept, Reckoning.Of(Done(Talks.Renegotiating.Say(Move.RefuseTerms, Voice.Requester), Talks.Due)));
    }

    [Fact]
    public void Proposed_in_time_is_in_time_however_long_the_other_side_takes() =>
        Assert.Equal(Reckoned.Renegotiated, Reckoning.Of(Done(Talks.Renegotiating.Say(Move.AcceptTerms, Voice.Requester, now: Late), Talks.Due.AddHours(5))));

    [Fact]
    public void Renegotiated_when_it_was_due_is_broken_and_stays_so()
    {
        var late = Talks.Promised.Say(Move.Renegotiate, Voice.Performer, said => said with { Review = null }, Talks.Due).Say(Move.AcceptTerms, Voice.Requester, now: Late);
        Assert.Equal(Reckoned.Broken, Reckoning.Of(Done(late, Late)));
        var again = late.Say(Move.Renegotiate, Voice.Requester, said => said with { Review = null }, Late).Say(Move.AcceptTerms, Voice.Performer, now: Late);
        Assert.Equal((Renegotiation.Late, Reckoned.Broken), (again.Renegotiated, Reckoning.Of(Done(again, Late))));
    }

    [Fact]
    public void Declining_is_free_and_revoking_is_not()
    {
        Assert.Equal(Reckoned.Declined, Reckoning.Of(Talks.Requested.Say(Move.Decline, Voice.Performer)));
        Assert.Equal(Reckoned.Declined, Reckoning.Of(Talks.Countered.Say(Move.Decline, Voice.Performer)));
        Assert.Equal(Reckoned.Broken, Reckoning.Of(Talks.Promised.Say(Move.Revoke, Voice.Performer)));
        Assert.Equal(Reckoned.Broken, Reckoning.Of(Talks.Renegotiating.Say(Move.AcceptTerms, Voice.Requester).Say(Move.Revoke, Voice.Performer)));
    }

    [Fact]
    public void What_is_withdrawn_or_cancelled_in_time_is_in_no_figure()
    {
        Assert.Equal(Reckoned.NotCounted, Reckoning.Of(Talks.Requested.Say(Move.Withdraw, Voice.Requester)));
        Assert.Equal(Reckoned.NotCounted, Reckoning.Of(Talks.Promised.Say(Move.Cancel, Voice.Requester, now: Talks.Due)));
    }

    [Fact]
    public void Who_cancels_what_never_came_was_not_kept_a_promise() =>
        Assert.Equal(Reckoned.Broken, Reckoning.Of(Talks.Promised.Say(Move.Cancel, Voice.Requester, now: Late)));

    private static Conversation Done(Conversation promised, DateTime at) =>
        promised.Say(Move.Report, Voice.Performer, now: at).Say(Move.Satisfied, Voice.Requester, now: at.AddDays(40));
}
