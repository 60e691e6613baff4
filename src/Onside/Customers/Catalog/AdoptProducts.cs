using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;

namespace Onside.Customers.Catalog;

// Products of another system, found again by what they are called there.
public static class AdoptProducts
{
    public sealed record Told(string SourceKey, string Name, string? Family, Money Price);

    public static async Task<Adopted> Run(AppDb db, Intake intake, IReadOnlyList<Told> products, Guid? actor, DateTime now)
    {
        var keys = products.Select(product => product.SourceKey).ToList();
        var known = await db.Set<Product>().Where(product => keys.Contains(product.SourceKey!)).ToDictionaryAsync(product => product.SourceKey!, product => product.Id);
        var made = products.Where(told => !known.ContainsKey(told.SourceKey)).Select(Made).ToList();
        foreach (var product in made)
            intake.Tell(product, actor, now);
        await intake.Write(made);
        foreach (var product in made)
            known[product.SourceKey!] = product.Id;
        return new(known, made.Count);
    }

    private static Product Made(Told told)
    {
        var product = new Product(told.Name, told.Price.MinorUnits, told.Price.Currency);
        product.Describe(told.Name, null, told.Family, null, null);
        product.CameFrom(told.SourceKey);
        return product;
    }
}
