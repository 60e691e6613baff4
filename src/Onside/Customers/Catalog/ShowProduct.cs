using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Catalog;

public static class ShowProduct
{
    public static async Task<Page<ProductPage, View>> Get(Guid id, AppDb db) => new(await Read(id, db));

    public static async Task<View> Read(Guid id, AppDb db) =>
        await db.Set<Product>().Where(p => p.Id == id)
            .Select(p => new View(p.Id, p.Version, p.Name, p.Code, p.Family, p.Unit, p.Description, new Money(p.PriceMinor, p.Currency), p.RetiredAt))
            .SingleOrDefaultAsync() ?? throw Refusal.NotFound();

    public record View(Guid Id, int Version, string Name, string? Code, string? Family, string? Unit, string? Description, Money Price, DateTime? RetiredAt);
}
