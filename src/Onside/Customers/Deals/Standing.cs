using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// How a deal stands, in words: what both versions are compared by when somebody was faster.
public class Standing
{
    public string? Name { get; set; }
    public string? Result { get; set; }
    public string? Stage { get; set; }
    public string? Owner { get; set; }
    public string? Customer { get; set; }
    public string? Contact { get; set; }
    public string? Amount { get; set; }
    public DateOnly? CloseOn { get; set; }
    public string? Category { get; set; }
    public string? Source { get; set; }
    public string? NextStep { get; set; }
    public string? Reason { get; set; }
    public string? Note { get; set; }

    // A click on a version that is gone: as it stands now beside what was seen and wanted. Nothing is done.
    public static async Task RefuseUnlessSeen(Deal deal, int? version, AppDb db, PipelineBook pipelines, Action<Standing> wanting)
    {
        if (version is not { } seen || seen == deal.Version)
            return;
        var now = db.Entry(deal).CurrentValues;
        var (theirs, yours) = (await Of(now, db, pipelines), await Of(await Seen(db, now, deal, seen), db, pipelines));
        wanting(yours);
        throw Conflict.Between(theirs, yours, deal.Version);
    }

    // Each save raised the version by one: as many of the latest saves are taken back.
    private static async Task<PropertyValues> Seen(AppDb db, PropertyValues now, Deal deal, int version)
    {
        var then = now.Clone();
        var changes = await db.Set<PlatformChange>().Where(change => change.RecordId == deal.Id).OrderByDescending(change => change.Sequence).Take(200).ToListAsync();
        var later = changes.Select(change => change.EventId).Distinct().Take(Math.Max(0, deal.Version - version)).ToHashSet();
        foreach (var change in changes.Where(change => later.Contains(change.EventId)))
            if (then.Properties.FirstOrDefault(property => property.Name == change.Field) is { } field)
                then[field] = change.Before is null ? null : JsonSerializer.Deserialize(change.Before, field.ClrType);
        return then;
    }

    private static async Task<Standing> Of(PropertyValues deal, AppDb db, PipelineBook pipelines)
    {
        var (owner, account, contact) = (deal.GetValue<Guid>(nameof(Deal.OwnerId)), deal.GetValue<Guid?>(nameof(Deal.AccountId)), deal.GetValue<Guid?>(nameof(Deal.ContactId)));
        return new()
        {
            Name = deal.GetValue<string>(nameof(Deal.Name)),
            Result = DealWords.Of(deal.GetValue<Result>(nameof(Deal.Result))),
            Stage = pipelines.Known(deal.GetValue<Guid>(nameof(Deal.StageId)))?.Name,
            Owner = await db.Set<Person>().Where(person => person.Id == owner).Select(person => person.Name).SingleOrDefaultAsync(),
            Customer = account is null ? null : await db.Set<Account>().Where(one => one.Id == account).Select(one => one.Name).SingleOrDefaultAsync(),
            Contact = contact is null ? null : await db.Set<Contact>().Where(one => one.Id == contact).Select(one => one.Name).SingleOrDefaultAsync(),
            Amount = deal.GetValue<long?>(nameof(Deal.AmountMinor)) is { } minor ? new Money(minor, deal.GetValue<string>(nameof(Deal.Currency))).ToString() : null,
            CloseOn = deal.GetValue<DateOnly?>(nameof(Deal.CloseOn)),
            Category = DealWords.Of(deal.GetValue<Category>(nameof(Deal.Category))),
            Source = deal.GetValue<string?>(nameof(Deal.Source)),
            NextStep = deal.GetValue<string?>(nameof(Deal.NextStep)),
            Reason = deal.GetValue<string?>(nameof(Deal.CloseReason)) is { } reason ? DealWords.Reason(reason) : null,
            Note = deal.GetValue<string?>(nameof(Deal.CloseNote)),
        };
    }
}
