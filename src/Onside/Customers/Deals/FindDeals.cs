using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public static class FindDeals
{
    public static async Task<Fragment<FoundDeals, View>> Get(Query<Asked> query, AppDb db, Me me)
    {
        var found = SearchWords.Matching(db, "deal", query.Value.Text ?? "");
        return new(new(await db.Set<Deal>().VisibleTo(me).Where(deal => found.Contains(deal.Id)).OrderBy(deal => deal.Id).Take(20)
            .Select(deal => new SubjectName(deal.Id, deal.Name, DealSubjects.At(deal.Id))).ToListAsync()));
    }

    public class Asked
    {
        [MaxLength(100)]
        public string? Text { get; set; }
    }

    public record View(IReadOnlyList<SubjectName> Rows);
}
