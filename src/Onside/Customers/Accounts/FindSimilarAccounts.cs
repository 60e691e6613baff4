using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Accounts;

public static class FindSimilarAccounts
{
    public static async Task<Fragment<SimilarNote, SimilarRecords>> Get(Query<Asked> query, AppDb db, Me me)
    {
        var asked = query.Value;
        var accounts = db.Set<Account>().VisibleTo(me).Where(a => a.Id != asked.Id);
        return new(SimilarRecords.Of([.. await ByMarks(asked, db, accounts), .. await ByName(asked.Name, db, accounts)], "/customers"));
    }

    private static async Task<IEnumerable<(Guid, string, FormattableString, double)>> ByMarks(Asked asked, AppDb db, IQueryable<Account> accounts)
    {
        var (domain, digits, key) = (Reach.Domain(asked.Website), Reach.Digits(asked.Phone), NameMatching.OrganisationKey(asked.Name));
        var found = await db.Set<SearchMark>()
            .Where(m => (m.Kind == Account.DomainMark && m.Value == domain) || (m.Kind == Account.PhoneMark && m.Value == digits) || (m.Kind == Account.NameMark && m.Value == key))
            .Join(accounts, m => m.RecordId, a => a.Id, (m, a) => new { m.Kind, a.Id, a.Name }).Take(20).ToListAsync();
        return found.Select(f => (f.Id, f.Name, Because(f.Kind), f.Kind == Account.DomainMark ? 3.0 : 2));
    }

    private static async Task<IEnumerable<(Guid, string, FormattableString, double)>> ByName(string? name, AppDb db, IQueryable<Account> accounts)
    {
        if (TextFolding.Key(name).Length < 3)
            return [];
        var candidates = SimilarRecords.Candidates(db, "account", name!);
        var found = await accounts.Where(a => candidates.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync();
        return found.Select(f => (f.Id, f.Name, (FormattableString)$"similar name", NameMatching.Organisations(name, f.Name))).Where(f => f.Item4 >= NameMatching.SameOrganisation);
    }

    private static FormattableString Because(string kind) =>
        kind == Account.DomainMark ? $"same website" : kind == Account.PhoneMark ? (FormattableString)$"same telephone number" : $"same name";

    public class Asked
    {
        // The record itself, when it is being edited.
        public Guid? Id { get; set; }

        [MaxLength(200)]
        public string? Name { get; set; }

        [MaxLength(200)]
        public string? Website { get; set; }

        [MaxLength(40)]
        public string? Phone { get; set; }
    }
}
