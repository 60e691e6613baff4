using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

public static class EditLines
{
    public static async Task<Fragment<DealLinesForm, View>> Get(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk) =>
        new(new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), await db.Set<Product>().Where(p => p.RetiredAt == null).OrderBy(p => p.NameKey)
            .Select(p => new Offer(p.Id, p.Name, new Money(p.PriceMinor, p.Currency))).Take(500).ToListAsync()));

    public static async Task<Fragment<DealBody, ShowDeal.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var (form, rates) = (input.Valid(), await exchange.Current());
        var deal = await db.Set<Deal>().VisibleTo(me).WithLines().Find(id);
        await Standing.RefuseUnlessSeen(deal, form.Version, db, await kept.Current(), _ => { });
        deal.Fill(await Lines(deal, form, input, db), DealForm.InBase(rates, clock.Today(me.Zone)), clock.Now());
        await db.SaveChangesAsync();
        return new(await ShowDeal.Read(id, db, me, kept, exchange, clock, desk), seenAt: $"/deals/{id}", new($"Saved.", db.UndoUrl(), Target: "#deal"));
    }

    private static async Task<List<DealLine>> Lines(Deal deal, Form form, Input<Form> input, AppDb db)
    {
        var ids = form.Lines.Select(line => line.ProductId).OfType<Guid>().ToList();
        var products = await db.Set<Product>().Where(product => ids.Contains(product.Id)).ToDictionaryAsync(product => product.Id);
        var lines = new List<DealLine>();
        foreach (var (row, i) in form.Lines.Select((row, i) => (row, i)).Where(line => line.row.ProductId is not null || !string.IsNullOrEmpty(line.row.Description)))
        {
            var product = row.ProductId is not { } productId ? null : products.GetValueOrDefault(productId) ?? throw input.Complain($"Lines[{i}].ProductId", $"This product no longer exists.");
            var price = input.Money($"Lines[{i}].UnitPrice", row.UnitPrice ?? UsualPrice(product, deal.Currency), deal.Currency);
            lines.Add(new DealLine(deal.Id, lines.Count + 1, row.ProductId, row.Description ?? product!.Name, (long)((row.Quantity ?? 1) * 1000), price.MinorUnits, (int)((row.Discount ?? 0) * 100)));
        }
        return lines;
    }

    private static decimal UsualPrice(Product? product, string currency) =>
        product is not null && product.Currency == currency ? new Money(product.PriceMinor, currency).Amount : 0;

    public class Form
    {
        public List<Row> Lines { get; set; } = [];
        public int? Version { get; set; }
    }

    public class Row
    {
        public Guid? ProductId { get; set; }

        [MaxLength(200)]
        public string? Description { get; set; }

        [Range(0.001, 1_000_000, ErrorMessage = "The quantity must be above zero.")]
        public decimal? Quantity { get; set; }

        [Range(0, 1_000_000_000, ErrorMessage = "A price is not negative.")]
        public decimal? UnitPrice { get; set; }

        [Range(0, 100, ErrorMessage = "A discount is between 0 and 100 percent.")]
        public decimal? Discount { get; set; }
    }

    public sealed record View(ShowDeal.View Shown, IReadOnlyList<Offer> Offers) : IPlaced
    {
        Whereabouts IPlaced.Where => DealWords.Part(Say($"Products"), Shown.Deal.Id, Shown.Deal.Name);
    }

    public record Offer(Guid Id, string Name, Money Price);
}
