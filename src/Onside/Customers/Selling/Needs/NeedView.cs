using Onside.Customers.Deals;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Customers.Selling.Needs;

// One need as it is shown and sent.
public sealed record NeedView(Guid Id, int Version, NeedKind Kind, string Text, NeedWeight Weight, NeedState State, Named WrittenBy, DateTime WrittenAt)
{
    public string? Acceptance { get; init; }
    public Named? SourceContact { get; init; }
    public string? Source { get; init; }
    public string? Value { get; init; }
    public Named? ValuedBy { get; init; }
    public DateTime? ValuedAt { get; init; }
    public Confirmed? Confirmation { get; init; }
    public Gap? Disclosed { get; init; }
    public string? DropReason { get; init; }
    public DateTime? DroppedAt { get; init; }
    public IReadOnlyList<AnsweredBy> Answers { get; init; } = [];

    // As it was confirmed. Stale: it says something else by now.
    public sealed record Confirmed(Named? By, DateOnly On, string How, Named RecordedBy, bool IsStale, string Text, NeedWeight Weight);

    // What we do not meet, and to whom that was said.
    public sealed record Gap(string Text, Named? ToldTo, DateOnly On);

    // Was: what the line was called when it was said to answer this, where it is called otherwise by now.
    public sealed record AnsweredBy(Guid LineId, string Line, string? Was, string? Note);

    public static NeedView Of(Need need, IReadOnlyList<NeedLine> lines, IReadOnlyDictionary<Guid, string> contacts, PersonNames people) => new(need.Id, need.Version, need.Kind, need.Text, need.Weight, need.State, Colleague(need.WrittenById, people), need.WrittenAt)
    {
        Acceptance = need.Acceptance, SourceContact = Contact(need.SourceId, contacts), Source = need.Source,
        Value = need.Value, ValuedBy = need.ValuedById is { } valued ? Colleague(valued, people) : null, ValuedAt = need.ValuedAt,
        Confirmation = need.ConfirmedOn is { } on ? new(Contact(need.ConfirmedById, contacts), on, need.ConfirmedHow!, Colleague(need.RecordedById!.Value, people), need.IsStale, need.ConfirmedText!, need.ConfirmedWeight!.Value) : null,
        Disclosed = need is { GapText: { } gap, GapToldOn: { } told } ? new(gap, Contact(need.GapToldToId, contacts), told) : null,
        DropReason = need.DropReason, DroppedAt = need.DroppedAt, Answers = [.. lines.SelectMany(line => need.Answers.Where(answer => answer.DealLineId == line.Id).Select(answer => new AnsweredBy(line.Id, line.Called, answer.Line == line.Called ? null : answer.Line, answer.Note)))],
    };

    private static Named Colleague(Guid id, PersonNames people) => new(id, people.Of(id).Name);

    private static Named? Contact(Guid? id, IReadOnlyDictionary<Guid, string> contacts) => id is { } known && contacts.TryGetValue(known, out var name) ? new(known, name) : null;
}

// A line of the deal, as far as needs are concerned.
public sealed record NeedLine(Guid Id, string Called);
