using Onside.Platform.Data;

namespace Onside.Customers.Selling.Needs;

// News of a deal, told in its timeline.
public abstract record DealNews(Guid DealId) : IAbout
{
    string IAbout.SubjectKind => "deal";

    Guid IAbout.SubjectId => DealId;
}

public record NeedWritten(Guid NeedId, Guid DealId, NeedKind Kind, string Text) : DealNews(DealId);

public record NeedReworded(Guid NeedId, Guid DealId, string Text) : DealNews(DealId);

// It says something else than the customer confirmed.
public record NeedConfirmationLapsed(Guid NeedId, Guid DealId, string Text) : DealNews(DealId);

public record NeedConfirmed(Guid NeedId, Guid DealId, string Text, string Contact, DateOnly On) : DealNews(DealId);

public record NeedDropped(Guid NeedId, Guid DealId, string Text, string Reason) : DealNews(DealId);

public record NeedTakenUp(Guid NeedId, Guid DealId, string Text) : DealNews(DealId);

public record NeedAnswered(Guid NeedId, Guid DealId, string Text, IReadOnlyList<string> Lines) : DealNews(DealId);

public record GapDisclosed(Guid NeedId, Guid DealId, string Text, string Contact, string Gap) : DealNews(DealId);

public record GapClosed(Guid NeedId, Guid DealId, string Text) : DealNews(DealId);

public record NeedChangedBack(Guid NeedId, Guid DealId, string Text) : DealNews(DealId);

public record PresentationHeld(Guid PresentationId, Guid DealId, Guid PresentedById, DateOnly On, Reaction Reaction) : DealNews(DealId);

public record PresentationTakenBack(Guid PresentationId, Guid DealId, DateOnly On) : DealNews(DealId);
