using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Clocks;

// The same in its timeline. A person who confirms an address from outside has no name here but their own.
public sealed class TellPassed(Kept<PersonNames> people) : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(CommitmentPassed))];

    public async Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened)
    {
        var names = await people.Current();
        return happened.ToDictionary(h => h.Id, h => h.Read<CommitmentPassed>() is { } passed ? new Told(PassingWords.Of(new(h.At, passed, Named(passed.LeaverId, names), Named(passed.HeirId, names))), PassingWords.Glyph(passed.Passing)) : Told.Nothing);
    }

    private static Named? Named(Guid? id, PersonNames names) => names.Of(id) is { } person ? new(person.Id, person.Name) : null;
}
