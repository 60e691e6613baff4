using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Catalog;

// What one unit of the base currency is worth in another, from a day on. Exact to nine decimals.
public class CurrencyRate(string currency, DateOnly validFrom, long nanosPerBase) : Entity
{
    public const decimal Nanos = 1_000_000_000m;
    public const decimal Most = 1_000_000_000m;

    public string Currency { get; private set; } = currency;
    public DateOnly ValidFrom { get; private set; } = validFrom;
    public long NanosPerBase { get; private set; } = nanosPerBase;

    public decimal PerBase => FromNanos(NanosPerBase);

    public static decimal FromNanos(long nanos) => nanos / Nanos;

    public static long InNanos(decimal perBase) => decimal.ToInt64(perBase * Nanos);
}

public static class CurrencyRateQueries
{
    public static async Task<CurrencyRate> Known(this IQueryable<CurrencyRate> rates, Guid id) =>
        await rates.SingleOrDefaultAsync(rate => rate.Id == id) ?? throw Refusal.NotFound();
}

public class CurrencyRateTable : IEntityTypeConfiguration<CurrencyRate>
{
    public void Configure(EntityTypeBuilder<CurrencyRate> rate)
    {
        rate.ToTable("catalog_currency_rates").GoesToTrash();
        rate.Property(r => r.Currency).HasMaxLength(3);
        rate.HasIndex(r => new { r.Currency, r.ValidFrom }).IsUnique();
        rate.HasIndex(r => new { r.ValidFrom, r.Id });
    }
}
