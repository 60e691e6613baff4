using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Catalog;

// The products as they are asked for, all of them, as a file.
public static class ExportProducts
{
    public static Exported<ListProducts.Row> Get(Query<ListProducts.Filter> query, Query<Exporting> how, AppDb db) =>
        new(Say($"Products"), how.Value.Format, Columns, ListProducts.Sorts.Named(query.Value.Sort).All(query.Value.Apply(db.Set<Product>(), db), ListProducts.Row.From));

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
