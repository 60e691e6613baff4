using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class ShowContact
{
    public static async Task<Page<ContactPage, View>> Get(Guid id, AppDb db, Me me, FieldDesk desk) => new(await Read(id, db, me, desk));

    public static async Task<View> Read(Guid id, AppDb db, Me me, FieldDesk desk)
    {
        var facts = await db.Set<Contact>().VisibleTo(me).Where(c => c.Id == id).Select(c => new Facts(
            c.Id, c.Version, c.Name, c.FirstName, c.LastName, c.Title, c.Language, c.Mails, c.Phones, c.Tags, c.AccountId,
            c.OwnerId, db.Set<Person>().Where(p => p.Id == c.OwnerId).Select(p => p.Name).FirstOrDefault())).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        var roles = await db.Set<ContactRole>().Where(r => r.ContactId == id)
            .Join(db.Set<Account>().VisibleTo(me), r => r.AccountId, a => a.Id, (r, a) => new { r.Role, a.Id, a.Name, a.Industry, a.NameKey })
            .OrderBy(r => r.NameKey).ThenBy(r => r.Id).Select(r => new Role(r.Id, r.Name, r.Industry, r.Role, r.Id == facts.AccountId)).ToListAsync();
        return new(facts with { AccountId = roles.Find(role => role.IsMain)?.AccountId }, roles, await desk.Sheet("contact", id));
    }

    public record View(Facts Contact, IReadOnlyList<Role> Roles, FieldSheet Fields)
    {
        public Role? Main => Roles.FirstOrDefault(role => role.IsMain);
    }

    public record Facts(
        Guid Id, int Version, string Name, string? FirstName, string LastName, string? Title, string? Language, IReadOnlyList<Reach> Mails, IReadOnlyList<Reach> Phones,
        IReadOnlyList<string> Tags, Guid? AccountId, Guid? OwnerId, string? Owner);

    public record Role(Guid AccountId, string Account, string? Industry, string? Called, bool IsMain);
}
