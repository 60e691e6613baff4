using Onside.Customers.Tagging;
using Onside.Platform.Search;
using Onside.Science;

namespace Onside.Customers.Accounts;

public partial class Contact
{
    public const string TagMark = "contact-tag";
    public const string MailMark = "contact-mail";
    public const string PhoneMark = "contact-phone";
    public const string NameMark = "contact-name";

    public IReadOnlyList<Reach> Mails { get; private set; } = [];
    public IReadOnlyList<Reach> Phones { get; private set; } = [];
    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IEnumerable<Mark> Marks =>
    [
        .. Tags.Select(tag => new Mark(TagMark, TextFolding.Key(tag))),
        new(NameMark, NameMatching.PersonKey(Name)),
        .. Mails.Select(mail => new Mark(MailMark, Reach.Mail(mail.Value))),
        .. Phones.Select(phone => new Mark(PhoneMark, Reach.Digits(phone.Value))),
    ];

    // The first of each is the usual one.
    public void ReachAt(IEnumerable<Reach> mails, IEnumerable<Reach> phones)
    {
        Mails = [.. mails.DistinctBy(mail => Reach.Mail(mail.Value))];
        Phones = [.. phones.DistinctBy(phone => phone.Value)];
    }

    public void TagWith(IEnumerable<string> tags) => Tags = TagText.Clean(tags);
}
