using Onside.Platform.Demo;

namespace Onside.Team.Inbox;

// What the parts of the demo told somebody: the older of it was read, the oldest is done.
public sealed class DemoNotices : IDemoPart
{
    private static readonly TimeSpan Unread = TimeSpan.FromDays(3), Open = TimeSpan.FromDays(9);

    public string Name => "notices";

    public int Order => 99;

    public async Task Tell(DemoStory story)
    {
        var notices = story.Shared<DemoPost>().Told.OrderBy(told => told.At).Select(told => Told(story, told)).ToList();
        await story.Write(notices, "notices");
    }

    private static Notice Told(DemoStory story, DemoPost.One told)
    {
        var notice = story.At(told.At, () => Notice.Of(told.PersonId, told.Reason, told.Tidings, told.At));
        var (age, handled) = (story.Day.HistoryEnd - told.At, told.At.AddHours(story.Dice.Between(1, 5)));
        if (age > Open)
            notice.Finish(handled);
        else if (age > Unread)
            notice.Read(handled);
        return notice;
    }
}

// Filled by the parts before: who was told what, of the last weeks.
public sealed class DemoPost
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(21);

    public List<One> Told { get; } = [];

    public void Tell(DemoStory story, Guid personId, Reason reason, Tidings tidings, DateTime at)
    {
        if (tidings.By != personId && at > story.Day.HistoryEnd - Kept && at < story.Day.HistoryEnd)
            Told.Add(new(personId, reason, tidings, at));
    }

    public sealed record One(Guid PersonId, Reason Reason, Tidings Tidings, DateTime At);
}
