using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Catalog;

// No longer offered; it stays on the deals it was sold with.
public static class RetireProduct
{
    public static async Task<Fragment<ProductBody, ShowProduct.View>> Post(Guid id, Input<Nothing> _, AppDb db, TimeProvider clock, FieldDesk desk)
    {
        var product = await db.Set<Product>().Known(id);
        product.Retire(clock.Now());
        await db.SaveChangesAsync();
        return new(await ShowProduct.Read(id, db, desk), seenAt: $"/products/{id}", new($"{product.Name} is no longer offered.", $"/products/{id}/retirement/undo"));
    }
}

public static class SellProductAgain
{
    public static async Task<Fragment<ProductBody, ShowProduct.View>> Post(Guid id, Input<Nothing> _, AppDb db, FieldDesk desk)
    {
        var product = await db.Set<Product>().Known(id);
        product.SellAgain();
        await db.SaveChangesAsync();
        return new(await ShowProduct.Read(id, db, desk), seenAt: $"/products/{id}", new($"{product.Name} is offered again."));
    }
}
