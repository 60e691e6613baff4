using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Accounts;

// What a list of accounts may be asked for.
public class AccountFilter : ListAsked
{
    public static readonly Sorts<Account> Sorts = new Sorts<Account>()
        .By("name", account => account.NameKey)
        .By("employees", account => account.Employees)
        .By("revenue", account => account.RevenueInBase)
        .By("won", account => account.LastWonOn);

    public List<Guid> Owner { get; set; } = [];

    // Accounts that nobody owns yet.
    public bool? Unowned { get; set; }

    // Nobody wrote, planned or did anything with them yet, and they never bought.
    public bool? Unanswered { get; set; }

    [MaxLength(80)]
    public string? Industry { get; set; }

    [MaxLength(80)]
    public string? Region { get; set; }

    public Lifecycle? Lifecycle { get; set; }

    [MaxLength(100)]
    public string? Tag { get; set; }

    [MaxLength(100)]
    public string? Text { get; set; }


    // Fields of the company's own: Fields.tier=gold, Fields.seats.from=10. Columns are called fields.<key>.
    public Loose? Fields { get; set; }

    public List<string> Columns { get; set; } = [];

    public string? Sort { get; set; }

    [MaxLength(1000)]
    public string? After { get; set; }

    [Range(1, 200)]
    public int? Size { get; set; }

    public bool IsEmpty => Owner.Count == 0 && Unowned != true && Unanswered != true && Industry is null && Region is null && Lifecycle is null && Tag is null && Text is null && Where.Count == 0 && Fields?.IsBlank != false;

    public IQueryable<Account> Apply(IQueryable<Account> accounts, AppDb db, DateOnly today)
    {
        if (Owner is { Count: > 0 } owners) accounts = accounts.Where(account => account.OwnerId != null && owners.Contains(account.OwnerId.Value));
        if (Unowned == true) accounts = accounts.Where(account => account.OwnerId == null);
        if (Unanswered == true) accounts = accounts.Where(Account.IsUnanswered(db));
        if (Industry is { } industry) accounts = accounts.Where(account => account.Industry == industry);
        if (Region is { } region) accounts = accounts.Where(account => account.Region == region);
        if (Lifecycle is { } lifecycle) accounts = accounts.Where(Account.Is(lifecycle, today));
        if (Tag is { } tag && SearchMarks.Holding(db, Account.TagMark, TextFolding.Key(tag)) is var tagged) accounts = accounts.Where(account => tagged.Contains(account.Id));
        if (Text is { } text && Named(db, text) is var found) accounts = accounts.Where(account => found.Contains(account.Id));
        return accounts;
    }

    // A domain and a telephone number find their account as well as its name does.
    private static IQueryable<Guid> Named(AppDb db, string text)
    {
        var (domain, digits) = (Reach.Domain(text), Reach.Digits(text));
        var mark = domain.Length > 0 ? SearchMarks.Holding(db, Account.DomainMark, domain) : digits.Length > 0 ? SearchMarks.Holding(db, Account.PhoneMark, digits) : null;
        return mark is null ? SearchWords.Matching(db, "account", text) : SearchWords.Matching(db, "account", text).Union(mark);
    }
}
