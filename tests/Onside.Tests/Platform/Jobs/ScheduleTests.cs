using Onside.Platform.Jobs;

namespace Onside.Tests.Platform.Jobs;

public class ScheduleTests
{
    private static readonly DateTime Now = new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("every minute", 1)]
    [InlineData("every 15 minutes", 15)]
    [InlineData("every hour", 60)]
    [InlineData("every 6 hours", 360)]
    [InlineData("every day at 03:00", 1440)]
    public void A_phrase_says_how_often(string phrase, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Schedule.Parse(phrase).Every);

    [Theory]
    [InlineData("sometimes")]
    [InlineData("every 0 minutes")]
    [InlineData("every day at 3")]
    [InlineData("every second")]
    [InlineData("")]
    public void Other_words_are_no_schedule(string phrase) => Assert.Throws<ArgumentException>(() => Schedule.Parse(phrase));

    [Fact]
    public void What_never_ran_is_due_at_once_unless_it_has_its_hour()
    {
        Assert.Equal(Now, Schedule.Parse("every hour").Next(null, Now));
        Assert.Equal(Now.Date.AddDays(1).AddHours(3), Schedule.Parse("every day at 03:00").Next(null, Now));
    }

    [Fact]
    public void What_ran_lately_is_due_one_period_later() => Assert.Equal(Now.AddMinutes(40), Schedule.Parse("every hour").Next(Now.AddMinutes(-20), Now));

    [Fact]
    public void What_was_missed_is_due_at_once()
    {
        Assert.Equal(Now, Schedule.Parse("every hour").Next(Now.AddHours(-5), Now));
        Assert.Equal(Now, Schedule.Parse("every day at 03:00").Next(Now.AddDays(-2), Now));
    }
}
