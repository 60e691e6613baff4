using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public sealed class NeedTraceTests
{
    private static readonly TracedNeed<string> Sterile = new("Sterile water", true, true, false), Quiet = new("Quiet pumps", false, true, false), Fast = new("Fitted in a week", true, false, false);

    [Fact]
    public void What_is_answered_and_confirmed_leaves_nothing_open()
    {
        var traced = NeedTrace.Of([Sterile, Quiet], ["Unit", "Service"], [("Sterile water", "Unit"), ("Quiet pumps", "Service")]);
        Assert.Empty(traced.UnansweredMusts);
        Assert.Empty(traced.UnexplainedLines);
    }

    [Fact]
    public void A_must_that_no_line_answers_is_named_a_should_is_not()
    {
        var traced = NeedTrace.Of([Fast, Quiet, Sterile], ["Unit"], [("Sterile water", "Unit")]);
        Assert.Equal(["Fitted in a week"], traced.UnansweredMusts);
    }

    [Fact]
    public void A_gap_that_the_customer_was_told_of_is_not_open() =>
        Assert.Empty(NeedTrace.Of([Fast with { IsDisclosed = true }], ["Unit"], []).UnansweredMusts);

    [Fact]
    public void A_line_that_answers_only_what_nobody_confirmed_is_unexplained()
    {
        var traced = NeedTrace.Of([Fast, Sterile], ["Unit", "Express crew"], [("Sterile water", "Unit"), ("Fitted in a week", "Express crew")]);
        Assert.Equal(["Express crew"], traced.UnexplainedLines);
        Assert.Empty(traced.UnansweredMusts);
    }

    [Fact]
    public void Without_needs_every_line_is_unexplained_and_without_lines_every_must_is_unanswered()
    {
        Assert.Equal(["Unit", "Service"], NeedTrace.Of<string, string>([], ["Unit", "Service"], []).UnexplainedLines);
        Assert.Equal(["Sterile water", "Fitted in a week"], NeedTrace.Of<string, string>([Sterile, Quiet, Fast], [], []).UnansweredMusts);
    }

    [Fact]
    public void A_pair_with_a_line_that_is_gone_counts_for_nothing()
    {
        var traced = NeedTrace.Of([Sterile], ["Unit"], [("Sterile water", "Sold before"), ("Dropped need", "Unit")]);
        Assert.Equal(["Sterile water"], traced.UnansweredMusts);
        Assert.Equal(["Unit"], traced.UnexplainedLines);
    }

    // Each is open exactly when no pair says otherwise, whatever is given.
    [Fact]
    public void What_is_open_is_what_no_pair_closes() =>
        Prop.ForAll<(bool IsMust, bool IsConfirmed, bool IsDisclosed)[], NonNegativeInt, (byte Need, byte Line)[]>((given, some, drawn) =>
        {
            var needs = given.Select((need, i) => new TracedNeed<int>(i, need.IsMust, need.IsConfirmed, need.IsDisclosed)).ToList();
            var lines = Enumerable.Range(0, some.Get % 9).ToList();
            var pairs = drawn.Select(pair => (Need: pair.Need % (needs.Count + 1), Line: pair.Line % (lines.Count + 1))).ToList();
            var traced = NeedTrace.Of(needs, lines, pairs);
            return needs.TrueForAll(need => traced.UnansweredMusts.Contains(need.Id) == (need.IsMust && !need.IsDisclosed && !lines.Exists(line => pairs.Contains((need.Id, line)))))
                && lines.TrueForAll(line => traced.UnexplainedLines.Contains(line) == !needs.Exists(need => need.IsConfirmed && pairs.Contains((need.Id, line))));
        }).QuickCheckThrowOnFailure();

    // One answer more never opens anything.
    [Fact]
    public void An_answer_more_leaves_no_more_open() =>
        Prop.ForAll<bool[], byte, byte>((musts, need, line) =>
        {
            var needs = musts.Select((must, i) => new TracedNeed<int>(i, must, true, false)).ToList();
            int[] lines = [0, 1, 2];
            var (before, after) = (NeedTrace.Of(needs, lines, []), NeedTrace.Of(needs, lines, [(need % (needs.Count + 1), line % 3)]));
            return !after.UnansweredMusts.Except(before.UnansweredMusts).Any() && !after.UnexplainedLines.Except(before.UnexplainedLines).Any();
        }).QuickCheckThrowOnFailure();
}
