using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Customers.Selling.Needs;

// What was shown to the customer of a deal, by whom, and how they took it.
public class Presentation(Guid dealId, DateOnly on, Guid presentedById, Reaction reaction, string? note, Guid writtenById, DateTime writtenAt) : Entity, IPartOf
{
    public const int LongestNote = 1000;

    public Guid DealId { get; private set; } = dealId;
    public DateOnly On { get; private set; } = on;
    public Guid PresentedById { get; private set; } = presentedById;
    public Reaction Reaction { get; private set; } = reaction;
    public string? Note { get; private set; } = note;
    public Guid WrittenById { get; private set; } = writtenById;
    public DateTime WrittenAt { get; private set; } = writtenAt;

    Subject? IPartOf.Whole => new("deal", DealId);

    public static Presentation Hold(Guid dealId, DateOnly on, Guid presentedById, Reaction reaction, string? note, Guid by, DateTime at)
    {
        var presentation = new Presentation(dealId, on, presentedById, reaction, note, by, at);
        presentation.Announce(new PresentationHeld(presentation.Id, dealId, presentedById, on, reaction));
        return presentation;
    }

    // It was written down by mistake.
    public void BeTakenBackFromDeal() => Announce(new PresentationTakenBack(Id, DealId, On));
}

public enum Reaction
{
    Convinced,
    Interested,
    Neutral,
    Doubtful,
}

// A need that was shown, and somebody of the customer who was there. Written once, with the presentation.
public class ShownNeed(Guid presentationId, Guid needId)
{
    public Guid PresentationId { get; private set; } = presentationId;
    public Guid NeedId { get; private set; } = needId;
}

public class ShownTo(Guid presentationId, Guid contactId)
{
    public Guid PresentationId { get; private set; } = presentationId;
    public Guid ContactId { get; private set; } = contactId;
}
