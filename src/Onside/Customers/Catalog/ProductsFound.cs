using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Catalog;

public sealed class ProductsFound(AppDb db, Me me) : IFindable
{
    public string Kind => "product";

    public FormattableString Called => $"Product";

    public string Icon => "package";

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        if (me.Level == Level.Guest)
            return [];
        var products = await db.Set<Product>().Where(product => ids.Contains(product.Id)).Select(product => new { product.Id, product.Name, product.Code, product.Family, product.RetiredAt }).ToListAsync();
        return [.. products.Select(product => new Hit(Kind, product.Id, product.Name, product.RetiredAt is null ? product.Family : Say($"no longer sold"), $"/products/{product.Id}", Icon, Say(Called)) { Text = product.Code })];
    }
}
