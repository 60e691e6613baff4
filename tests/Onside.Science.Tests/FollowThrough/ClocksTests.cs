using FsCheck;
using FsCheck.Fluent;
using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

// Nine to five in Berlin, which is eight to four by UTC in March; the second is a Monday.
public sealed class ClocksTests
{
    private static readonly AnswerClock Clock = new(Talks.Office, Talks.Day);
    private static readonly DueClock Promise = new(Talks.Office, Talks.Day);
    private static readonly DateTime Monday = Talks.At(2, 8);
    private static readonly DateTime Due = Talks.At(12, 11);

    [Fact]
    public void An_answer_is_waited_for_in_working_time()
    {
        Assert.Equal([Talks.At(2, 12), Talks.At(2, 16), Talks.At(3, 12), Talks.At(3, 16)], Enum.GetValues<Nudge>().Select(nudge => Clock.At(nudge, Monday)!.Value));
        var friday = Talks.At(6, 14);
        Assert.Equal([Talks.At(9, 10), Talks.At(9, 14), Talks.At(10, 10), Talks.At(10, 14)], Enum.GetValues<Nudge>().Select(nudge => Clock.At(nudge, friday)!.Value));
    }

    [Fact]
    public void Each_nudge_has_its_time_and_comes_once()
    {
        var told = new List<Told<Nudge>>();
        for (var now = Monday; now < Talks.At(8, 0); now = now.AddMinutes(10))
            if (Clock.Due(Monday, null, told, now) is { } nudge)
                told.Add(new(nudge, now));
        Assert.Equal([new(Nudge.Half, Talks.At(2, 12)), new(Nudge.Full, Talks.At(2, 16)), new(Nudge.Options, Talks.At(3, 12)), new(Nudge.Escalation, Talks.At(3, 16))], told);
    }

    [Fact]
    public void After_an_outage_the_performer_is_told_first_and_gets_time_before_the_manager_hears()
    {
        var now = Talks.At(5, 8);
        Assert.Equal(Nudge.Full, Clock.Due(Monday, null, [], now));
        Assert.Equal(Nudge.Options, Clock.Due(Monday, null, [new(Nudge.Full, now)], now));
        Told<Nudge>[] both = [new(Nudge.Full, now), new(Nudge.Options, now)];
        Assert.Null(Clock.Due(Monday, null, both, now.AddHours(4).AddTicks(-1)));
        Assert.Equal(Nudge.Escalation, Clock.Due(Monday, null, both, now.AddHours(4)));
        Assert.Equal(Nudge.Escalation, Clock.Due(Monday, null, [new(Nudge.Half, Talks.At(2, 12)), .. both], now));
    }

    [Fact]
    public void A_clock_set_back_tells_nothing_that_a_later_word_stands_for()
    {
        Assert.Null(Clock.Due(Monday, null, [new(Nudge.Full, Talks.At(2, 17))], Talks.At(2, 13)));
        Assert.Null(Promise.Due(Monday, Due, true, [new(Reminder.FourHours, Talks.At(12, 8))], Talks.At(11, 8)));
        Assert.Null(Promise.Due(Monday, Due, true, [new(Reminder.ObstaclePrompt, Due)], Due.AddHours(-1)));
    }

    [Fact]
    public void Will_answer_by_moves_the_clock_and_never_makes_it_shorter()
    {
        var by = Talks.At(4, 8);
        Assert.Equal([by, Talks.At(2, 16)], new[] { Clock.DueAt(Monday, by)!.Value, Clock.DueAt(Monday, Talks.At(2, 9))!.Value });
        Assert.Equal([Talks.At(2, 16), by, Talks.At(4, 12), Talks.At(4, 16)], Enum.GetValues<Nudge>().Select(nudge => Clock.At(nudge, Monday, by)!.Value));
        Assert.Null(Clock.Due(Monday, by, [new(Nudge.Half, Talks.At(2, 16))], by.AddTicks(-1)));
    }

    [Fact]
    public void Where_nobody_works_nobody_is_late()
    {
        var never = new AnswerClock(new(TimeZoneInfo.Utc, [], []), Talks.Day);
        Assert.Null(never.DueAt(Monday));
        Assert.Null(never.Due(Monday, null, [], Monday.AddYears(1)));
        Assert.Same(Talks.Requested, Talks.Requested.MarkAnswer(never.DueAt(Monday), Monday.AddYears(1)));
    }

    [Fact]
    public void A_promise_is_remembered_two_days_and_four_hours_before()
    {
        Assert.Null(Promise.Due(Monday, Due, true, [], Talks.At(10, 11).AddTicks(-1)));
        Assert.Equal(Reminder.TwoDays, Promise.Due(Monday, Due, true, [], Talks.At(10, 11)));
        Assert.Null(Promise.Due(Monday, Due, true, [new(Reminder.TwoDays, Talks.At(10, 11))], Talks.At(12, 6)));
        Assert.Equal(Reminder.FourHours, Promise.Due(Monday, Due, true, [new(Reminder.TwoDays, Talks.At(10, 11))], Talks.At(12, 7)));
        Assert.Equal(Reminder.FourHours, Promise.Due(Monday, Due, true, [], Talks.At(12, 8)));
    }

    [Fact]
    public void What_was_promised_yesterday_for_tomorrow_needs_no_reminder_of_two_days()
    {
        Assert.Null(Promise.Due(Talks.At(11, 11), Due, true, [], Talks.At(11, 12)));
        Assert.Equal(Reminder.FourHours, Promise.Due(Talks.At(11, 11), Due, true, [], Talks.At(12, 7)));
        Assert.Null(Promise.Due(Talks.At(12, 9), Due, true, [], Talks.At(12, 10)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Overdue_asks_for_the_obstacle_then_triggers_the_contingency_then_escalates(bool hasContingency)
    {
        var told = new List<Told<Reminder>>();
        for (var now = Due; now < Due.AddDays(9); now = now.AddMinutes(10))
            if (Promise.Due(Monday, Due, hasContingency, told, now) is { } reminder)
                told.Add(new(reminder, now));
        Told<Reminder>[] all = [new(Reminder.ObstaclePrompt, Due), new(Reminder.Contingency, Talks.At(13, 11)), new(Reminder.Escalation, Talks.At(16, 11))];
        Assert.Equal(all.Where(one => hasContingency || one.What != Reminder.Contingency), told);
    }

    [Fact]
    public void After_an_outage_there_is_a_step_between_what_is_told_about_the_overdue()
    {
        var now = Talks.At(23, 9);
        Assert.Equal(Reminder.ObstaclePrompt, Promise.Due(Monday, Due, true, [], now));
        Assert.Null(Promise.Due(Monday, Due, true, [new(Reminder.ObstaclePrompt, now)], now.AddHours(23)));
        Assert.Equal(Reminder.Contingency, Promise.Due(Monday, Due, true, [new(Reminder.ObstaclePrompt, now)], now.AddHours(24)));
    }

    [Fact]
    public void Quiet_hours_put_off_to_the_next_allowed_instant()
    {
        Assert.Equal(Talks.At(2, 12), Telling.Allowed(Talks.At(2, 12), Talks.Office));
        Assert.Equal(Talks.At(9, 8), Telling.Allowed(Talks.At(6, 16), Talks.Office));
        Assert.Equal(Talks.At(3, 8), Telling.Allowed(Talks.At(2, 12), Talks.Office, snoozedUntil: Talks.At(2, 20)));
        Assert.Equal(Talks.At(2, 12), Telling.Allowed(Talks.At(2, 12), Talks.Office, snoozedUntil: Talks.At(2, 9)));
        Assert.Null(Telling.Allowed(Talks.At(2, 12), new(TimeZoneInfo.Utc, [], [])));
    }

    [Fact]
    public void One_digest_a_day_except_for_what_is_due_within_four_hours()
    {
        Assert.True(Telling.IsAtOnce(Due, Due.AddHours(-4)));
        Assert.True(Telling.IsAtOnce(Due, Due.AddDays(1)));
        Assert.False(Telling.IsAtOnce(Due, Due.AddHours(-4).AddTicks(-1)));
        Assert.False(Telling.IsAtOnce(null, Due));
    }

    [Theory]
    [InlineData(null, "2026-03-03 07:29", false)]
    [InlineData(null, "2026-03-03 08:30", true)]
    [InlineData(null, "2026-03-03 08:29", false)]
    [InlineData("2026-03-02 15:00", "2026-03-03 08:30", true)]
    [InlineData("2026-03-03 08:30", "2026-03-03 15:00", false)]
    [InlineData("2026-03-04 08:30", "2026-03-03 15:00", false)]
    [InlineData("2026-03-06 08:30", "2026-03-07 10:00", false)]
    public void A_digest_comes_once_a_day_of_the_person_and_not_in_quiet_hours(string? last, string now, bool due) =>
        Assert.Equal(due, Telling.IsDigestDue(Utc(last), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new(9, 30), Talks.Office, Utc(now)!.Value));

    // The clock on the wall runs, stands, and jumps back by days: nothing comes twice, nothing before its time, and the manager never before the performer.
    [Fact]
    public void Whatever_the_clock_does_nothing_is_told_twice_or_out_of_order() => Prop.ForAll<(byte Minutes, byte Kind)[]>(jumps =>
    {
        var now = Monday;
        var (nudges, reminders) = (new List<Told<Nudge>>(), new List<Told<Reminder>>());
        foreach (var (minutes, kind) in jumps)
        {
            now = now.AddMinutes(kind % 4 == 0 ? minutes * -20 : kind % 4 == 1 ? minutes * 15 : minutes);
            if (Clock.Due(Monday, null, nudges, now) is { } nudge)
            {
                nudges.Add(new(nudge, now));
                if (now < Clock.At(nudge, Monday))
                    return false;
            }

            if (Promise.Due(Monday, Due, kind % 3 == 0, reminders, now) is { } reminder)
            {
                reminders.Add(new(reminder, now));
                if (now < Promise.At(reminder, Due))
                    return false;
            }
        }

        return IsInOrder(nudges) && IsInOrder(reminders)
            && (nudges.All(one => one.What != Nudge.Escalation) || nudges.Any(one => one.What is Nudge.Half or Nudge.Full))
            && (reminders.All(one => one.What <= Reminder.ObstaclePrompt) || reminders.Any(one => one.What == Reminder.ObstaclePrompt));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool IsInOrder<T>(IEnumerable<Told<T>> told) where T : struct, Enum =>
        told.Select(one => one.What).ToList() is var what && what.SequenceEqual(what.Distinct().Order());

    private static DateTime? Utc(string? text) => text is null ? null : DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
