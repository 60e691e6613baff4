namespace Onside.Customers.Selling.Needs;

public partial class Need
{
    public const int LongestHow = 300;

    public Guid? ConfirmedById { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }
    public string? ConfirmedHow { get; private set; }
    public Guid? RecordedById { get; private set; }

    // What exactly was confirmed: the same words again are confirmed still.
    public string? ConfirmedText { get; private set; }
    public NeedWeight? ConfirmedWeight { get; private set; }

    public bool IsConfirmed => ConfirmedOn is not null && ConfirmedText == Text && ConfirmedWeight == Weight;

    // It was confirmed once, and says something else since.
    public bool IsStale => ConfirmedOn is not null && !IsConfirmed;

    public void Confirm(Guid contactId, string contact, DateOnly on, string how, Guid recordedBy)
    {
        RefuseIfDropped();
        (ConfirmedById, ConfirmedOn, ConfirmedHow, RecordedById, ConfirmedText, ConfirmedWeight) = (contactId, on, how, recordedBy, Text, Weight);
        Announce(new NeedConfirmed(Id, DealId, Text, contact, on));
    }
}
