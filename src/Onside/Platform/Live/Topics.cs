using System.Collections.Concurrent;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Platform.Live;

// What a page may listen to: a record ("deal/0197…"), all records of a kind ("deal"), who is at a record ("here/deal/0197…"), what is mine alone ("mine/0197…").
public static class Topics
{
    public const int Most = 200;

    private static readonly ConcurrentDictionary<Type, string> Kinds = new();

    public static string Of(string kind, Guid id) => $"{kind}/{id}";

    public static string Here(Subject subject) => $"here/{subject.Kind}/{subject.Id}";

    public static string Mine(Guid personId) => $"mine/{personId}";

    // A changed record is news for its own page, for lists of its kind, and for the record that it is a part of.
    public static void Touch(HashSet<string> topics, Entity record)
    {
        Touch(topics, Kinds.GetOrAdd(record.GetType(), News.Kind), record.Id);
        if (record is IPartOf { Whole: { } whole })
            Touch(topics, whole.Kind, whole.Id);
        if (record is IMine mine)
            topics.Add(Mine(mine.Whose));
    }

    // A signal says that something changed, never what: knowing a record's id is enough to hear of it. Kinds as a whole are not for guests, and mine is mine.
    public static HashSet<string> Allowed(IEnumerable<string> asked, Me me) =>
        [.. asked.Where(topic => topic.Length is > 0 and <= 80 && (topic.StartsWith("mine/", StringComparison.Ordinal) ? topic == Mine(me.Id) : topic.Contains('/') || me.Level > Level.Guest)).Take(Most)];

    private static void Touch(HashSet<string> topics, string kind, Guid id)
    {
        topics.Add(kind);
        topics.Add(Of(kind, id));
    }
}
