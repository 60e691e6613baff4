using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Catalog;

// Something that is sold, at its list price.
public class Product(string name, long priceMinor, string currency) : Entity, INamed, IDerives
{
    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);
    public string? Code { get; private set; }
    public string? CodeKey { get; private set; }
    public string? Family { get; private set; }
    public string? FamilyKey { get; private set; }
    public string? Unit { get; private set; }
    public string? Description { get; private set; }
    public long PriceMinor { get; private set; } = priceMinor;
    public string Currency { get; private set; } = currency;

    // What is no longer sold stays on the deals it was sold with.
    public DateTime? RetiredAt { get; private set; }

    // What another system calls this product: an import that runs twice finds it again.
    public string? SourceKey { get; private set; }

    public Money Price => new(PriceMinor, Currency);

    public string SearchText => $"{Name} {Code}";

    public void Describe(string name, string? code, string? family, string? unit, string? description)
    {
        (Name, Code, Family, Unit, Description) = (name, code, family, unit, description);
        Derive();
    }

    public void Derive()
    {
        NameKey = TextFolding.Key(Name);
        (CodeKey, FamilyKey) = (Code is null ? null : TextFolding.Key(Code), Family is null ? null : TextFolding.Key(Family));
    }

    public void SellAt(Money price) => (PriceMinor, Currency) = (price.MinorUnits, price.Currency);

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void SellAgain() => RetiredAt = null;

    public void CameFrom(string sourceKey) => SourceKey = sourceKey;
}

public static class ProductQueries
{
    public static IQueryable<Product> OnSale(this IQueryable<Product> products) => products.Where(product => product.RetiredAt == null);

    public static async Task<Product> Known(this IQueryable<Product> products, Guid id) =>
        await products.SingleOrDefaultAsync(product => product.Id == id) ?? throw Refusal.NotFound();
}

public class ProductTable : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.ToTable("catalog_products").GoesToTrash();
        product.Property(p => p.Name).HasMaxLength(200);
        product.Property(p => p.NameKey).HasMaxLength(200).SortsByBytes().IsDerived();
        product.Property(p => p.Code).HasMaxLength(60);
        product.Property(p => p.CodeKey).HasMaxLength(200).SortsByBytes().IsDerived();
        product.Property(p => p.Family).HasMaxLength(80);
        product.Property(p => p.FamilyKey).HasMaxLength(200).SortsByBytes().IsDerived();
        product.Property(p => p.Unit).HasMaxLength(30);
        product.Property(p => p.Description).HasMaxLength(2000);
        product.Property(p => p.Currency).HasMaxLength(3);
        product.Property(p => p.SourceKey).HasMaxLength(120);
        product.HasIndex(p => p.CodeKey).IsUnique();
        product.HasIndex(p => new { p.CodeKey, p.Id });
        product.HasIndex(p => p.SourceKey).IsUnique();
        product.HasIndex(p => new { p.NameKey, p.Id });
        product.HasIndex(p => new { p.FamilyKey, p.Id });
        product.HasIndex(p => new { p.Family, p.NameKey, p.Id });
    }
}
