using Onside.Platform.Demo;
using Onside.Shared.Ui;

namespace Onside.Customers.Tagging;

// The tags that the demo company's customers, contacts and deals carry.
public sealed class DemoTags : IDemoPart
{
    public static readonly (string Name, Tone Tone)[] All =
    [
        ("Decision maker", Tone.Info), ("Framework contract", Tone.Plain), ("Key account", Tone.Good), ("Met at a fair", Tone.Plain), ("Newsletter", Tone.Plain),
        ("Pilot", Tone.Info), ("Reference", Tone.Good), ("Tender", Tone.Warn), ("Trade fair", Tone.Plain),
    ];

    public string Name => "tags";

    public int Order => 18;

    public async Task Tell(DemoStory story)
    {
        await story.Write([.. All.Select(tag => story.Born(story.Founding, null, () => Made(tag.Name, tag.Tone)))], "tags");
    }

    private static TagWord Made(string name, Tone tone)
    {
        var tag = new TagWord(name);
        tag.Colour(tone);
        return tag;
    }
}
