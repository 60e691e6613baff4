using System.Text.Json.Serialization;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Catalog;

public static class OfferProduct
{
    public static async Task<Page<NewProductPage, View>> Get(Kept<RateBook> exchange, FieldDesk desk)
    {
        var rates = await exchange.Current();
        return new(new(null, new() { Currency = rates.Base }, rates.Used, await desk.Sheet("product")));
    }

    public static async Task<Onward<Made>> Post(Input<ProductForm> input, AppDb db, Kept<RateBook> exchange, FieldDesk desk)
    {
        var form = input.Valid();
        var product = new Product(form.Name!, 0, form.Currency ?? "");
        await ProductForm.Tell(product, input, db, await exchange.Current(), desk);
        db.Add(product);
        await db.SaveChangesAsync();
        return new($"/products/{product.Id}", new(product.Id, $"/products/{product.Id}"), 201);
    }

    public sealed record View(Guid? Id, ProductForm Form, [property: JsonIgnore] IReadOnlyList<string> Currencies, FieldSheet Fields) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Edit facts"), "products", (Say($"Products"), "/products"), (Form.Name ?? Say($"Product"), $"/products/{Id}")) { Target = "product" };
    }
}

public static class EditProduct
{
    public static async Task<Fragment<ProductFactsForm, OfferProduct.View>> Get(Guid id, AppDb db, Kept<RateBook> exchange, FieldDesk desk) =>
        new(new(id, ProductForm.From(await db.Set<Product>().Known(id)), (await exchange.Current()).Used, await desk.Sheet("product", id)));

    public static async Task<Fragment<ProductBody, ShowProduct.View>> Post(Guid id, Input<ProductForm> input, AppDb db, Kept<RateBook> exchange, FieldDesk desk)
    {
        var product = await db.Set<Product>().Known(id);
        var form = input.Valid();
        if (form.Version is { } seen && seen != product.Version)
            throw Conflict.Between(ProductForm.From(product), form, product.Version, await desk.Differences(product, form.Fields));
        await ProductForm.Tell(product, input, db, await exchange.Current(), desk);
        await db.SaveChangesAsync();
        return new(await ShowProduct.Read(id, db, desk), seenAt: $"/products/{id}", new($"Saved.", db.UndoUrl(), Target: "#product"));
    }
}
