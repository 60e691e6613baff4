using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Process;

namespace Onside.Science.Tests.Process;

public sealed class GatesTests
{
    private const int Executive = 0, Finance = 11, Operations = 13;

    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Mara = Id(1), Ines = Id(2), Tom = Id(3);
    private const string Price = "price", Terms = "terms", Delivery = "delivery";
    private static readonly GateItem[] Closing = [new(Price, [Finance], ByAnother: true, IsBold: true), new(Terms, [], ByAnother: true, FreshDays: 30, IsBold: true), new(Delivery, [Operations])];

    private static Guid Id(byte number) => new([.. Enumerable.Repeat((byte)0, 15), number]);

    private static Proof By(Guid person, string item, int role = Finance, int daysAgo = 1) => new(item, person, [role], Now.AddDays(-daysAgo));

    private static GateVerdict Judge(GateMode mode, DealTier tier, Proof[] proofs, Waiver[]? waivers = null, bool isReasoned = false, bool isClosing = true) =>
        Gates.Judge(new(mode, tier, isClosing, Mara, Closing, proofs, waivers ?? [], Now, isReasoned));

    private static Proof[] Whole => [By(Ines, Price), By(Ines, Terms), By(Tom, Delivery, Operations)];

    [Fact]
    public void What_is_missing_is_named_and_who_was_essential_too()
    {
        var refused = Judge(GateMode.Require, DealTier.Standard, [By(Ines, Price)]);
        Assert.Equal((GateRuling.Refused, false), (refused.Ruling, refused.MayPass));
        Assert.Equal([Terms, Delivery], refused.Missing);
        var passed = Judge(GateMode.Require, DealTier.Standard, Whole);
        Assert.Equal(GateRuling.Passed, passed.Ruling);
        Assert.Equal([Ines, Tom], passed.Essential);
    }

    [Fact]
    public void A_small_deal_is_asked_for_the_bold_items_only() => Assert.Empty(Judge(GateMode.Require, DealTier.Small, [By(Ines, Price), By(Tom, Terms)]).Missing);

    [Fact]
    public void The_owner_cannot_bring_what_another_must_bring_nor_a_wrong_function_nor_what_is_stale_or_still_to_come()
    {
        Assert.Contains(Price, Judge(GateMode.Require, DealTier.Standard, [.. Whole[1..], By(Mara, Price)]).Missing);
        Assert.Contains(Price, Judge(GateMode.Require, DealTier.Standard, [.. Whole[1..], By(Tom, Price, Operations)]).Missing);
        Assert.Contains(Terms, Judge(GateMode.Require, DealTier.Standard, [Whole[0], Whole[2], By(Ines, Terms, daysAgo: 31)]).Missing);
        Assert.DoesNotContain(Terms, Judge(GateMode.Require, DealTier.Standard, [Whole[0], Whole[2], By(Ines, Terms, daysAgo: 30)]).Missing);
        Assert.Contains(Price, Judge(GateMode.Require, DealTier.Standard, [.. Whole[1..], By(Ines, Price, daysAgo: -1)]).Missing);
    }

    [Fact]
    public void Modes_observe_advise_and_require()
    {
        Assert.Equal(GateRuling.Observed, Judge(GateMode.Observe, DealTier.Standard, []).Ruling);
        Assert.Equal(GateRuling.Refused, Judge(GateMode.Advise, DealTier.Standard, []).Ruling);
        Assert.Equal(GateRuling.Warned, Judge(GateMode.Advise, DealTier.Standard, [], isReasoned: true).Ruling);
        Assert.Equal(GateRuling.Refused, Judge(GateMode.Require, DealTier.Standard, [], isReasoned: true).Ruling);
        Assert.Equal(GateRuling.Passed, Judge(GateMode.Advise, DealTier.Standard, Whole).Ruling);
    }

    [Fact]
    public void Somebody_else_waives_and_the_owner_does_not()
    {
        var waived = Judge(GateMode.Require, DealTier.Standard, Whole[..2], [new(Delivery, Tom)]);
        Assert.Equal((GateRuling.Waived, 1), (waived.Ruling, waived.Counts));
        Assert.Equal([Delivery], waived.Waived);
        Assert.Equal(GateRuling.Refused, Judge(GateMode.Require, DealTier.Standard, Whole[..2], [new(Delivery, Mara)]).Ruling);
        Assert.Equal(GateRuling.Waived, Judge(GateMode.Require, DealTier.Standard, [], [new(null, Tom)]).Ruling);
    }

    [Fact]
    public void Nobody_closes_a_sale_alone_even_where_each_item_is_there()
    {
        var alone = Judge(GateMode.Require, DealTier.Small, [By(Ines, Price), By(Ines, Terms)]);
        Assert.Equal((GateRuling.Refused, true), (alone.Ruling, alone.LacksSecond));
        Assert.Empty(alone.Missing);
        Assert.Equal(GateRuling.Passed, Judge(GateMode.Require, DealTier.Small, [By(Ines, Price), By(Ines, Terms)], isClosing: false).Ruling);
        Assert.Equal(GateRuling.Waived, Judge(GateMode.Require, DealTier.Small, [By(Ines, Price), By(Ines, Terms)], [new(null, Tom)]).Ruling);
    }

    [Fact]
    public void A_strategic_deal_needs_two_roles_at_every_step()
    {
        Proof[] alike = [By(Ines, Price), By(Ines, Terms), new(Delivery, Ines, [Operations], Now)];
        Assert.True(Judge(GateMode.Require, DealTier.Strategic, alike, isClosing: false).LacksSecond);
        Assert.False(Judge(GateMode.Require, DealTier.Strategic, Whole, isClosing: false).LacksSecond);
    }

    // Any small world: three persons, three items, four roles, any order and age.
    private static GateQuestion World(byte[] dice, GateMode mode, DealTier tier)
    {
        var proofs = dice.Chunk(4).Where(four => four.Length == 4).Select(four => new Proof(Closing[four[0] % 3].Id, Id((byte)(1 + (four[1] % 3))), [four[2] % 3 == 0 ? Finance : four[2] % 3 == 1 ? Operations : Executive], Now.AddDays(-(four[3] % 40)).AddHours(-1))).ToList();
        return new(mode, tier, true, Mara, Closing, proofs, [], Now);
    }

    [Fact]
    public void No_history_without_a_waiver_passes_closing_in_require_mode_by_fewer_than_two_essential_persons() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[], DealTier>((dice, tier) => Gates.Judge(World(dice, GateMode.Require, tier)) is var verdict && (!verdict.MayPass || verdict.Essential.Count >= 2)));

    [Fact]
    public void What_is_brought_in_addition_takes_nothing_away() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[], byte[], DealTier>((dice, more, tier) =>
        {
            var (before, after) = (World(dice, GateMode.Require, tier), World([.. dice[..(dice.Length / 4 * 4)], .. more], GateMode.Require, tier));
            // Later than all before, so that it is in addition and not instead.
            after = after with { Proofs = [.. after.Proofs.Select((proof, i) => i < before.Proofs.Count ? proof : proof with { At = Now })] };
            return Gates.Judge(after).Missing.All(Gates.Judge(before).Missing.Contains) && (!Gates.Judge(before).MayPass || Gates.Judge(after).MayPass);
        }));

    [Fact]
    public void Without_the_counted_proofs_of_an_essential_person_something_is_missing() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(dice => Gates.Judge(World(dice, GateMode.Observe, DealTier.Standard)) is var verdict
            && verdict.Essential.All(person => Gates.Judge(World([], GateMode.Observe, DealTier.Standard) with { Proofs = [.. verdict.Counted.Where(proof => proof.PersonId != person)] }).Missing.Count > verdict.Missing.Count)));
}
