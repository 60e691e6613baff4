using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Catalog;

public static class ListRates
{
    private const int MostRemoved = 20;

    private static readonly Sorts<CurrencyRate> Sorts = new Sorts<CurrencyRate>().By("day", rate => rate.ValidFrom);

    public static async Task<Page<RatesPage, View>> Get(Query<Filter> query, AppDb db, Me me, Kept<RateBook> exchange, TimeProvider clock)
    {
        var (filter, rates, today) = (query.Value, await exchange.Current(), clock.Today(me.Zone));
        var asked = filter.Currency is { } currency ? db.Set<CurrencyRate>().Where(r => r.Currency == currency) : db.Set<CurrencyRate>();
        var page = await Sorts.Named(filter.Sort ?? "-day").Page(asked, r => new Row(r.Id, r.Currency, r.ValidFrom, CurrencyRate.FromNanos(r.NanosPerBase)), filter.After, filter.Size ?? 50);
        var removed = me.IsAdministrator ? await Removed(db) : [];
        return new(new(rates.Base, [.. rates.Used.Where(used => used != rates.Base).Select(used => new Used(used, rates.Rate(rates.Base, used, today)))], page.Rows, page.Next, filter, query.Asked, today, removed));
    }

    private static async Task<IReadOnlyList<Row>> Removed(AppDb db) =>
        await db.Set<CurrencyRate>().IgnoreQueryFilters().Where(rate => rate.DeletedAt != null).OrderByDescending(rate => rate.DeletedAt).ThenByDescending(rate => rate.Id)
            .Take(MostRemoved).Select(rate => new Row(rate.Id, rate.Currency, rate.ValidFrom, CurrencyRate.FromNanos(rate.NanosPerBase))).ToListAsync();

    public class Filter
    {
        [MaxLength(3)]
        public string? Currency { get; set; }

        public string? Sort { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        [Range(1, 200)]
        public int? Size { get; set; }
    }

    public record View(string Base, IReadOnlyList<Used> InUse, IReadOnlyList<Row> Rows, string? Next, Filter Filter, string Asked, DateOnly Today, IReadOnlyList<Row> Removed);

    // A currency in use, and what one unit of the base buys of it today.
    public record Used(string Currency, Measure<decimal> Today);

    public record Row(Guid Id, string Currency, DateOnly ValidFrom, decimal PerBase);
}
