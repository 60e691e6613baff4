namespace Onside.Science.FollowThrough;

// A conversation may have parts below it, and is not satisfied before they have ended or are let go.
public sealed partial record Conversation
{
    /// <summary>A part of what was promised is delivered: it becomes a conversation of its own, reported, and the rest stays promised as it was. Never silent.</summary>
    /// <param name="by">Who speaks; only the performer splits.</param>
    /// <param name="said">Names the part (<see cref="Terms.Scope"/>), carries its evidence and, if it has one of its own, its condition.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The parent, promised and with an open child more, and the child. Else, in this order: stale, ended, not promised, not the performer, something missing.</returns>
    public Answer<Family> Split(Voice by, Said said, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Unsplittable(by, said) is { } no ? no
            : string.IsNullOrWhiteSpace(said.Terms?.Scope) ? Objection.Lacks(Part.Scope)
            : !PartOf(said).Terms.Differ(Terms) ? ObjectionKind.NothingChanges
            : PartOf(said).Report(said, now) switch
            {
                Answer<Conversation>.Made { Now: var child } => new Family(Moved() with { OpenChildren = OpenChildren + 1 }, child with { Version = 0 }),
                Answer<Conversation>.Refused { Objection: var objection } => objection,
                _ => ObjectionKind.NotInThisState,
            };
    }

    /// <summary>Takes a conversation below this one, for example what the performer asks of others to keep the promise.</summary>
    /// <returns>This one with an open child more; refused when it has ended.</returns>
    public Answer<Conversation> Adopt() => IsEnded ? ObjectionKind.Ended : this with { OpenChildren = OpenChildren + 1 };

    /// <summary>A part below has ended, or was detached to stand alone.</summary>
    /// <returns>This one with an open child less; refused when none is open, and when this one has ended itself.</returns>
    public Answer<Conversation> Release() => IsEnded ? ObjectionKind.Ended : OpenChildren == 0 ? ObjectionKind.NotInThisState : this with { OpenChildren = OpenChildren - 1 };

    // The part keeps the due instant, the promise and what was changed about it; a change that is only proposed belongs to the whole.
    private Conversation PartOf(Said said) => this with { Terms = (said.Terms ?? Terms).Over(Terms) with { Due = Terms.Due }, OpenChildren = 0, Loops = 0 };

    private Objection? Unsplittable(Voice by, Said said) =>
        said.Seen != Version ? new(ObjectionKind.Stale)
        : IsEnded ? new(ObjectionKind.Ended)
        : State != CommitmentState.Promised ? new(ObjectionKind.NotInThisState)
        : by != Voice.Performer ? Objection.Belongs(Role.Performer)
        : null;
}

/// <summary>A conversation and a part that was split off.</summary>
/// <param name="Parent">The whole.</param>
/// <param name="Child">The part.</param>
public sealed record Family(Conversation Parent, Conversation Child);
