using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Data;

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
        var tags = await db.Set<TagWord>().Where(tag => tag.RetiredAt == null).OrderBy(tag => tag.Key).Select(tag => tag.Name).Take(Most).ToListAsync();
        return new(industries, regions, tags);
    }
}
