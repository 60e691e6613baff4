using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Catalog;

// What can be said of many products at once. A name and a code belong to one.
internal static class ProductChanges
{
    public static ListKind<Product> Changing(this ListKind<Product> list) => list
        .Holds((db, me) => me.Level > Level.Guest ? db.Set<Product>() : db.Set<Product>().Where(product => false), Asked, product => product.Name)
        .SetsText("family", $"Family", product => product.Family, (product, family) => product.Describe(product.Name, product.Code, family, product.Unit, product.Description), longest: 80)
        .SetsText("unit", $"Unit", product => product.Unit, (product, unit) => product.Describe(product.Name, product.Code, product.Family, unit, product.Description), longest: 30)
        .SetsMoney("price", $"List price", product => product.Price.ToString(), (product, amount) => product.SellAt(Price(amount, product.Currency)))
        .Sets("offered", $"Offered", _ => Task.FromResult<IReadOnlyList<Choice>>([new("yes", Say($"Yes")), new("no", Say($"No"))]), product => product.RetiredAt is null ? "yes" : "no", (product, offered, ground) => Offer(product, offered == "yes", ground.Now));

    private static Task Offer(Product product, bool offered, DateTime now)
    {
        if (offered)
            product.SellAgain();
        else
            product.Retire(now);
        return Task.CompletedTask;
    }

    // Each keeps its currency.
    private static Money Price(decimal amount, string currency) =>
        amount < 0 ? throw new Refusal($"A list price is 0 or more.")
        : Amounts.Complaint(amount, currency) is { } complaint ? throw new Refusal(complaint)
        : new((long)(amount * new Money(0, currency).Unit), currency);

    private static async Task<IQueryable<Product>> Asked(string asked, IServiceProvider services)
    {
        var (db, filter) = (services.GetRequiredService<AppDb>(), Query<ListProducts.Filter>.Of(asked, services.GetRequiredService<Me>()).Value);
        return (await services.GetRequiredService<Listing>().Narrowing<Product>(filter.Where, filter.Fields)).Of(filter.Apply(db.Set<Product>(), db));
    }
}
