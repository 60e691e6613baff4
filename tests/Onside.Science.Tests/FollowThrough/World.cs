using Onside.Science.FollowThrough;
using static Onside.Science.Tests.FollowThrough.Talks;

namespace Onside.Science.Tests.FollowThrough;

// Five people, an outcome, and conversations: every step is checked against books that are kept apart from the model.
internal sealed class World
{
    private const int People = 5;

    // Few at a time, so that each goes a long way.
    private const int Recently = 6;

    private readonly List<Conversation> _talks = [];
    private readonly List<int?> _parents = [];
    private readonly List<(Guid? Person, Terms? Terms)> _consents = [];
    private readonly Dictionary<Guid, DateTime> _stewards = [];
    private Accountability _outcome = Accountability.Open(Person(1), Now);
    private DateTime _now = Now;

    public World() => Begin(Person(1), Person(2));

    public HashSet<(CommitmentState State, Reckoned Counts)> Seen { get; } = [];

    public List<Dependency<int>> Dependencies { get; } = [];

    public Dictionary<Move, int> Moves { get; } = [];

    public int Transfers { get; private set; }

    public int Splits { get; private set; }

    public int Loops { get; private set; }

    public void Step(byte who, byte what, byte with, byte how, byte chance)
    {
        var (person, other, at) = (Person(1 + (who % People)), Person(1 + (how % People)), Recent(with));
        _now = _now.AddMinutes(chance % 17 == 0 ? -how : chance % 11 == 0 ? how * 10 : how / 8);
        switch (what % 32)
        {
            case 0 or 1 or 2 when _talks.Count(talk => !talk.IsEnded) < Recently: Begin(person, other); break;
            case 3: Leave(at, person, other, how); break;
            case 4 or 5: Split(at, how, chance); break;
            case 6: Adopt(at, Recent(how)); break;
            case 7 or 8 or 9: Account(person, other, how); break;
            case 10: Mark(at); break;
            case 11: Depend(who % 20, how % 20); break;
            default: Speak(at, person, how, chance); break;
        }
    }

    // Mostly an open one.
    private int Recent(byte number)
    {
        var open = Enumerable.Range(0, _talks.Count).Where(at => !_talks[at].IsEnded).ToList();
        return open.Count > 0 && number % 16 != 0 ? open[number % open.Count] : number % _talks.Count;
    }

    private static bool IsOpen(ObjectionKind kind) => kind is not (ObjectionKind.NotYourMove or ObjectionKind.NotInThisState or ObjectionKind.Ended
        or ObjectionKind.NothingPending or ObjectionKind.AlreadyPending or ObjectionKind.AlreadyExtended);

    private void Begin(Guid requester, Guid performer) => Add(new Conversation(requester, performer, new("Done", _now.AddDays(9), "All")) { Outcome = Ward, Why = "Because" }, null, default);

    // People speak who have a voice; of their moves they make those that end it less often, and now and then one that is not theirs.
    private void Speak(int at, Guid person, byte how, byte chance)
    {
        var talk = _talks[at];
        var voice = talk.Requester == person ? Voice.Requester : talk.Performer == person ? Voice.Performer : (Voice)(how % 2);
        var open = talk.Open(voice);
        var all = Enum.GetValues<Move>();
        var move = open.Count > 0 && chance % 8 != 0 ? open[how / 2 % open.Count] : all[how % all.Length];
        if (open.Count > 0 && chance % 6 != 1 && move is Move.Withdraw or Move.Decline or Move.Cancel or Move.Revoke)
            return;
        var said = Something(talk, how + (chance * 256));
        var answer = talk.Say(move, voice, said, _now);
        Assert.Equal(answer, talk.Say(move, voice, said, _now));
        if (answer is Answer<Conversation>.Refused { Objection.Kind: var kind })
            Assert.True(kind == ObjectionKind.Stale ? said.Seen != talk.Version : open.Contains(move) == IsOpen(kind), $"{move} by {voice} in {talk.State}: {kind}.");
        else
            Became(at, move, voice, answer.Made());
    }

    // I5, I6 and I8, and that nobody is bound by what they did not agree to.
    private void Became(int at, Move move, Voice voice, Conversation next)
    {
        var talk = _talks[at];
        Assert.False(talk.IsEnded);
        Assert.Equal(talk.Version + 1, next.Version);
        if (move is Move.Promise or Move.Report or Move.Revoke or Move.Counter or Move.Offer)
            Assert.Equal(Voice.Performer, voice);
        if (move is Move.Satisfied or Move.NotSatisfied or Move.Cancel or Move.Accept or Move.Request or Move.CounterBack)
            Assert.Equal(Voice.Requester, voice);
        _consents[at] = move switch
        {
            Move.Promise or Move.Offer => (next.Performer, next.Terms),
            Move.Counter => (next.Performer, next.Pending!.Terms),
            Move.AcceptTerms => (_consents[at].Person, talk.Pending!.Terms),
            _ => _consents[at],
        };
        if (next.State == CommitmentState.Promised)
            Assert.Equal((next.Performer, next.Terms), _consents[at]);
        if (move is Move.Promise or Move.Accept or Move.AcceptTerms)
            Assert.True(next.Terms.Due > _now);
        if (next.State == CommitmentState.Satisfied)
            Assert.DoesNotContain(_talks.Zip(_parents), pair => pair.Second == at && !pair.First.IsEnded);
        Moves[move] = Moves.GetValueOrDefault(move) + 1;
        Set(at, next);
    }

    private void Set(int at, Conversation next)
    {
        Assert.True(!_talks[at].IsEnded || _talks[at] == next, "An end was changed.");
        if (next.State is CommitmentState.Promised or CommitmentState.Reported)
            Assert.True(next.Review <= next.Terms.Due);
        if (next.State != CommitmentState.Draft && next.EndedBy is null)
            Assert.True(next.Terms is { Condition: not null, Due: not null });
        var ends = next.IsEnded && !_talks[at].IsEnded;
        _talks[at] = next;
        Seen.Add((next.State, Reckoning.Of(next)));
        if (ends && _parents[at] is { } parent && !_talks[parent].IsEnded)
            Set(parent, _talks[parent].Release().Made());
    }

    private void Leave(int at, Guid person, Guid other, byte how)
    {
        var talk = _talks[at];
        var answer = how % 9 == 0 ? talk.DealLost("Lost", _now) : talk.Requester == person ? talk.RequesterLeaves(other) : talk.PerformerLeaves(other, _now);
        if (answer is Answer<Conversation>.Made { Now: var next })
            Set(at, next);
        else
            Assert.True(talk.IsEnded || answer.Refused().Kind is ObjectionKind.NotInThisState or ObjectionKind.PerformerIsRequester or ObjectionKind.Missing);
    }

    private void Split(int at, byte how, byte chance)
    {
        var talk = _talks[at];
        var voice = how % 8 == 0 ? Voice.Requester : Voice.Performer;
        if (talk.Split(voice, Something(talk, how + (chance * 256)) with { Terms = new(Scope: $"Part {how}") }, _now) is Answer<Family>.Made { Now: var family })
        {
            Assert.Equal((Voice.Performer, talk.Terms, CommitmentState.Reported), (voice, family.Parent.Terms, family.Child.State));
            Set(at, family.Parent);
            Add(family.Child, at, (_consents[at].Person, family.Child.Terms));
            Splits++;
        }
    }

    private void Adopt(int parent, int child)
    {
        // Above stands what is older: so nothing comes to lie below itself.
        if (parent < child && _parents[child] is null && !_talks[child].IsEnded && _talks[parent].Adopt() is Answer<Conversation>.Made { Now: var next })
        {
            Set(parent, next);
            _parents[child] = parent;
        }
    }

    private void Mark(int at)
    {
        var marked = _talks[at].MarkAnswer(_talks[at].Since.AddHours(8), _now).MarkSilence(Office, TimeSpan.FromHours(1), _now);
        Assert.Equal(_talks[at] with { OverdueAck = marked.OverdueAck, OverdueAnswer = marked.OverdueAnswer }, marked);
        Set(at, marked);
    }

    // I1, I2 and I3.
    private void Account(Guid person, Guid other, byte how)
    {
        var before = _outcome.Owner!.Value;
        var answer = (how % 7) switch
        {
            0 or 1 => _outcome.Propose(other, person, _now),
            2 => _outcome.Decline(person),
            3 => _outcome.ReviewHeld(_now),
            4 => _outcome.Leaves(person, other, _now),
            _ => _outcome.Transfer(person, _now),
        };
        if (answer is not Answer<Accountability>.Made { Now: var next })
            return;
        var owner = next.Owner!.Value;
        if (owner != before)
        {
            Assert.True(how % 7 > 4 ? person == _outcome.Answers && owner == _outcome.Offer?.To : how % 7 == 4 && person == before);
            _stewards[before] = next.Tenures[^1].From;
            Transfers++;
        }

        if (how % 7 == 4)
            _stewards.Remove(person);
        if (how % 7 == 3)
            foreach (var relieved in _stewards.Where(one => one.Value < _now).Select(one => one.Key).ToList())
                _stewards.Remove(relieved);
        _stewards.Remove(owner);
        _outcome = next;
        Assert.Empty(Tenures.Faults(_outcome.Tenures, Now));
        Assert.Equal(_stewards.Keys.Order(), _outcome.Stewards.Order());
    }

    private void Depend(int from, int to)
    {
        if (Onside.Science.FollowThrough.Dependencies.Loop(Dependencies, new(from, to)).Count == 0)
            Dependencies.Add(new(from, to));
        else
            Loops++;
    }

    private void Add(Conversation talk, int? parent, (Guid?, Terms?) consent)
    {
        _talks.Add(talk);
        Seen.Add((talk.State, Reckoning.Of(talk)));
        _parents.Add(parent);
        _consents.Add(consent);
    }

    // Most of what is said is in order; each part is now and then forgotten, and dates are now and then wrong.
    private Said Something(Conversation talk, int chance) => new(talk.Version - (chance % 31 == 5 ? 1 : 0))
    {
        Terms = chance % 3 == 0 ? null : new($"Done {chance % 4}", _now.AddDays((chance % 11) - 1), null),
        Review = chance % 13 == 0 ? null : _now.AddHours((chance % 29) - 1),
        Restatement = chance % 17 == 0 ? "" : "I see",
        Reason = chance % 19 == 0 ? null : "So it is",
        Obstacle = chance % 23 == 0 ? null : ObstacleCategory.Skill,
        Evidence = chance % 11 == 0 ? " " : "photo",
        EvidenceAt = chance % 5 == 0 ? _now.AddHours(1 - (chance % 90)) : null,
        UnmetCondition = chance % 7 == 0 ? null : "Two",
        Cover = chance % 6 == 0 ? talk.Performer : Priya,
        AnswerBy = chance % 9 == 0 ? null : _now.AddHours((chance % 40) - 2),
    };
}
