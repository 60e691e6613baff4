using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Deals;

// Something a customer may buy: where it stands, what it is worth, who works on it.
public partial class Deal(string name, Guid ownerId, Guid pipelineId, Guid stageId, DateTime stageEnteredAt) : Entity, INamed, ITagged, IDerives
{
    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);
    public Guid OwnerId { get; private set; } = ownerId;
    public Guid? AccountId { get; private set; }
    public Guid? ContactId { get; private set; }
    public Category Category { get; private set; }
    public string? Source { get; private set; }
    public string? NextStep { get; private set; }
    public DateOnly? CloseOn { get; private set; }

    // Where the card stands in its column: by close date, undated ones last.
    public DateOnly CloseKey { get; private set; } = DateOnly.MaxValue;
    public DateTime OpenedAt { get; private set; } = stageEnteredAt;

    // What another system calls this deal: an import that runs twice finds it again.
    public string? SourceKey { get; private set; }

    public string SearchText => Tags.Count == 0 ? Name : $"{Name} {string.Join(' ', Tags)}";

    public static Deal Open(string name, Guid ownerId, PipelineBook.Step stage, DateTime at)
    {
        var deal = new Deal(name, ownerId, stage.PipelineId, stage.Id, at);
        deal.Announce(new DealOpened(deal.Id, ownerId, stage.Id));
        return deal;
    }

    public void Describe(string name, Guid? accountId, Guid? contactId, DateOnly? closeOn, Category category, string? source, string? nextStep)
    {
        (Name, AccountId, ContactId, CloseOn, Category, Source, NextStep) = (name, accountId, contactId, closeOn, category, source, nextStep);
        Derive();
    }

    public void Derive() => (NameKey, CloseKey) = (TextFolding.Key(Name), CloseOn ?? DateOnly.MaxValue);

    public void GiveTo(Guid ownerId)
    {
        if (ownerId == OwnerId)
            return;
        Announce(new DealGiven(Id, OwnerId, ownerId));
        OwnerId = ownerId;
    }

    // Whoever is gone for good bought nothing that could still be looked up.
    public void LetGoOf(IReadOnlyList<Guid> gone) =>
        (AccountId, ContactId) = (AccountId is { } account && gone.Contains(account) ? null : AccountId, ContactId is { } contact && gone.Contains(contact) ? null : ContactId);

    public void CameFrom(string sourceKey) => SourceKey = sourceKey;
}

public static class DealQueries
{
    // My own and those of the people whose records I see; and every deal whose team I am on.
    public static IQueryable<Deal> VisibleTo(this IQueryable<Deal> deals, Me me) =>
        me.SeesEverything ? deals : deals.Where(deal => me.Owners.Contains(deal.OwnerId) || deal.Team.Any(member => member.PersonId == me.Id && member.DeletedAt == null));

    public static IQueryable<Deal> WithLines(this IQueryable<Deal> deals) => deals.Include(deal => deal.Lines.OrderBy(line => line.Position));

    public static IQueryable<Deal> WithTeam(this IQueryable<Deal> deals) => deals.Include(deal => deal.Team);

    public static async Task<Deal> Find(this IQueryable<Deal> deals, Guid id) =>
        await deals.SingleOrDefaultAsync(deal => deal.Id == id) ?? throw Refusal.NotFound();
}
