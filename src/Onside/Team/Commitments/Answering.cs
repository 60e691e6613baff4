using Onside.Platform.Data;
using Onside.Science;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;
using Onside.Team.Commitments.Clocks;

namespace Onside.Team.Commitments;

// Until when an answer is expected: a working day, by the calendar of who is asked; and when a clock looks at it next.
public sealed class Answering(Kept<CalendarBook> calendars)
{
    public static readonly TimeSpan Norm = TimeSpan.FromHours(8);

    public async Task Expect(Commitment commitment) => Expect(commitment, await calendars.Current());

    public static void Expect(Commitment commitment, CalendarBook book)
    {
        var clock = Of(commitment, book);
        commitment.Expect(clock.AnswerDueAt, clock.Soonest);
    }

    public async Task<CommitmentClock> Of(Commitment commitment) => Of(commitment, await calendars.Current());

    private static CommitmentClock Of(Commitment commitment, CalendarBook book) =>
        new(commitment, Hours(book, commitment.AwaitsId), Hours(book, commitment.PerformerId ?? (commitment.GuestId is null ? null : commitment.RequesterId)), Hours(book, commitment.RequesterId));

    public async Task<AnswerClock> Clock(Guid? personId) => new(Hours(await calendars.Current(), personId), Norm);

    public static WorkingTime Hours(CalendarBook book, Guid? personId) =>
        (personId is { } id ? book.Of(id) : book.Usual)?.Time ?? new(TimeZoneInfo.Utc, WorkingCalendar.UsualWeek, []);
}
