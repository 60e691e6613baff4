using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Accounts;

public static class FindSimilarContacts
{
    public static async Task<Fragment<SimilarNote, SimilarRecords>> Get(Query<Asked> query, AppDb db, Me me)
    {
        var asked = query.Value;
        var contacts = db.Set<Contact>().VisibleTo(me).Where(c => c.Id != asked.Id);
        return new(SimilarRecords.Of([.. await ByMarks(asked, db, contacts), .. await ByName(asked, db, contacts)], "/contacts"));
    }

    private static async Task<IEnumerable<(Guid, string, FormattableString, double)>> ByMarks(Asked asked, AppDb db, IQueryable<Contact> contacts)
    {
        var mails = asked.Mails.Select(mail => Reach.Mail(mail.Value)).Where(mail => mail.Length > 0).ToList();
        var numbers = asked.Phones.Select(phone => Reach.Digits(phone.Value)).Where(number => number.Length > 0).ToList();
        if (mails.Count + numbers.Count == 0)
            return [];
        var found = await db.Set<SearchMark>().Where(m => (m.Kind == Contact.MailMark && mails.Contains(m.Value)) || (m.Kind == Contact.PhoneMark && numbers.Contains(m.Value)))
            .Join(contacts, m => m.RecordId, c => c.Id, (m, c) => new { m.Kind, c.Id, c.Name }).Take(20).ToListAsync();
        return found.Select(f => f.Kind == Contact.MailMark ? (f.Id, f.Name, (FormattableString)$"same e-mail address", 3.0) : (f.Id, f.Name, $"same telephone number", 2.0));
    }

    private static async Task<IEnumerable<(Guid, string, FormattableString, double)>> ByName(Asked asked, AppDb db, IQueryable<Contact> contacts)
    {
        if (TextFolding.Key(asked.LastName).Length < 2)
            return [];
        var name = Contact.FullName(asked.FirstName, asked.LastName!);
        var candidates = SimilarRecords.Candidates(db, "contact", name);
        var found = await contacts.Where(c => candidates.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync();
        return found.Select(f => (f.Id, f.Name, (FormattableString)$"similar name", NameMatching.People(name, f.Name))).Where(f => f.Item4 >= NameMatching.SamePerson);
    }

    public class Asked
    {
        public Guid? Id { get; set; }

        [MaxLength(100)]
        public string? FirstName { get; set; }

        [MaxLength(100)]
        public string? LastName { get; set; }

        public List<Typed> Mails { get; set; } = [];
        public List<Typed> Phones { get; set; } = [];
    }

    public class Typed
    {
        [MaxLength(254)]
        public string? Value { get; set; }
    }
}
