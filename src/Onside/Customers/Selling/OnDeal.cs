using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Customers.Selling;

// What hangs on a deal: seen by who sees the deal, and told on its open pages.
public abstract class OnDeal(Guid dealId) : Entity, IPartOf
{
    // So many of a kind on one deal.
    public const int Most = 100;

    public const int LongestText = 500;

    public Guid DealId { get; private set; } = dealId;

    Subject? IPartOf.Whole => new("deal", DealId);

    // A save from a page that somebody else has overtaken.
    public void RefuseUnlessSeen<TForm>(int? version, TForm theirs, TForm yours) where TForm : class
    {
        if (version is { } seen && seen != Version)
            throw Conflict.Between(theirs, yours, Version);
    }
}

// How a record stands and what was said with it: what both versions are compared by when somebody was faster.
public class HowItStands
{
    public string? State { get; set; }
    public string? Note { get; set; }
}

public static class Making
{
    // The address that takes back that a record was made: its news tell of the deal, its own event of itself.
    public static string? UndoUrl(this AppDb db, OnDeal made) => db.Set<PlatformEvent>().Local.FirstOrDefault(happened => happened.SubjectId == made.Id) is { } happened ? Undo.At(happened.Id) : null;
}
