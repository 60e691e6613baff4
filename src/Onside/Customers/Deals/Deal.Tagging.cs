using Onside.Customers.Tagging;
using Onside.Platform.Search;
using Onside.Science;

namespace Onside.Customers.Deals;

public partial class Deal
{
    public const string TagMark = "deal-tag";

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public IEnumerable<Mark> Marks => Tags.Select(tag => new Mark(TagMark, TextFolding.Key(tag)));

    public void TagWith(IEnumerable<string> tags) => Tags = TagText.Clean(tags);
}
