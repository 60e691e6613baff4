using Onside.Platform.Subjects;

namespace Onside.Platform.Search;

// Slot: records that the search finds by the words that are kept of them (INamed). A feature tells how they are shown, to those who may see them.
public interface IFindable
{
    // As in the table of words.
    string Kind { get; }

    FormattableString Called { get; }

    string Icon { get; }

    // Those among the ids that I may see; the others are left out.
    Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids);

    // They hang on other records (Hit.On), and are seen by those who see these.
    bool HangsOnOthers => false;
}

public sealed record Hit(string Kind, Guid Id, string Name, string? Detail, string Url, string Icon, string Called)
{
    // What else it is found by, beside its name.
    public string? Text { get; init; }

    // When somebody last changed it or did something with it.
    public DateTime? TouchedAt { get; init; }

    public Guid? OwnerId { get; init; }

    // What it hangs on. Without it only what is mine is seen.
    public Subject? On { get; init; }

    public bool IsMine { get; init; }
}

// Slot: whose work is near to somebody's, such as that of their team.
public interface INearness
{
    ValueTask<IReadOnlySet<Guid>> Near(Guid person);
}
