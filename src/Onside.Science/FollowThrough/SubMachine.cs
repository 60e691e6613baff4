namespace Onside.Science.FollowThrough;

/// <summary>What is said with a move of an obstacle, a contingency, a row or a review: each part is there or not.</summary>
/// <param name="Parts">The parts that are there.</param>
public sealed record Given(params IReadOnlyCollection<Part> Parts);

/// <summary>One way from a state to another.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TMove">The moves.</typeparam>
/// <param name="From">From this state,</param>
/// <param name="Move">by this move,</param>
/// <param name="By">of one of these roles,</param>
/// <param name="To">to this state,</param>
/// <param name="Needs">when this is there.</param>
internal sealed record Passage<TState, TMove>(TState From, TMove Move, IReadOnlyList<Role> By, TState To, IReadOnlyList<Part> Needs);

/// <summary>A small machine of states: total, as the conversation is. Every move is decided in every state, by one table.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TMove">The moves.</typeparam>
internal sealed class SubMachine<TState, TMove>(params Passage<TState, TMove>[] passages) where TState : struct, Enum where TMove : struct, Enum
{
    /// <summary>Whether no move leads out of a state.</summary>
    public bool IsEnd(TState state) => !passages.Any(passage => passage.From.Equals(state));

    /// <summary>Makes a move, or says why not: ended, not in this state, somebody else's, something missing.</summary>
    public Answer<TState> Make(TState state, TMove move, Role by, Given given)
    {
        ArgumentNullException.ThrowIfNull(given);
        return Find(state, move) switch
        {
            null => IsEnd(state) ? ObjectionKind.Ended : ObjectionKind.NotInThisState,
            var way when !way.By.Contains(by) => Objection.Belongs(way.By[0]),
            var way when way.Needs.Except(given.Parts).Cast<Part?>().FirstOrDefault() is { } missing => Objection.Lacks(missing),
            var way => way.To,
        };
    }

    /// <summary>The moves that a role may make now.</summary>
    public IReadOnlyList<TMove> Open(TState state, Role by) => [.. Enum.GetValues<TMove>().Where(move => Find(state, move)?.By.Contains(by) == true)];

    private Passage<TState, TMove>? Find(TState state, TMove move) => Array.Find(passages, passage => passage.From.Equals(state) && passage.Move.Equals(move));
}
