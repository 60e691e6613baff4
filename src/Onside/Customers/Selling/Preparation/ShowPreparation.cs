using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Preparation;

// The sheet on the deal's page; empty before somebody writes on it.
public static class ShowPreparation
{
    public static async Task<Fragment<PreparationPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public static async Task<Fragment<PreparationPart, View>> Around(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<PreparationSheet>(id)).DealId)));

    public sealed class Reading(AppDb db, SellingDesk desk)
    {
        public async Task<View> Of(Deal deal)
        {
            var (sheet, people) = (await db.Set<PreparationSheet>().AsNoTracking().SingleOrDefaultAsync(one => one.DealId == deal.Id), await desk.People());
            return new(SoldDeal.Of(deal), sheet?.Id, sheet?.Version ?? 0, deal.Source, desk.MayWrite)
            {
                Scope = sheet?.Scope, ScopeBy = Naming.Of(sheet?.ScopeById, people), ScopeAt = sheet?.ScopeAt, Fit = sheet?.Fit, FitWhy = sheet?.FitWhy, FitBy = Naming.Of(sheet?.FitById, people), FitAt = sheet?.FitAt,
                Distinctive = sheet?.Distinctive, DistinctiveBy = Naming.Of(sheet?.DistinctiveById, people), DistinctiveAt = sheet?.DistinctiveAt, Now = desk.Now,
            };
        }

        // The one sheet of a deal, begun by whoever writes on it first.
        public async Task<PreparationSheet> Sheet<TForm>(Guid dealId, int? seen, Func<PreparationSheet?, TForm> theirs, TForm yours) where TForm : class
        {
            var deal = await desk.Deal(dealId);
            var known = await db.Set<PreparationSheet>().SingleOrDefaultAsync(one => one.DealId == deal.Id);
            if (seen is { } version && version != (known?.Version ?? 0))
                throw Conflict.Between(theirs(known), yours, known?.Version ?? 0);
            return known ?? db.Add(new PreparationSheet(deal.Id)).Entity;
        }

        public async Task<Fragment<PreparationPart, View>> Saved(PreparationSheet sheet)
        {
            var isNew = db.Entry(sheet).State == EntityState.Added;
            await db.SaveChangesAsync();
            return new(await Of(await desk.Deal(sheet.DealId)), seenAt: $"/deals/{sheet.DealId}/preparation", new($"Saved.", isNew ? db.UndoUrl(sheet) : db.UndoUrl(), Target: $"#preparation-{sheet.DealId}"));
        }
    }

    public sealed record View(SoldDeal Deal, Guid? Id, int Version, string? Source, bool MayWrite) : IPlaced
    {
        public string? Scope { get; init; }
        public Named? ScopeBy { get; init; }
        public DateTime? ScopeAt { get; init; }
        public IdealFit? Fit { get; init; }
        public string? FitWhy { get; init; }
        public Named? FitBy { get; init; }
        public DateTime? FitAt { get; init; }
        public string? Distinctive { get; init; }
        public Named? DistinctiveBy { get; init; }
        public DateTime? DistinctiveAt { get; init; }

        [JsonIgnore]
        public DateTime Now { get; init; }

        [JsonIgnore]
        public string Target => $"#preparation-{Deal.Id}";

        [JsonIgnore]
        public bool IsEmpty => Scope is null && Fit is null && Distinctive is null;

        Whereabouts IPlaced.Where => Deal.Where(Say($"Preparation"));
    }
}
