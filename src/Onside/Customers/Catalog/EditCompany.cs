using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Catalog;

public static class EditCompany
{
    public static async Task<Page<CompanyPage, View>> Get(AppDb db, Me me, TimeProvider clock) => new(await Read(db, clock.Today(me.Zone)));

    public static async Task<Fragment<CompanyForm, View>> Post(Input<Form> input, AppDb db, Me me, Doors doors, Kept<Company.Facts> facts, Kept<RateBook> exchange, TimeProvider clock)
    {
        var form = input.Valid();
        var company = await db.Set<Company>().SingleOrDefaultAsync() ?? Founded(db, await facts.Current());
        if (form.Version is { } seen && seen != company.Version)
            throw Conflict.Between(From(company), form, company.Version);
        await Refuse(input, form, company, db);
        company.Describe(form.Name!, form.Locale ?? company.Locale, form.Zone ?? company.Zone);
        company.CountYearsFrom(form.FirstMonth ?? company.FirstMonth);
        company.Write(new(form.Numbers ?? company.Numbers, form.Dates ?? company.Dates, form.Hours ?? company.Hours, form.Week ?? company.Week));
        company.CountIn(form.Currency ?? company.Currency);
        await db.SaveChangesAsync();
        facts.Forget();
        exchange.Forget();
        doors.Forget();
        return new(await Read(db, clock.Today(me.Zone)), seenAt: "/settings/company", new($"Saved.", db.UndoUrl()));
    }

    private static async Task<View> Read(AppDb db, DateOnly today)
    {
        var company = await db.Set<Company>().AsNoTracking().SingleOrDefaultAsync();
        var form = company is null ? From(await Company.Load(db)) : From(company);
        return new(form, Currencies.Codes, await db.Set<CurrencyRate>().AnyAsync(), Standing(new(form.FirstMonth ?? 1), today));
    }

    // Where a day stands in the fiscal year.
    private static Period Standing(FiscalCalendar fiscal, DateOnly today)
    {
        var quarter = fiscal.Quarter(today);
        return new(quarter.Year, quarter.Quarter, fiscal.LastDay(quarter), fiscal.FirstDay(quarter.Year), fiscal.LastDay(quarter.Year));
    }

    private static async Task Refuse(Input<Form> input, Form form, Company company, AppDb db)
    {
        if (form.Currency is { } currency && !Currencies.Contains(currency))
            throw input.Complain(nameof(Form.Currency), $"{currency} is not a currency of ISO 4217.");
        if (form.Currency is { } other && other != company.Currency && await db.Set<CurrencyRate>().AnyAsync())
            throw input.Complain(nameof(Form.Currency), $"There are exchange rates against {company.Currency}. Remove them before the base changes.");
        if (form.Locale is { } locale && !Cultures.Offered.Contains(locale))
            throw input.Complain(nameof(Form.Locale), $"Choose one of the offered values.");
        if (form.Zone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw input.Complain(nameof(Form.Zone), $"Choose one of the offered values.");
    }

    private static Company Founded(AppDb db, Company.Facts facts)
    {
        var company = Company.Found(facts.Name, facts.Currency);
        db.Add(company);
        return company;
    }

    private static Form From(Company company) => new() { Name = company.Name, Currency = company.Currency, Locale = company.Locale, Zone = company.Zone, FirstMonth = company.FirstMonth, Numbers = company.Numbers, Dates = company.Dates, Hours = company.Hours, Week = company.Week, Version = company.Version };

    private static Form From(Company.Facts facts) => new() { Name = facts.Name, Currency = facts.Currency, Locale = facts.Locale, Zone = facts.Zone, FirstMonth = facts.FirstMonth };

    public class Form
    {
        [Required(ErrorMessage = "Give the company a name."), MaxLength(200)]
        public string? Name { get; set; }

        // The base currency: totals are in it.
        [MaxLength(3)]
        public string? Currency { get; set; }

        [MaxLength(20)]
        public string? Locale { get; set; }

        [MaxLength(60)]
        public string? Zone { get; set; }

        // 1 to 12: the month in which a fiscal year begins.
        [Range(1, 12, ErrorMessage = "A month is a number from 1 to 12.")]
        public int? FirstMonth { get; set; }

        // How everybody writes who has chosen nothing else.
        public NumberStyle? Numbers { get; set; }

        public DateStyle? Dates { get; set; }

        public HourStyle? Hours { get; set; }

        public WeekStart? Week { get; set; }

        public int? Version { get; set; }
    }

    public record View(Form Company, [property: JsonIgnore] IReadOnlyList<string> Currencies, bool HasRates, Period Today);

    // A fiscal year is named by the year in which it ends.
    public sealed record Period(int Year, int Quarter, DateOnly QuarterEndsOn, DateOnly YearBeganOn, DateOnly YearEndsOn);
}
