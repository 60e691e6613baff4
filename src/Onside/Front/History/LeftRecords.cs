using Onside.Platform.History;
using Onside.Platform.Words;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// A record that stays as it is while the rest of an act is taken back, and why.
public sealed record LeftRecord(string Kind, Guid Id, string Name, string Url, string Why);

// The records of an act of which nothing could be taken back.
public sealed record LeftRecords(IReadOnlyList<LeftRecord> Rows)
{
    public static IReadOnlyList<LeftRecord> Of(IReadOnlyList<Left> left, PersonNames people) =>
        [.. left.Select(one => new LeftRecord(one.Kind, one.Record.Id, one.Record.Name, one.Record.Url, Say(Why(one, people))))];

    private static FormattableString Why(Left left, PersonNames people) =>
        left.Why is Overtaken { By: { Count: > 0 } by } && (by.FirstOrDefault(touch => !FieldNames.IsQuiet(touch.Field)) ?? by[0]) is var touch
            ? $"{people.Of(touch.ActorId)?.Name ?? "Onside"} changed {FieldNames.Told(touch.Field)} since." : left.Why.Sentence;
}
