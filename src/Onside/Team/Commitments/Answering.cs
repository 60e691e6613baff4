using Onside.Platform.Data;
using Onside.Science;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;

namespace Onside.Team.Commitments;

// Until when an answer is expected: a working day, by the calendar of who is asked.
public sealed class Answering(Kept<CalendarBook> calendars)
{
    public static readonly TimeSpan Norm = TimeSpan.FromHours(8);

    public async Task Expect(Commitment commitment) => Expect(commitment, await calendars.Current());

    public static void Expect(Commitment commitment, CalendarBook book)
    {
        var due = commitment.State is CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Countered ? Clock(book, commitment.AwaitsId).DueAt(commitment.Since, commitment.AnswerBy)
            : commitment is { State: CommitmentState.Promised, PendingAt: { } proposed } ? Clock(book, commitment.AwaitsId).DueAt(proposed) : null;
        commitment.Expect(due, due);
    }

    public async Task<AnswerClock> Clock(Guid? personId) => Clock(await calendars.Current(), personId);

    private static AnswerClock Clock(CalendarBook book, Guid? personId) => new(Hours(book, personId), Norm);

    public static WorkingTime Hours(CalendarBook book, Guid? personId) =>
        (personId is { } id ? book.Of(id) : book.Usual)?.Time ?? new(TimeZoneInfo.Utc, WorkingCalendar.UsualWeek, []);
}
