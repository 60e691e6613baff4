using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Accounts;

// What a list of contacts may be asked for.
public class ContactFilter : ListAsked
{
    public static readonly Sorts<Contact> Sorts = new Sorts<Contact>().By("name", contact => contact.NameKey);

    public List<Guid> Owner { get; set; } = [];

    // Those who are something at this account.
    public Guid? Account { get; set; }

    // Those who are at no account.
    public bool? Alone { get; set; }

    // Nobody wrote, planned or did anything with them yet.
    public bool? Unanswered { get; set; }

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

    public bool IsEmpty => Owner.Count == 0 && Account is null && Alone != true && Unanswered != true && Tag is null && Text is null && Where.Count == 0 && Fields?.IsBlank != false;

    public IQueryable<Contact> Apply(IQueryable<Contact> contacts, AppDb db)
    {
        if (Owner is { Count: > 0 } owners) contacts = contacts.Where(contact => contact.OwnerId != null && owners.Contains(contact.OwnerId.Value));
        if (Account is { } account) contacts = contacts.Where(contact => contact.Roles.Any(role => role.AccountId == account));
        if (Alone == true) contacts = contacts.Where(contact => !contact.Roles.Any());
        if (Unanswered == true) contacts = contacts.Where(Contact.IsUnanswered(db));
        if (Tag is { } tag && SearchMarks.Holding(db, Contact.TagMark, TextFolding.Key(tag)) is var tagged) contacts = contacts.Where(contact => tagged.Contains(contact.Id));
        if (Text is { } text && Named(db, text) is var found) contacts = contacts.Where(contact => found.Contains(contact.Id));
        return contacts;
    }

    // A mail address and a telephone number find their contact as well as the name does.
    private static IQueryable<Guid> Named(AppDb db, string text) =>
        text.Contains('@') ? SearchMarks.Holding(db, Contact.MailMark, Reach.Mail(text))
        : Reach.Digits(text) is { Length: > 0 } digits ? SearchMarks.Holding(db, Contact.PhoneMark, digits)
        : SearchWords.Matching(db, "contact", text);
}
