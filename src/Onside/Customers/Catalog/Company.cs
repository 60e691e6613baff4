using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Catalog;

// The company that works here: one row, held in memory as Kept<Company.Facts>.
public class Company(string name, string currency) : Entity
{
    public const string Unnamed = "Our company";

    public static readonly Guid Ours = new("01900000-0000-7000-8000-000000000001");

    public string Name { get; private set; } = name;
    public string Currency { get; private set; } = currency;
    public string Locale { get; private set; } = "en-GB";
    public string Zone { get; private set; } = "Europe/Berlin";

    // In which a fiscal year begins.
    public int FirstMonth { get; private set; } = 1;
    public NumberStyle Numbers { get; private set; }
    public DateStyle Dates { get; private set; }
    public HourStyle Hours { get; private set; }
    public WeekStart Week { get; private set; }

    public record Facts(string Name, string Currency, string Locale, string Zone)
    {
        public int FirstMonth { get; init; } = 1;
        public Formats Formats { get; init; } = Formats.Usual;
        public FiscalCalendar Fiscal => new(FirstMonth);
    }

    public static Company Found(string name, string currency)
    {
        var company = new Company(name, currency);
        company.BeKnownAs(Ours);
        return company;
    }

    public void Describe(string name, string locale, string zone) => (Name, Locale, Zone) = (name, locale, zone);

    public void CountYearsFrom(int month) => FirstMonth = month;

    public void Write(Formats formats) => (Numbers, Dates, Hours, Week) = formats;

    public void CountIn(string currency)
    {
        if (currency == Currency)
            return;
        Announce(new BaseCurrencyChanging(Currency, currency));
        Currency = currency;
    }

    // Before anybody told us about the company, it has a plain name and counts in euros.
    public static async Task<Facts> Load(AppDb db) =>
        await db.Set<Company>().Select(c => new Facts(c.Name, c.Currency, c.Locale, c.Zone) { FirstMonth = c.FirstMonth, Formats = new(c.Numbers, c.Dates, c.Hours, c.Week) }).SingleOrDefaultAsync()
        ?? new(Unnamed, "EUR", "en-GB", "Europe/Berlin");
}

public class CompanyTable : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.ToTable("catalog_company");
        company.Property(c => c.Name).HasMaxLength(200);
        company.Property(c => c.Currency).HasMaxLength(3);
        company.Property(c => c.Locale).HasMaxLength(20);
        company.Property(c => c.Zone).HasMaxLength(60);
    }
}
