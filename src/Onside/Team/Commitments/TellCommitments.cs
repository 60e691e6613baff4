using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;

namespace Onside.Team.Commitments;

// The moves of a conversation in its timeline.
public sealed class TellCommitments : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(CommitmentMoved))];

    public Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened) => Task.FromResult<IReadOnlyDictionary<Guid, Told>>(happened.ToDictionary(h => h.Id, h => h.Read<CommitmentMoved>() is { } moved ? Of(h.Who, moved) : Told.Nothing));

    private static Told Of(Who who, CommitmentMoved moved) => new($"{(moved.Guest is { } guest ? new Who(guest) : who)}: {CommitmentWords.Of(moved.Move)}", CommitmentWords.Glyph(moved.Move));
}
