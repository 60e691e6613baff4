using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Catalog;

// The history of what holds for the whole company: for administrators. The base currency goes back only while nothing was counted in it.
public sealed class CompanyHistory(AppDb db, Me me) : Historied<Company>(db, me)
{
    public override FormattableString Called => $"Company";

    public override string Icon => "building-2";

    public override bool MayEdit => Me.IsAdministrator;

    public override bool HasTrash => false;

    protected override Expression<Func<Company, string>> Name => company => company.Name;

    public override Task RefuseUnmaking(Entity made) => throw new Refusal($"The company’s own settings stay. Change them by hand instead.");

    protected override IQueryable<Company> Visible(IQueryable<Company> companies) => Me.IsAdministrator ? companies : companies.Where(company => false);

    protected override string Url(Guid id) => "/settings/company";

    protected override async Task TakeBack(Company company, Before before)
    {
        if (!before.Has(nameof(Company.Currency)))
            return;
        if (await Db.Set<CurrencyRate>().AnyAsync())
            throw new Refusal($"There are exchange rates against {company.Currency}. Remove them before the base changes.");
        company.CountIn(before.Of<string>(nameof(Company.Currency))!);
    }
}

// A rate's history: for all who see the rates.
public sealed class RateHistory(AppDb db, Me me) : Historied<CurrencyRate>(db, me)
{
    public override FormattableString Called => $"Rate";

    public override string Icon => "coins";

    public override bool MayEdit => Me.IsAdministrator;

    public override bool HasTrash => false;

    protected override Expression<Func<CurrencyRate, string>> Name => rate => rate.Currency;

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) =>
        Task.FromResult(field == nameof(CurrencyRate.NanosPerBase) && value.ValueKind == JsonValueKind.Number ? CurrencyRate.FromNanos(value.GetInt64()).ToString("#,##0.0000#####", CultureInfo.CurrentCulture) : null);

    protected override IQueryable<CurrencyRate> Visible(IQueryable<CurrencyRate> rates) => Me.Level > Level.Guest ? rates : rates.Where(rate => false);

    protected override string Url(Guid id) => "/currencies";

    protected override async Task TakeBack(CurrencyRate rate, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null)
            await BringBackRate.RefuseTwice(Db, rate);
    }
}
