using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Fields;

namespace Onside.Customers.Catalog;

// What a person says about a product, new or known.
public class ProductForm
{
    [Required(ErrorMessage = "Give the product a name."), MaxLength(200)]
    public string? Name { get; set; }

    [MaxLength(60)]
    public string? Code { get; set; }

    [MaxLength(80)]
    public string? Family { get; set; }

    [MaxLength(30)]
    public string? Unit { get; set; }

    [MaxLength(2000)]
    public string? Description { get; set; }

    [Required(ErrorMessage = "Give the list price. It may be 0."), Range(0, 1e15)]
    public decimal? Price { get; set; }

    [MaxLength(3)]
    public string? Currency { get; set; }

    // Those of the company's own, by key.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }

    public static ProductForm From(Product product) => new()
    {
        Name = product.Name, Code = product.Code, Family = product.Family, Unit = product.Unit, Description = product.Description,
        Price = product.Price.Amount, Currency = product.Currency, Version = product.Version,
    };

    public static async Task Tell(Product product, Input<ProductForm> input, AppDb db, RateBook rates, FieldDesk desk)
    {
        var form = input.Valid();
        var price = input.Money(nameof(Price), form.Price!.Value, form.Currency ?? rates.Base);
        var code = string.IsNullOrEmpty(form.Code) ? null : form.Code;
        var key = TextFolding.Key(code);
        if (code is not null && await db.Set<Product>().Where(p => p.CodeKey == key && p.Id != product.Id).Select(p => p.Name).FirstOrDefaultAsync() is { } other)
            throw input.Complain(nameof(Code), $"{other} has this code already.");
        product.Describe(form.Name!, code, form.Family, form.Unit, form.Description);
        product.SellAt(price);
        await desk.Tell(product, form.Fields, input);
    }
}
