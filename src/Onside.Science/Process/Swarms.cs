namespace Onside.Science.Process;

/// <summary>Where a swarm stands: a stuck deal that several functions look at together.</summary>
public enum SwarmState
{
    /// <summary>Those invited bring their options, each unseen by the others.</summary>
    Gathering,

    /// <summary>The options are open; who approves of which is not.</summary>
    Voting,

    /// <summary>The votes are open: one person decides.</summary>
    Deciding,

    /// <summary>It is decided and tried.</summary>
    Trying,

    /// <summary>It is known whether it helped. An end.</summary>
    Closed,

    /// <summary>It is needed no longer. An end; what was sealed then stays sealed.</summary>
    CalledOff,
}

/// <summary>What became of what was tried.</summary>
public enum SwarmHelp
{
    /// <summary>It helped.</summary>
    Helped,

    /// <summary>It did not.</summary>
    DidNot,

    /// <summary>It is too early to say: it is asked again.</summary>
    TooEarly,
}

/// <summary>Why a step of a swarm is refused.</summary>
public enum SwarmRefusal
{
    /// <summary>Only those who are invited bring options and vote.</summary>
    NotInvited,

    /// <summary>This is for the person who decides.</summary>
    NotTheDecider,

    /// <summary>It is not the time for it: the swarm stands elsewhere.</summary>
    NotNow,

    /// <summary>The day until which it is to be decided is not over, and somebody has not brought theirs.</summary>
    DayIsNotOver,

    /// <summary>There is no such option here, or it is named twice.</summary>
    NoSuchOption,
}

/// <summary>An option and who brought it.</summary>
/// <param name="Id">The option.</param>
/// <param name="By">Who brought it.</param>
public sealed record SwarmIdea(Guid Id, Guid By);

/// <summary>That somebody approves of an option.</summary>
/// <param name="Option">The option.</param>
/// <param name="By">Who approves of it.</param>
public sealed record SwarmApproval(Guid Option, Guid By);

/// <summary>The next stand, or why there is none.</summary>
/// <param name="Stand">How it stands after the step; nothing when it is refused.</param>
/// <param name="Refused">Why it is refused; nothing when it is not.</param>
public sealed record SwarmStep(SwarmStand? Stand, SwarmRefusal? Refused)
{
    /// <summary>A step that is refused.</summary>
    public static implicit operator SwarmStep(SwarmRefusal why) => new(null, why);

    /// <summary>A step that is made.</summary>
    public static implicit operator SwarmStep(SwarmStand stand) => new(stand, null);

    /// <summary>A step that is made.</summary>
    public static SwarmStep ToSwarmStep(SwarmStand stand) => stand;
}

/// <summary>
/// How a swarm stands, as a value: gathering, voting, deciding, trying, closed. Options are sealed until everybody invited has brought theirs or said that they
/// have none, or until the person who decides opens them after the day; votes are sealed until everybody invited has voted or the person who decides closes the voting.
/// </summary>
/// <remarks>
/// Options written alone and shown at once keep the first voice from becoming everybody's: the nominal group technique (A. L. Delbecq, A. H. Van de Ven, "A group process model for problem
/// identification and program planning", Journal of Applied Behavioral Science 7 (1971), 466-492). Votes are approvals, any number per person, at most one per option (S. J. Brams, P. C. Fishburn,
/// "Approval voting", American Political Science Review 72 (1978), 831-847). The vote advises; one person decides.
/// </remarks>
/// <param name="Decider">Who decides. They need not be among those invited.</param>
/// <param name="DecideBy">The day until which it is to be decided, by the calendar of who decides.</param>
/// <param name="Invited">Whose options are waited for.</param>
public sealed record SwarmStand(Guid Decider, DateOnly DecideBy, IReadOnlyList<Guid> Invited)
{
    /// <summary>Where it stands.</summary>
    public SwarmState State { get; init; }

    /// <summary>All options that were brought.</summary>
    public IReadOnlyList<SwarmIdea> Options { get; init; } = [];

    /// <summary>Who has brought theirs, or said that they have none.</summary>
    public IReadOnlyList<Guid> Answered { get; init; } = [];

    /// <summary>All approvals.</summary>
    public IReadOnlyList<SwarmApproval> Approvals { get; init; } = [];

    /// <summary>Who has voted, for none too.</summary>
    public IReadOnlyList<Guid> Voted { get; init; } = [];

    /// <summary>Whether everybody reads all options.</summary>
    public bool OptionsAreOpen { get; init; }

    /// <summary>Whether everybody reads all votes.</summary>
    public bool VotesAreOpen { get; init; }

    /// <summary>Whose options, or whose votes, are waited for now; nobody's in any other state.</summary>
    public IReadOnlyList<Guid> Missing => State switch
    {
        SwarmState.Gathering => [.. Invited.Except(Answered)],
        SwarmState.Voting => [.. Invited.Except(Voted)],
        _ => [],
    };

    /// <summary>The options that somebody may read: their own, and all once they are open. Nobody else is an exception, the person who decides neither.</summary>
    public IReadOnlyList<SwarmIdea> OptionsFor(Guid reader) => OptionsAreOpen ? Options : [.. Options.Where(option => option.By == reader)];

    /// <summary>The approvals that somebody may read: their own, and all once the votes are open.</summary>
    public IReadOnlyList<SwarmApproval> ApprovalsFor(Guid reader) => VotesAreOpen ? Approvals : [.. Approvals.Where(approval => approval.By == reader)];

    /// <summary>Brings options, or says that there is none from oneself; once more replaces what one has brought, while it is sealed. Who is last opens them.</summary>
    /// <param name="by">Whoever brings them.</param>
    /// <param name="options">New options; none means "none from me".</param>
    public SwarmStep Contribute(Guid by, IReadOnlyList<Guid> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (State != SwarmState.Gathering)
        {
            return SwarmRefusal.NotNow;
        }

        if (!Invited.Contains(by))
        {
            return SwarmRefusal.NotInvited;
        }

        if (options.Distinct().Count() < options.Count || Options.Any(known => known.By != by && options.Contains(known.Id)))
        {
            return SwarmRefusal.NoSuchOption;
        }

        var next = this with { Options = [.. Options.Where(option => option.By != by), .. options.Select(option => new SwarmIdea(option, by))], Answered = [.. Answered.Append(by).Distinct()] };
        return next.Missing.Count == 0 ? next.Opened() : next;
    }

    /// <summary>Opens the options although somebody has not brought theirs: after the day, by the person who decides.</summary>
    /// <param name="by">Whoever opens them.</param>
    /// <param name="today">The day by the calendar of the person who decides.</param>
    public SwarmStep Open(Guid by, DateOnly today) => Refused(by, SwarmState.Gathering) is { } why ? why
        : today <= DecideBy ? SwarmRefusal.DayIsNotOver
        : Opened();

    /// <summary>Votes: approves of so many options, of none too; once more replaces one's vote, while it is sealed. Who is last opens the votes.</summary>
    /// <param name="by">Whoever votes.</param>
    /// <param name="approved">Options, each at most once.</param>
    public SwarmStep Vote(Guid by, IReadOnlyList<Guid> approved)
    {
        ArgumentNullException.ThrowIfNull(approved);
        if (State != SwarmState.Voting)
        {
            return SwarmRefusal.NotNow;
        }

        if (!Invited.Contains(by))
        {
            return SwarmRefusal.NotInvited;
        }

        if (approved.Distinct().Count() < approved.Count || approved.Any(option => Options.All(known => known.Id != option)))
        {
            return SwarmRefusal.NoSuchOption;
        }

        var next = this with { Approvals = [.. Approvals.Where(approval => approval.By != by), .. approved.Select(option => new SwarmApproval(option, by))], Voted = [.. Voted.Append(by).Distinct()] };
        return next.Missing.Count == 0 ? next.Counted() : next;
    }

    /// <summary>Closes the voting although somebody has not voted: by the person who decides.</summary>
    public SwarmStep CloseVoting(Guid by) => Refused(by, SwarmState.Voting) is { } why ? why : Counted();

    /// <summary>Decides for an option, or for none of them.</summary>
    /// <param name="by">Whoever decides.</param>
    /// <param name="option">The option; nothing, when it is none of them.</param>
    public SwarmStep Decide(Guid by, Guid? option) => Refused(by, SwarmState.Deciding) is { } why ? why
        : option is { } chosen && Options.All(known => known.Id != chosen) ? SwarmRefusal.NoSuchOption
        : this with { State = SwarmState.Trying };

    /// <summary>Says whether it helped. Too early leaves it as it stands.</summary>
    public SwarmStep Tell(Guid by, SwarmHelp help) => Refused(by, SwarmState.Trying) is { } why ? why
        : help == SwarmHelp.TooEarly ? this : this with { State = SwarmState.Closed };

    /// <summary>Calls it off. Nothing is opened by that.</summary>
    public SwarmStep CallOff() => State is SwarmState.Closed or SwarmState.CalledOff ? SwarmRefusal.NotNow : this with { State = SwarmState.CalledOff };

    /// <summary>Somebody leaves for good: they are waited for no longer, and somebody else decides in their place. What they brought stays.</summary>
    public SwarmStand Without(Guid person, Guid cover)
    {
        var next = this with { Invited = [.. Invited.Where(one => one != person || Answered.Contains(one))], Decider = Decider == person ? cover : Decider };
        next = next.State == SwarmState.Voting ? next with { Invited = [.. next.Invited.Where(one => one != person || Voted.Contains(one))] } : next;
        return next.Missing.Count > 0 ? next
            : next.State == SwarmState.Gathering ? next.Opened()
            : next.State == SwarmState.Voting ? next.Counted() : next;
    }

    private SwarmRefusal? Refused(Guid by, SwarmState at) => State != at ? SwarmRefusal.NotNow : by != Decider ? SwarmRefusal.NotTheDecider : null;

    // Without an option there is nothing to vote on.
    private SwarmStand Opened() => Options.Count == 0 ? this with { OptionsAreOpen = true, VotesAreOpen = true, State = SwarmState.Deciding } : this with { OptionsAreOpen = true, State = SwarmState.Voting };

    private SwarmStand Counted() => this with { VotesAreOpen = true, State = SwarmState.Deciding };
}
