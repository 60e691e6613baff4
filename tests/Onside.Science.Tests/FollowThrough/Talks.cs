using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

// Conversations in every state, made by moves only, and what is said in them.
internal static class Talks
{
    public static readonly Guid Mara = Person(1);
    public static readonly Guid Jonas = Person(2);
    public static readonly Guid Priya = Person(3);
    public static readonly Guid Tom = Person(4);
    public const string Ward = "Patients of ward 3 drink enough";
    public static readonly DateTime Now = At(2, 9);
    public static readonly DateTime Due = At(20, 12);

    public static readonly WorkingTime Office = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(day => new WorkingSpan(day, 9 * 60, 17 * 60)), []);

    public static readonly TimeSpan Day = TimeSpan.FromHours(8);

    // A day of March 2026 in UTC; the second is a Monday.
    public static DateTime At(int day, int hour, int minute = 0) => new(2026, 3, day, hour, minute, 0, DateTimeKind.Utc);

    public static Guid Person(int number) => new(number, 0, 0, new byte[8]);

    public static readonly Conversation Draft = new(Mara, Jonas, new("Twelve dispensers hang in the ward", Due, "Ward 3", "Europe/Berlin")) { Outcome = Ward, Why = "Opening day" };

    // Everything a move may want, so that only state and voice decide.
    public static Said All(this Conversation talk) => new(talk.Version)
    {
        Terms = talk.Terms with { Due = talk.Terms.Due?.AddDays(1) },
        Review = At(10, 9),
        Restatement = "Hang twelve of them before the opening",
        Reason = "No fitter free",
        Obstacle = ObstacleCategory.Capacity,
        Evidence = "https://example.com/photo",
        UnmetCondition = "Two are missing",
        Cover = Priya,
        AnswerBy = At(3, 9),
        Effort = TimeSpan.FromHours(3),
    };

    public static Conversation Made(this Answer<Conversation> answer) => Assert.IsType<Answer<Conversation>.Made>(answer).Now;

    public static Objection Refused<T>(this Answer<T> answer) where T : notnull => Assert.IsType<Answer<T>.Refused>(answer).Objection;

    public static Conversation Say(this Conversation talk, Move move, Voice by, Func<Said, Said>? with = null, DateTime? now = null) =>
        talk.Say(move, by, (with ?? (said => said))(talk.All()), now ?? Now).Made();

    public static Objection Objects(this Conversation talk, Move move, Voice by, Func<Said, Said>? with = null, DateTime? now = null) =>
        talk.Say(move, by, (with ?? (said => said))(talk.All()), now ?? Now).Refused();

    public static readonly Conversation Requested = Draft.Say(Move.Request, Voice.Requester, said => said with { Terms = null });
    public static readonly Conversation Offered = Draft.Say(Move.Offer, Voice.Performer, said => said with { Terms = null });
    public static readonly Conversation Countered = Requested.Say(Move.Counter, Voice.Performer);
    public static readonly Conversation Promised = Requested.Say(Move.Promise, Voice.Performer);
    public static readonly Conversation Renegotiating = Promised.Say(Move.Renegotiate, Voice.Performer);
    public static readonly Conversation Reported = Promised.Say(Move.Report, Voice.Performer);

    public static readonly IReadOnlyList<Conversation> Ended =
    [
        Reported.Say(Move.Satisfied, Voice.Requester), Requested.Say(Move.Decline, Voice.Performer), Requested.Say(Move.Withdraw, Voice.Requester),
        Promised.Say(Move.Revoke, Voice.Performer), Promised.Say(Move.Cancel, Voice.Requester),
    ];

    public static readonly IReadOnlyList<Conversation> EveryState = [Draft, Offered, Requested, Countered, Promised, Reported, .. Ended];
}
