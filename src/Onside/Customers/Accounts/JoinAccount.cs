using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

// A contact is something at an account: the same address adds it, changes its role, or makes it the main one.
public static class JoinAccount
{
    public static async Task<Fragment<ContactRoleForm, View>> Get(Guid id, Query<Asked> query, AppDb db, Me me, FieldDesk desk)
    {
        var contact = await ShowContact.Read(id, db, me, desk);
        return new(new(id, contact.Contact.Name, contact.Roles.FirstOrDefault(role => role.AccountId == query.Value.Account)));
    }

    public static async Task<Fragment<ContactBody, ShowContact.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, FieldDesk desk)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Include(c => c.Roles).Find(id);
        var form = input.Valid();
        contact.WorkAt(await Seen(form.AccountId!.Value, nameof(Form.AccountId), input, db, me), form.Role, form.Mainly);
        await db.SaveChangesAsync();
        return new(await ShowContact.Read(id, db, me, desk), seenAt: $"/contacts/{id}", new($"Saved.", db.UndoUrl(), Target: "#contact"));
    }

    // Customers I may not see cannot be named.
    public static async Task<Guid> Seen<TForm>(Guid accountId, string field, Input<TForm> input, AppDb db, Me me) where TForm : class, new() =>
        await db.Set<Account>().VisibleTo(me).AnyAsync(a => a.Id == accountId) ? accountId : throw input.Complain(field, $"There is no such customer that you may see.");

    public class Asked
    {
        public Guid? Account { get; set; }
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a customer.")]
        public Guid? AccountId { get; set; }

        [MaxLength(80)]
        public string? Role { get; set; }

        public bool Mainly { get; set; }
    }

    public sealed record View(Guid ContactId, string Contact, ShowContact.Role? Known) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.ContactPart(Known is null ? Say($"Add a customer") : Say($"{Contact} at {Known.Account}"), ContactId, Contact);
    }
}

public static class LeaveAccount
{
    public static async Task<Fragment<ContactBody, ShowContact.View>> Post(Guid id, Guid accountId, Input<Nothing> _, AppDb db, Me me, FieldDesk desk)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Include(c => c.Roles).Find(id);
        await db.Set<Account>().VisibleTo(me).Find(accountId);
        contact.Leave(accountId);
        await db.SaveChangesAsync();
        return new(await ShowContact.Read(id, db, me, desk), seenAt: $"/contacts/{id}", new($"No longer at this customer.", db.UndoUrl(), Target: "#contact"));
    }
}
