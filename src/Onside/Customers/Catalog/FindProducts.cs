using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Customers.Catalog;

public static class FindProducts
{
    public static async Task<Fragment<FoundList, Found>> Get(Query<Found.Asked> query, AppDb db)
    {
        var rows = await Named(db, query.Value.Q).OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(Found.Most)
            .Select(p => new { p.Id, p.Name, p.Code, p.Unit, Price = new Money(p.PriceMinor, p.Currency) }).ToListAsync();
        return new(Found.Of([.. rows.Select(p => new Found.Row(p.Id, p.Name, p.Unit is null ? $"{p.Price}" : $"{p.Price} / {p.Unit}", $"/products/{p.Id}"))], query.Value));
    }

    private static IQueryable<Product> Named(AppDb db, string? asked)
    {
        var products = db.Set<Product>().OnSale();
        if (string.IsNullOrWhiteSpace(asked))
            return products;
        var found = SearchWords.Matching(db, "product", asked);
        return products.Where(p => found.Contains(p.Id));
    }
}
