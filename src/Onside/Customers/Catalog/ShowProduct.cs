using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Catalog;

public static class ShowProduct
{
    public static async Task<Page<ProductPage, View>> Get(Guid id, AppDb db, FieldDesk desk) => new(await Read(id, db, desk));

    public static async Task<View> Read(Guid id, AppDb db, FieldDesk desk)
    {
        var product = await db.Set<Product>().Where(p => p.Id == id)
            .Select(p => new View(p.Id, p.Version, p.Name, p.Code, p.Family, p.Unit, p.Description, new Money(p.PriceMinor, p.Currency), p.RetiredAt, null!))
            .SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        return product with { Fields = await desk.Sheet("product", id) };
    }

    public record View(Guid Id, int Version, string Name, string? Code, string? Family, string? Unit, string? Description, Money Price, DateTime? RetiredAt, FieldSheet Fields);
}
