namespace Onside.Science.FollowThrough;

/// <summary>What comes of a move: it is made, or there is an objection to it. Nothing else, and never an exception.</summary>
/// <typeparam name="T">What is moved, for example a <see cref="Conversation"/>.</typeparam>
public abstract record Answer<T> where T : notnull
{
    private Answer()
    {
    }

    /// <summary>The move is made.</summary>
    /// <param name="Now">How things stand after it.</param>
    public sealed record Made(T Now) : Answer<T>;

    /// <summary>The move is not made, and everything stands as before.</summary>
    /// <param name="Objection">Why not.</param>
    public sealed record Refused(Objection Objection) : Answer<T>;

    /// <summary>Made.</summary>
    public static implicit operator Answer<T>(T now) => new Made(now);

    /// <summary>Refused.</summary>
    public static implicit operator Answer<T>(Objection objection) => new Refused(objection);

    /// <summary>Refused, for a reason that needs no more to be told.</summary>
    public static implicit operator Answer<T>(ObjectionKind kind) => new Refused(new(kind));
}
