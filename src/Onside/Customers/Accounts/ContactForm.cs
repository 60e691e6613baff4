using System.ComponentModel.DataAnnotations;
using Onside.Customers.Tagging;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

// What a person says about a contact, new or known.
public class ContactForm
{
    [MaxLength(100)]
    public string? FirstName { get; set; }

    [Required(ErrorMessage = "Give at least the last name."), MaxLength(100)]
    public string? LastName { get; set; }

    [MaxLength(120)]
    public string? Title { get; set; }

    // A language tag such as de or en-GB.
    [MaxLength(20), RegularExpression("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$", ErrorMessage = "Choose a language of the list.")]
    public string? Language { get; set; }

    [MaxLength(5, ErrorMessage = "At most five.")]
    public List<MailRow> Mails { get; set; } = [];

    [MaxLength(5, ErrorMessage = "At most five.")]
    public List<PhoneRow> Phones { get; set; } = [];

    [MaxLength(500)]
    public string? Tags { get; set; }

    // Those of the company's own, by key.
    public Loose? Fields { get; set; }

    public int? Version { get; set; }

    public static ContactForm From(Contact contact) => new()
    {
        FirstName = contact.FirstName, LastName = contact.LastName, Title = contact.Title, Language = contact.Language, Tags = contact.Tags.Count == 0 ? null : string.Join(", ", contact.Tags), Version = contact.Version,
        Mails = [.. contact.Mails.Select(mail => new MailRow { Value = mail.Value, Label = mail.Label })],
        Phones = [.. contact.Phones.Select(phone => new PhoneRow { Value = phone.Value, Label = phone.Label })],
    };

    public void Tell<TForm>(Contact contact, Input<TForm> input, TagBook tags) where TForm : class, new()
    {
        contact.Describe(FirstName, LastName!, Title, Language);
        contact.ReachAt(
            Mails.Where(mail => !string.IsNullOrEmpty(mail.Value)).Select(mail => new Reach(mail.Value!, mail.Label)),
            Phones.Where(phone => !string.IsNullOrEmpty(phone.Value)).Select(phone => new Reach(phone.Value!, phone.Label)));
        tags.Tell(contact, Tags, input);
    }

    public class MailRow
    {
        [MailAddress, MaxLength(254)]
        public string? Value { get; set; }

        [MaxLength(30)]
        public string? Label { get; set; }
    }

    public class PhoneRow
    {
        [Telephone, MaxLength(40)]
        public string? Value { get; set; }

        [MaxLength(30)]
        public string? Label { get; set; }
    }
}
