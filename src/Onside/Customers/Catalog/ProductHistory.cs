using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.Fields;

namespace Onside.Customers.Catalog;

// A product's history: for all who see the catalogue.
public sealed class ProductHistory(AppDb db, Me me, FieldDesk desk) : Historied<Product>(db, me)
{
    public override FormattableString Called => $"Product";

    public override string Icon => "package";

    protected override Expression<Func<Product, string>> Name => product => product.Name;

    public override async Task<Shown?> Show(string place, Guid id) =>
        place == "product" && await Db.Set<Product>().AnyAsync(product => product.Id == id) ? new(typeof(ProductBody), await ShowProduct.Read(id, Db, desk)) : null;

    protected override IQueryable<Product> Visible(IQueryable<Product> products) => Me.Level > Level.Guest ? products : products.Where(product => false);

    protected override string Url(Guid id) => $"/products/{id}";
}
