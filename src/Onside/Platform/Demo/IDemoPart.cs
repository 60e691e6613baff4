namespace Onside.Platform.Demo;

// Slot: a feature's own part of the demo company's history. Parts are told in their order; a later part may use what an earlier one made known.
public interface IDemoPart
{
    string Name { get; }

    int Order { get; }

    Task Tell(DemoStory story);
}

// How much is told: a company to look at, or one large enough to measure.
public sealed record DemoScale(bool IsBig = false, int Times = 1)
{
    // Of the big company's records only some have news, as after an import.
    private const int OneIn = 10;

    public int Many(int usual, int big) => IsBig ? big * Times : usual;

    public bool HasNews(Guid id) => !IsBig || id.ToByteArray()[15] % OneIn == 0;
}
