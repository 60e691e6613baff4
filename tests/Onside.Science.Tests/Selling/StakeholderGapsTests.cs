using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public class StakeholderGapsTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    private static MappedPerson Person(BuyingRole role, Influence influence = Influence.Medium, int? days = 1, bool hasBackup = true) =>
        new(Guid.NewGuid(), role, influence, days is { } ago ? Today.AddDays(-ago) : null, hasBackup);

    private static IReadOnlyList<StakeholderGap> Of(params MappedPerson[] people) => StakeholderGaps.Of(people, Today);

    [Fact]
    public void An_empty_map_lacks_who_decides_and_nothing_else() => Assert.Equal([new StakeholderGap(GapKind.NoDecisionMaker, null, null)], Of());

    [Theory]
    [InlineData(BuyingRole.EconomicBuyer, 0)]
    [InlineData(BuyingRole.DecisionMaker, 0)]
    [InlineData(BuyingRole.Champion, 1)]
    [InlineData(BuyingRole.Influencer, 1)]
    [InlineData(BuyingRole.User, 1)]
    [InlineData(BuyingRole.Gatekeeper, 1)]
    public void Only_who_decides_or_releases_the_money_closes_the_first_gap(BuyingRole role, int gaps) => Assert.Equal(gaps, Of(Person(role)).Count(gap => gap.Kind == GapKind.NoDecisionMaker));

    [Theory]
    [InlineData(0, null)]
    [InlineData(29, null)]
    [InlineData(30, 30)]
    [InlineData(31, 31)]
    [InlineData(-5, null)]
    public void Silence_counts_from_the_thirtieth_day(int days, int? expected) => Assert.Equal(expected, Of(Person(BuyingRole.DecisionMaker, days: days)).Where(gap => gap.Kind == GapKind.Silent).Select(gap => gap.Days).SingleOrDefault());

    [Fact]
    public void Never_spoken_to_is_the_longest_silence()
    {
        var (never, long_, short_) = (Person(BuyingRole.User, Influence.High, null), Person(BuyingRole.EconomicBuyer, days: 90), Person(BuyingRole.DecisionMaker, days: 40));
        Assert.Equal([(never.Id, (int?)null), (long_.Id, 90), (short_.Id, 40)], Of(short_, never, long_).Select(gap => (gap.Who!.Value, gap.Days)));
    }

    [Theory]
    [InlineData(BuyingRole.User, Influence.High, true)]
    [InlineData(BuyingRole.User, Influence.Medium, false)]
    [InlineData(BuyingRole.Champion, Influence.Low, false)]
    [InlineData(BuyingRole.EconomicBuyer, Influence.Low, true)]
    public void A_key_person_needs_a_backup_and_talk_others_do_not(BuyingRole role, Influence influence, bool isKey)
    {
        var person = Person(role, influence, 100, hasBackup: false);
        Assert.Equal(isKey, StakeholderGaps.IsKey(person));
        Assert.Equal(isKey ? [GapKind.Silent, GapKind.NoBackup] : [], Of(person, Person(BuyingRole.DecisionMaker)).Select(gap => gap.Kind));
    }

    [Fact]
    public void A_whole_map_has_no_gap() => Assert.Empty(Of(Person(BuyingRole.DecisionMaker, Influence.High), Person(BuyingRole.EconomicBuyer), Person(BuyingRole.User, Influence.Low, null, false)));

    [Fact]
    public void Without_people_there_is_no_answer() => Assert.Throws<ArgumentNullException>(() => StakeholderGaps.Of(null!, Today));
}
