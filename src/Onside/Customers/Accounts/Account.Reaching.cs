using Onside.Customers.Tagging;
using Onside.Platform.Search;
using Onside.Science;

namespace Onside.Customers.Accounts;

public partial class Account
{
    public const string TagMark = "account-tag";
    public const string DomainMark = "account-domain";
    public const string PhoneMark = "account-phone";
    public const string NameMark = "account-name";

    public string? Website { get; private set; }
    public string? Phone { get; private set; }
    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IEnumerable<Mark> Marks =>
    [
        .. Tags.Select(tag => new Mark(TagMark, TextFolding.Key(tag))),
        new(NameMark, NameMatching.OrganisationKey(Name)),
        new(DomainMark, Reach.Domain(Website)),
        new(PhoneMark, Reach.Digits(Phone)),
    ];

    public void ReachAt(string? website, string? phone) => (Website, Phone) = (website, phone);

    public void TagWith(IEnumerable<string> tags) => Tags = TagText.Clean(tags);
}
