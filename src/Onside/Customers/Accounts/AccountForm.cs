using System.ComponentModel.DataAnnotations;
using Onside.Customers.Tagging;
using Onside.Platform.Money;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

// What a person says about an account, new or known.
public class AccountForm
{
    [Required(ErrorMessage = "Give the customer a name."), MaxLength(200)]
    public string? Name { get; set; }

    [MaxLength(200)]
    public string? LegalName { get; set; }

    [MaxLength(80)]
    public string? Industry { get; set; }

    [MaxLength(80)]
    public string? Region { get; set; }

    [WebAddress, MaxLength(200)]
    public string? Website { get; set; }

    [Telephone, MaxLength(40)]
    public string? Phone { get; set; }

    // Several, with commas between them.
    [MaxLength(500)]
    public string? Tags { get; set; }

    [Range(1, 10_000_000)]
    public int? Employees { get; set; }

    [Range(800, 2200)]
    public int? FoundedYear { get; set; }

    [Range(0, 1e15)]
    public decimal? Revenue { get; set; }

    [MaxLength(3)]
    public string? RevenueCurrency { get; set; }

    public DateOnly? ContractUntil { get; set; }

    // Those of the company's own, by key.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }

    public static AccountForm From(Account account) => new()
    {
        Name = account.Name, LegalName = account.LegalName, Industry = account.Industry, Region = account.Region, Website = account.Website, Phone = account.Phone,
        Tags = account.Tags.Count == 0 ? null : string.Join(", ", account.Tags), Employees = account.Employees, FoundedYear = account.FoundedYear, Revenue = account.Revenue?.Amount,
        RevenueCurrency = account.RevenueCurrency, ContractUntil = account.ContractUntil, Version = account.Version,
    };

    public static void Tell<TForm>(Account account, AccountForm form, Input<TForm> input, RateBook rates, TagBook tags, DateOnly today) where TForm : class, new()
    {
        var revenue = input.Money(nameof(Revenue), form.Revenue, form.RevenueCurrency ?? account.RevenueCurrency ?? rates.Base);
        account.Describe(form.Name!, form.LegalName, form.Industry, form.Region);
        account.ReachAt(form.Website, form.Phone);
        tags.Tell(account, form.Tags, input);
        account.UnderContract(form.ContractUntil);
        if (revenue != account.Revenue)
            account.Earn(revenue, revenue is { } money ? rates.MinorInBase(money, today) : null);
        account.Size(form.Employees, form.FoundedYear);
    }
}
