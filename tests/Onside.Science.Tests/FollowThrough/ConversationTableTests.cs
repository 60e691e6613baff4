using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

// The table of states and moves as it is agreed on, and nothing beside it.
public sealed class ConversationTableTests
{
    private const string Table = """
        Draft     | Request       | Requester | Requested
        Draft     | Offer         | Performer | Offered
        Offered   | Accept        | Requester | Promised
        Offered   | Decline       | Requester | Declined
        Requested | Promise       | Performer | Promised
        Requested | Counter       | Performer | Countered
        Countered | Accept        | Requester | Promised
        Countered | CounterBack   | Requester | Requested
        Requested | Decline       | Performer | Declined
        Countered | Decline       | Performer | Declined
        Requested | Withdraw      | Requester | Withdrawn
        Countered | Withdraw      | Requester | Withdrawn
        Offered   | Withdraw      | Performer | Withdrawn
        Requested | WillAnswerBy  | Performer | Requested
        Promised  | Report        | Performer | Reported
        Promised  | Renegotiate   | either    | Promised
        Promised  | AcceptTerms   | other     | Promised
        Promised  | RefuseTerms   | other     | Promised
        Promised  | WithdrawTerms | proposer  | Promised
        Promised  | Revoke        | Performer | Reneged
        Promised  | Cancel        | Requester | Cancelled
        Reported  | Satisfied     | Requester | Satisfied
        Reported  | NotSatisfied  | Requester | Promised
        """;

    private static readonly Dictionary<(CommitmentState, Move), (string By, CommitmentState To)> Rows = Table.Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => (Enum.Parse<CommitmentState>(cells[0]), Enum.Parse<Move>(cells[1])), cells => (cells[2], Enum.Parse<CommitmentState>(cells[3])));

    public static IEnumerable<object[]> Everything =>
        from talk in Talks.EveryState
        from move in Enum.GetValues<Move>()
        from voice in Enum.GetValues<Voice>()
        select new object[] { talk.State, move, voice };

    [Fact]
    public void There_is_a_conversation_in_every_state() => Assert.Equal(Enum.GetValues<CommitmentState>(), Talks.EveryState.Select(talk => talk.State));

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_move_in_every_state_by_every_voice_is_decided_as_the_table_says(CommitmentState state, Move move, Voice voice)
    {
        foreach (var talk in In(state))
        {
            var answer = talk.Say(move, voice, talk.All(), Talks.Now);
            if (!Rows.TryGetValue((state, move), out var row))
                Assert.Equal(new(state.IsEnd() ? ObjectionKind.Ended : ObjectionKind.NotInThisState), answer.Refused());
            else if (talk.Pending is null && row.By is ("other" or "proposer"))
                Assert.Equal(ObjectionKind.NothingPending, answer.Refused().Kind);
            else if (talk.Pending is not null && move == Move.Renegotiate)
                Assert.Equal(ObjectionKind.AlreadyPending, answer.Refused().Kind);
            else if (Whose(row.By, talk) is { } whose && whose != voice)
                Assert.Equal(Objection.Belongs(whose.Role()), answer.Refused());
            else
                Assert.Equal((row.To, talk.Version + 1), (answer.Made().State, answer.Made().Version));
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_move_is_open_exactly_when_it_is_the_voices_to_make(CommitmentState state, Move move, Voice voice)
    {
        foreach (var talk in In(state))
            Assert.Equal(talk.Say(move, voice, talk.All(), Talks.Now) is Answer<Conversation>.Made, talk.Open(voice).Contains(move));
    }

    [Fact]
    public void Buttons_of_a_promise_change_when_other_terms_are_proposed()
    {
        Assert.Equal([Move.Report, Move.Renegotiate, Move.Revoke], Talks.Promised.Open(Voice.Performer));
        Assert.Equal([Move.Renegotiate, Move.Cancel], Talks.Promised.Open(Voice.Requester));
        Assert.Equal([Move.Report, Move.WithdrawTerms, Move.Revoke], Talks.Renegotiating.Open(Voice.Performer));
        Assert.Equal([Move.AcceptTerms, Move.RefuseTerms, Move.Cancel], Talks.Renegotiating.Open(Voice.Requester));
    }

    [Fact]
    public void Somebody_is_waited_for_until_the_end() => Assert.Equal(
        [null, Voice.Requester, Voice.Performer, Voice.Requester, Voice.Performer, Voice.Requester, null, null, null, null, null],
        Talks.EveryState.Select(talk => talk.Awaits));

    [Fact]
    public void The_answer_to_other_terms_is_waited_for_from_the_other_side() =>
        Assert.Equal((Voice.Requester, Voice.Performer), (Talks.Renegotiating.Awaits, Talks.Promised.Say(Move.Renegotiate, Voice.Requester).Awaits));

    private static IEnumerable<Conversation> In(CommitmentState state) =>
        Talks.EveryState.Append(Talks.Renegotiating).Append(Talks.Promised.Say(Move.Renegotiate, Voice.Requester)).Where(talk => talk.State == state);

    private static Voice? Whose(string by, Conversation talk) => by switch
    {
        "either" => null,
        "other" => talk.Pending?.By == Voice.Performer ? Voice.Requester : Voice.Performer,
        "proposer" => talk.Pending?.By,
        _ => Enum.Parse<Voice>(by),
    };
}
