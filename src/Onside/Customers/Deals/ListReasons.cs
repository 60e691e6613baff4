using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class ListReasons
{
    public static async Task<Page<ReasonsPage, View>> Get(AppDb db)
    {
        var book = await ReasonBook.Load(db);
        return new(new([.. ReasonBook.Results.Select(result => new List(result, [.. book.Of(result)]))]));
    }

    public record View(IReadOnlyList<List> Lists);

    public record List(Result Result, IReadOnlyList<ReasonBook.Reason> Reasons);
}
