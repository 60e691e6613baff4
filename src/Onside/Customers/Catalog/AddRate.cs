using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Catalog;

public static class AddRate
{
    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Me me, Kept<RateBook> exchange, TimeProvider clock)
    {
        var (form, rates) = (input.Valid(), await exchange.Current());
        Refuse(input, form, rates.Base);
        var day = form.ValidFrom ?? clock.Today(me.Zone);
        if (await db.Set<CurrencyRate>().AnyAsync(r => r.Currency == form.Currency && r.ValidFrom == day))
            throw input.Complain(nameof(Form.ValidFrom), $"{form.Currency} has a rate of this day already. Remove it first.");
        var rate = new CurrencyRate(form.Currency!, day, CurrencyRate.InNanos(form.PerBase!.Value));
        db.Add(rate);
        await db.SaveChangesAsync();
        exchange.Forget();
        return new("/currencies", new(rate.Id, "/currencies"), 201);
    }

    private static void Refuse(Input<Form> input, Form form, string baseCurrency)
    {
        if (!Currencies.Contains(form.Currency))
            throw input.Complain(nameof(Form.Currency), $"{form.Currency} is not a currency of ISO 4217.");
        if (form.Currency == baseCurrency)
            throw input.Complain(nameof(Form.Currency), $"{baseCurrency} is the base: rates tell what one {baseCurrency} is worth in another currency.");
        if (form.PerBase is not (> 0 and <= CurrencyRate.Most))
            throw input.Complain(nameof(Form.PerBase), $"A rate is more than 0 and at most {CurrencyRate.Most:N0}.");
        if (decimal.Round(form.PerBase.Value, 9) != form.PerBase)
            throw input.Complain(nameof(Form.PerBase), $"A rate has at most nine decimals.");
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a currency."), MaxLength(3)]
        public string? Currency { get; set; }

        // Today, when it is left out.
        public DateOnly? ValidFrom { get; set; }

        // How many units of the currency one unit of the base is worth.
        [Required(ErrorMessage = "Give the rate.")]
        public decimal? PerBase { get; set; }
    }
}
