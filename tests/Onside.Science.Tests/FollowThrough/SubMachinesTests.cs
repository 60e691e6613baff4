using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

// Each table is the whole machine: what is not in it is refused.
public sealed class SubMachinesTests
{
    private static readonly Given All = new(Enum.GetValues<Part>());
    private static readonly Given Nothing = new();

    [Fact]
    public void An_obstacle_goes_its_way() => Check<ObstacleState, ObstacleMove>(
        """
        Raised    | Own        | Participant Owner OutcomeOwner Requester Performer | Owned        | Owner
        Owned     | Resolve    | Owner OutcomeOwner                                 | Resolved     | Resolution
        Owned     | AcceptRisk | OutcomeOwner                                       | AcceptedRisk | Reason
        Owned     | Escalate   | Owner OutcomeOwner Clock                           | Escalated    |
        Escalated | Own        | Participant Owner OutcomeOwner Requester Performer | Owned        | Owner
        """,
        Obstacles.Make, Obstacles.Open, [ObstacleState.Resolved, ObstacleState.AcceptedRisk]);

    [Fact]
    public void A_contingency_goes_its_way() => Check<ContingencyState, ContingencyMove>(
        """
        Drafted   | Arm       | Owner OutcomeOwner       | Armed     | Owner TestedTrigger
        Armed     | Trigger   | Clock Owner OutcomeOwner | Triggered |
        Armed     | StandDown | Owner OutcomeOwner       | StoodDown | Reason
        Armed     | LoseOwner | Clock                    | Drafted   |
        Triggered | Execute   | Owner OutcomeOwner       | Executed  |
        Triggered | StandDown | Owner OutcomeOwner       | StoodDown | Reason
        """,
        Contingencies.Make, Contingencies.Open, [ContingencyState.Executed, ContingencyState.StoodDown]);

    [Fact]
    public void A_row_to_those_who_decide_goes_its_way() => Check<CommunicationState, CommunicationMove>(
        """
        Planned | Send        | Owner             | Sent         |
        Planned | Miss        | Clock             | Missed       |
        Sent    | Acknowledge | Participant Owner | Acknowledged |
        Sent    | Miss        | Clock             | Missed       |
        """,
        (state, move, by, _) => CommunicationRows.Make(state, move, by, decides: true), (state, by) => CommunicationRows.Open(state, by, decides: true),
        [CommunicationState.Acknowledged, CommunicationState.Missed]);

    [Fact]
    public void A_row_to_others_goes_its_way() => Check<CommunicationState, CommunicationMove>(
        """
        Planned | Send        | Owner             | Sent         |
        Planned | Miss        | Clock             | Missed       |
        Sent    | Acknowledge | Participant Owner | Acknowledged |
        """,
        (state, move, by, _) => CommunicationRows.Make(state, move, by, decides: false), (state, by) => CommunicationRows.Open(state, by, decides: false),
        [CommunicationState.Acknowledged, CommunicationState.Missed]);

    [Fact]
    public void A_review_goes_its_way() => Check<ReviewState, ReviewMove>(
        """
        Scheduled   | Hold       | Participant OutcomeOwner Requester Performer Owner | Held        |
        Scheduled   | Miss       | Clock                                              | Missed      |
        Missed      | Hold       | Participant OutcomeOwner Requester Performer Owner | Held        |
        Missed      | Reschedule | Participant OutcomeOwner Requester Performer Owner | Rescheduled | Date
        Rescheduled | Hold       | Participant OutcomeOwner Requester Performer Owner | Held        |
        Rescheduled | Miss       | Clock                                              | Missed      |
        """,
        (state, move, by, given) => Reviews.Make(new(state), move, by, given) switch
        {
            Answer<ReviewCourse>.Made { Now: var review } => review.State,
            var refused => refused.Refused(),
        },
        (state, by) => Reviews.Open(new(state), by), [ReviewState.Held]);

    [Fact]
    public void After_two_other_dates_the_owner_of_the_outcome_decides()
    {
        var missed = new ReviewCourse(ReviewState.Missed);
        for (var moved = 1; moved <= 2; moved++)
            missed = Next(Next(missed, ReviewMove.Reschedule, Role.Participant), ReviewMove.Miss, Role.Clock);
        Assert.Equal(new(ReviewState.Missed, 2), missed);
        Assert.Equal(new(ObjectionKind.OutcomeOwnerDecides, Role.OutcomeOwner), Reviews.Make(missed, ReviewMove.Reschedule, Role.Participant, All).Refused());
        Assert.Equal([ReviewMove.Hold], Reviews.Open(missed, Role.Participant));
        Assert.Equal([ReviewMove.Hold, ReviewMove.Reschedule], Reviews.Open(missed, Role.OutcomeOwner));
        Assert.Equal(new(ReviewState.Rescheduled, 3), Next(missed, ReviewMove.Reschedule, Role.OutcomeOwner));
    }

    [Fact]
    public void A_review_not_held_within_two_working_days_is_raised()
    {
        var friday = Talks.At(6, 9);
        Assert.False(Reviews.IsRaised(new(ReviewState.Missed), friday, Talks.Office, Talks.Day, Talks.At(10, 8, 59)));
        Assert.True(Reviews.IsRaised(new(ReviewState.Missed), friday, Talks.Office, Talks.Day, Talks.At(10, 9)));
        Assert.True(Reviews.IsRaised(new(ReviewState.Scheduled), friday, Talks.Office, Talks.Day, Talks.At(10, 9)));
        Assert.False(Reviews.IsRaised(new(ReviewState.Held), friday, Talks.Office, Talks.Day, Talks.At(30, 9)));
    }

    [Fact]
    public void An_armed_contingency_has_an_owner()
    {
        Assert.Equal([false], Enum.GetValues<ContingencyState>().Where(state => !Contingencies.IsValid(state, hasOwner: false)).Select(state => state != ContingencyState.Armed));
        Assert.All(Enum.GetValues<ContingencyState>(), state => Assert.True(Contingencies.IsValid(state, hasOwner: true)));
        Assert.Equal(Objection.Lacks(Part.Owner), Contingencies.Make(ContingencyState.Drafted, ContingencyMove.Arm, Role.Owner, new(Part.TestedTrigger)).Refused());
    }

    [Fact]
    public void An_audience_that_decides_must_answer_and_others_need_not()
    {
        Assert.Equal((false, true), (CommunicationRows.IsDone(CommunicationState.Sent, decides: true), CommunicationRows.IsDone(CommunicationState.Sent, decides: false)));
        Assert.All([true, false], decides => Assert.True(CommunicationRows.IsDone(CommunicationState.Acknowledged, decides)));
        Assert.All([true, false], decides => Assert.False(CommunicationRows.IsDone(CommunicationState.Planned, decides) || CommunicationRows.IsDone(CommunicationState.Missed, decides)));
    }

    [Fact]
    public void An_obstacle_is_settled_when_it_is_resolved_or_accepted()
    {
        Assert.Equal([ObstacleState.Resolved, ObstacleState.AcceptedRisk], Enum.GetValues<ObstacleState>().Where(Obstacles.IsSettled));
        Assert.Equal([ObstacleState.Owned, ObstacleState.Escalated], Enum.GetValues<ObstacleState>().Where(Obstacles.Blocks));
    }

    private static ReviewCourse Next(ReviewCourse review, ReviewMove move, Role by) => Assert.IsType<Answer<ReviewCourse>.Made>(Reviews.Make(review, move, by, All)).Now;

    private static void Check<TState, TMove>(
        string table, Func<TState, TMove, Role, Given, Answer<TState>> make, Func<TState, Role, IReadOnlyList<TMove>> open, TState[] ends) where TState : struct, Enum where TMove : struct, Enum
    {
        var rows = table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => (Enum.Parse<TState>(cells[0]), Enum.Parse<TMove>(cells[1])), cells => (By: Many<Role>(cells[2]), To: Enum.Parse<TState>(cells[3]), Needs: Many<Part>(cells[4])));
        foreach (var (state, move, by) in from state in Enum.GetValues<TState>() from move in Enum.GetValues<TMove>() from role in Enum.GetValues<Role>() select (state, move, role))
        {
            var answer = make(state, move, by, All);
            Assert.Equal(answer is Answer<TState>.Made, open(state, by).Contains(move));
            if (!rows.TryGetValue((state, move), out var row))
                Assert.Equal(new(ends.Contains(state) ? ObjectionKind.Ended : ObjectionKind.NotInThisState), answer.Refused());
            else if (!row.By.Contains(by))
                Assert.Equal(ObjectionKind.NotYourMove, answer.Refused().Kind);
            else
                Assert.Equal(row.To, Assert.IsType<Answer<TState>.Made>(answer).Now);
            if (row.By?.Contains(by) == true && row.Needs is [var first, ..])
                Assert.Equal(Objection.Lacks(first), make(state, move, by, Nothing).Refused());
        }
    }

    private static T[] Many<T>(string cell) where T : struct, Enum => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>)];
}
