using System.Globalization;
using System.Text.RegularExpressions;

namespace Onside.Platform.Demo;

// Who and what a sentence can be about.
public sealed record DemoTopic(string Contact, string Account, string Colleague, string City, string Product);

public static partial class DemoSentences
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    private static readonly Dictionary<string, string[]> Sentences = DemoWords.Table("sentences")
        .GroupBy(fields => fields[0], fields => fields[1]).ToDictionary(kind => kind.Key, kind => kind.ToArray());

    private static readonly string[] Tasks = [.. DemoWords.Table("tasks").Select(fields => fields[0])];

    private static readonly string[] OwnTasks = [.. DemoWords.Table("own-tasks").Select(fields => fields[0])];

    private static readonly IReadOnlyList<string[]> Meetings = DemoWords.Table("meetings");

    private static readonly string[] Competitors = [.. DemoWords.Table("competitors").Select(fields => fields[0])];

    // Kinds are note, call and meeting.
    public static string Next(Dice dice, string kind, DemoTopic topic) => Fill(dice, dice.Pick(Sentences[kind]), topic);

    public static string Task(Dice dice, DemoTopic topic) => Fill(dice, dice.Pick(Tasks), topic);

    public static string OwnTask(Dice dice, DemoTopic topic) => Fill(dice, dice.Pick(OwnTasks), topic);

    public static (string Title, bool IsInPerson) Meeting(Dice dice, DemoTopic topic) => dice.Pick(Meetings) is var meeting ? (Fill(dice, meeting[0], topic), meeting[1] == "yes") : default;

    private static string Fill(Dice dice, string sentence, DemoTopic topic) => Slot().Replace(sentence, slot => slot.Groups[1].Value switch
    {
        "contact" => topic.Contact,
        "account" => topic.Account,
        "colleague" => topic.Colleague,
        "city" => topic.City,
        "product" => topic.Product,
        "competitor" => dice.Pick(Competitors),
        "weekday" => dice.Pick(Weekdays),
        "month" => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(dice.Between(1, 12)),
        "n" => dice.Between(2, 9).ToString(CultureInfo.InvariantCulture),
        var unknown => throw new InvalidOperationException($"No sentence can be about {unknown}."),
    });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
