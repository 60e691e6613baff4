using FsCheck;
using FsCheck.Fluent;
using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class SamePageTests
{
    private static readonly Guid[] Three = [Talks.Mara, Talks.Jonas, Talks.Priya];

    [Theory]
    [InlineData(PlanField.Priorities, true)]
    [InlineData(PlanField.Owner, true)]
    [InlineData(PlanField.Date, true)]
    [InlineData(PlanField.Scope, true)]
    [InlineData(PlanField.Condition, true)]
    [InlineData(PlanField.Contingency, true)]
    [InlineData(PlanField.Concerns, false)]
    [InlineData(PlanField.Steps, false)]
    [InlineData(PlanField.Expectations, false)]
    [InlineData(PlanField.Reviews, false)]
    [InlineData(PlanField.Communication, false)]
    [InlineData(PlanField.Notes, false)]
    public void The_fields_say_whether_a_change_is_material(PlanField field, bool material)
    {
        var change = Revision.Between(new Dictionary<PlanField, string> { [field] = "before" }, new Dictionary<PlanField, string> { [field] = "after" });
        Assert.Equal((field, material), (Assert.Single(change.Changed), change.IsMaterial));
        Assert.True((change with { Upgraded = true }).IsMaterial);
    }

    [Fact]
    public void Nobody_makes_a_material_change_minor()
    {
        var page = SamePage.First.Revise(new([PlanField.Notes, PlanField.Date]));
        Assert.True((page.Revisions[0] with { Upgraded = false }).IsMaterial);
        Assert.Same(page.Revisions[0], page.Upgrade(2).Revisions[0]);
    }

    [Fact]
    public void Blank_and_not_there_are_the_same_and_make_no_revision()
    {
        var nothing = Revision.Between(new Dictionary<PlanField, string> { [PlanField.Date] = " " }, new Dictionary<PlanField, string>());
        Assert.Empty(nothing.Changed);
        Assert.Same(SamePage.First, SamePage.First.Revise(nothing));
    }

    [Fact]
    public void All_are_on_the_same_page_when_all_have_confirmed_it_without_a_concern()
    {
        var page = Confirm(Confirm(SamePage.First, Talks.Mara), Talks.Jonas, "Is there power in the hall?");
        var aligned = page.Aligned(Three);
        Assert.Equal((1, 3, false), (aligned.Agreed, aligned.Of, aligned.IsAligned));
        Assert.Equal([(Talks.Jonas, Stance.Concerned), (Talks.Priya, Stance.Silent)], aligned.Missing);
        Assert.True(Confirm(Confirm(page, Talks.Jonas), Talks.Priya).Aligned(Three).IsAligned);
        Assert.Equal((2, true), (page.Aligned([Talks.Mara, Talks.Mara]).Of + page.Aligned([Talks.Mara]).Agreed, page.Aligned([Talks.Mara, Talks.Mara]).IsAligned));
        Assert.False(page.Aligned([]).IsAligned);
    }

    [Fact]
    public void A_material_change_makes_what_was_confirmed_stale_and_shows_what_changed()
    {
        var page = Three.Aggregate(SamePage.First, (one, person) => Confirm(one, person));
        var minor = page.Revise(new([PlanField.Notes]));
        Assert.True(minor.Aligned(Three).IsAligned);
        var material = minor.Revise(new([PlanField.Date, PlanField.Steps]));
        Assert.Equal((3, 3, 0), (material.Current, material.Material, material.Aligned(Three).Agreed));
        Assert.All(Three, person => Assert.Equal(Stance.Stale, material.Of(person)));
        Assert.Equal([PlanField.Date, PlanField.Steps, PlanField.Notes], material.ChangedSince(Talks.Mara));
        Assert.Empty(material.ChangedSince(Talks.Tom));
        Assert.Equal((Stance.Agreed, 1), (Confirm(material, Talks.Mara).Of(Talks.Mara), Confirm(material, Talks.Mara).Aligned(Three).Agreed));
    }

    [Fact]
    public void Anybody_may_hold_a_small_change_for_material()
    {
        var page = Confirm(SamePage.First, Talks.Mara).Revise(new([PlanField.Steps]));
        Assert.Equal((Stance.Agreed, 1), (page.Of(Talks.Mara), page.Material));
        Assert.Equal((Stance.Stale, 2), (page.Upgrade(2).Of(Talks.Mara), page.Upgrade(2).Material));
        Assert.Equal(page.Revisions, page.Upgrade(1).Revisions);
        Assert.Equal(page.Revisions, page.Upgrade(9).Revisions);
    }

    [Fact]
    public void What_is_confirmed_is_what_stands_there_in_own_words()
    {
        var page = SamePage.First.Revise(new([PlanField.Date])).Revise(new([PlanField.Notes]));
        Assert.Equal(ObjectionKind.Stale, page.Confirm(new(Talks.Mara, 1, "I hang them")).Refused().Kind);
        Assert.Equal(ObjectionKind.Stale, page.Confirm(new(Talks.Mara, 4, "I hang them")).Refused().Kind);
        Assert.Equal(Objection.Lacks(Part.OwnWords), page.Confirm(new(Talks.Mara, 3, " ")).Refused());
        Assert.Equal(Stance.Agreed, Assert.IsType<Answer<SamePage>.Made>(page.Confirm(new(Talks.Mara, 2, "I hang them"))).Now.Of(Talks.Mara));
    }

    // A page is aligned exactly when each has confirmed after the last material change and worries about nothing.
    [Fact]
    public void Aligned_is_what_a_slow_reading_of_the_history_says() => Prop.ForAll<byte[]>(history =>
    {
        var page = SamePage.First;
        var agreed = new HashSet<Guid>();
        foreach (var step in history)
        {
            var person = Three[step % 3];
            if (step % 5 == 0)
            {
                var change = new Revision([(PlanField)(step / 5 % 12)]);
                page = page.Revise(change);
                if (change.IsMaterial)
                    agreed.Clear();
            }
            else
            {
                var concern = step % 7 == 0 ? "But how?" : null;
                page = Confirm(page, person, concern);
                _ = concern is null ? agreed.Add(person) : agreed.Remove(person);
            }
        }

        return page.Aligned(Three) is var aligned && aligned.Agreed == agreed.Count && aligned.IsAligned == (agreed.Count == 3) && aligned.Missing.All(one => !agreed.Contains(one.Person));
    }).QuickCheckThrowOnFailure();

    private static SamePage Confirm(SamePage page, Guid person, string? concern = null) =>
        Assert.IsType<Answer<SamePage>.Made>(page.Confirm(new(person, page.Current, "My part", concern))).Now;
}
