using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Catalog;

// The products as they are asked for, all of them, as a file.
public static class ExportProducts
{
    public static async Task<Exported<ListProducts.Row>> Get(Query<ListProducts.Filter> query, Query<Exporting> how, AppDb db, Listing lists)
    {
        var (filter, own) = (query.Value, await lists.Columns("product"));
        var narrowing = await lists.Narrowing<Product>(filter.Where, filter.Fields);
        var products = narrowing.Of(filter.Apply(db.Set<Product>(), db));
        return new(Say($"Products"), how.Value.Format, [.. Columns, .. OwnColumns.Of<ListProducts.Row>(own, product => product.Fields)],
            (await lists.Sort(ListProducts.Sorts, filter.Sort, narrowing)).All(products, ListProducts.Row.From, lists.Completing<ListProducts.Row>("product", product => product.Id, (product, fields) => product with { Fields = fields })));
    }

    private static IReadOnlyList<Column<ListProducts.Row>> Columns =>
    [
        new("id", "Id", product => product.Id.ToString()),
        new("name", Say($"Name"), product => product.Name),
        new("code", Say($"Code"), product => product.Code),
        new("family", Say($"Family"), product => product.Family),
        new("unit", Say($"Unit"), product => product.Unit),
        new("price", Say($"Price"), product => product.Price.Amount),
        new("currency", Say($"Currency"), product => product.Price.Currency),
        new("retired", Say($"No longer offered"), product => product.RetiredAt),
    ];
}
