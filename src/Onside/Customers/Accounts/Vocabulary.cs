using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Search;

namespace Onside.Customers.Accounts;

// The company's own words for industries, regions and tags: offered while typing and in filters, kept in memory.
public sealed record Vocabulary(IReadOnlyList<string> Industries, IReadOnlyList<string> Regions, IReadOnlyList<string> Tags)
{
    private const int Most = 200;

    public static async Task<Vocabulary> Load(AppDb db)
    {
        var accounts = db.Set<Account>();
        var industries = await accounts.Where(a => a.Industry != null).Select(a => a.Industry!).Distinct().OrderBy(word => word).Take(Most).ToListAsync();
        var regions = await accounts.Where(a => a.Region != null).Select(a => a.Region!).Distinct().OrderBy(word => word).Take(Most).ToListAsync();
        var tags = await db.Set<SearchMark>().Where(m => m.Kind == Account.TagMark || m.Kind == Contact.TagMark).Select(m => m.Value).Distinct().OrderBy(word => word).Take(Most).ToListAsync();
        return new(industries, regions, tags);
    }
}
