using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

// What the customer of a deal needs, struggles with or expects, and how it is seen that it is met.
public partial class Need(Guid dealId, Guid writtenById, DateTime writtenAt) : Entity, IPartOf
{
    public const int MostOnADeal = 100, LongestText = 300, LongestAcceptance = 1000, LongestValue = 500;

    public Guid DealId { get; private set; } = dealId;
    public NeedKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public NeedWeight Weight { get; private set; }
    public string? Acceptance { get; private set; }

    // Who of the customer said it, and where: in a call, in a document.
    public Guid? SourceId { get; private set; }
    public string? Source { get; private set; }
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    // What it is worth to this customer when it is met.
    public string? Value { get; private set; }
    public Guid? ValuedById { get; private set; }
    public DateTime? ValuedAt { get; private set; }

    public string? DropReason { get; private set; }
    public DateTime? DroppedAt { get; private set; }

    Subject? IPartOf.Whole => new("deal", DealId);

    public NeedState State => DroppedAt is not null ? NeedState.Dropped : IsConfirmed ? NeedState.Confirmed : NeedState.Open;

    public static Need Write(Guid dealId, NeedFacts facts, Guid by, DateTime at)
    {
        var need = new Need(dealId, by, at);
        need.Become(facts, by, at);
        need.Announce(new NeedWritten(need.Id, dealId, facts.Kind, facts.Text));
        return need;
    }

    // Other words, or another weight, are not what the customer confirmed.
    public void Describe(NeedFacts facts, Guid by, DateTime at)
    {
        if (facts == Facts)
            return;
        RefuseIfDropped();
        var wasConfirmed = IsConfirmed;
        Become(facts, by, at);
        Announce(wasConfirmed && !IsConfirmed ? new NeedConfirmationLapsed(Id, DealId, Text) : new NeedReworded(Id, DealId, Text));
    }

    public void Drop(string reason, DateTime at)
    {
        RefuseIfDropped();
        (DropReason, DroppedAt) = (reason, at);
        Announce(new NeedDropped(Id, DealId, Text, reason));
    }

    public void TakeUpAgain()
    {
        if (DroppedAt is null)
            throw new Refusal($"This need was not dropped: there is nothing to take up again.");
        (DropReason, DroppedAt) = (null, null);
        Announce(new NeedTakenUp(Id, DealId, Text));
    }

    // A change to it was taken back from the history: the deal's timeline tells so too.
    public void BeChangedBack() => Announce(new NeedChangedBack(Id, DealId, Text));

    private NeedFacts Facts => new(Kind, Text, Weight, Acceptance, SourceId, Source, Value);

    private void Become(NeedFacts facts, Guid by, DateTime at)
    {
        if (facts.Value != Value)
            (Value, ValuedById, ValuedAt) = (facts.Value, facts.Value is null ? null : by, facts.Value is null ? null : at);
        (Kind, Text, Weight, Acceptance, SourceId, Source) = (facts.Kind, facts.Text, facts.Weight, facts.Acceptance, facts.SourceId, facts.Source);
    }

    private void RefuseIfDropped()
    {
        if (DroppedAt is not null)
            throw new Refusal($"This need was dropped. Take it up again first.");
    }
}

public enum NeedKind
{
    Need,
    Challenge,
    Expectation,
}

public enum NeedWeight
{
    Must,
    Should,
}

public enum NeedState
{
    Open,
    Confirmed,
    Dropped,
}

// What is written down about a need.
public sealed record NeedFacts(NeedKind Kind, string Text, NeedWeight Weight, string? Acceptance, Guid? SourceId, string? Source, string? Value);
