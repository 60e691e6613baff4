using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Customers.Catalog;

// What a list of products shows, and what it can be narrowed and grouped by.
public static class ProductLists
{
    public static void AddProductLists(this IServiceCollection services) => services.AddList<Product>("product", $"Products", "/products", list => list
        .NotForGuests()
        .Calls(product => product.Name)
        .Shows("code", $"Code", "wide", sorted: true)
        .Shows("family", $"Family", "wide", sorted: true)
        .Shows("price", $"List price", "num")
        .Shows("unit", $"Unit", "wide")
        .Draws<ProductList>(async (asked, ground) => await ListProducts.Read(Query<ListProducts.Filter>.Of(asked, ground.Me), ground.Db, ground.Services.GetRequiredService<Listing>()))
        .Changing()
        .Text("name", $"Name", product => product.NameKey)
        .Text("code", $"Code", product => product.CodeKey)
        .Word("family", $"Family", product => product.Family, async ground => [.. (await Families(ground.Db)).Select(family => new Choice(family, family))])
        .Word("currency", $"Currency", product => product.Currency, async ground => [.. (await ground.Kept<RateBook>()).Used.Select(currency => new Choice(currency, currency))]));

    public static Task<List<string>> Families(AppDb db) =>
        db.Set<Product>().Where(product => product.Family != null).Select(product => product.Family!).Distinct().OrderBy(family => family).Take(200).ToListAsync();
}
