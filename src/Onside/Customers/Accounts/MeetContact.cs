using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class MeetContact
{
    public static async Task<Page<NewContactPage, View>> Get(Query<Start> query, AppDb db, Me me, Kept<PersonNames> people, FieldDesk desk)
    {
        var account = query.Value.Account is { } id ? await db.Set<Account>().VisibleTo(me).Find(id) : null;
        return new(new(account?.Id, account?.Name, query.Value.Name, me.Id, [.. (await people.Current()).Choices()], await desk.Sheet("contact")));
    }

    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Me me, Kept<TagBook> tags, FieldDesk desk)
    {
        var form = input.Valid();
        await Owners.RefuseStranger(form.OwnerId, me.Id, nameof(Form.OwnerId), input, db);
        var contact = Contact.Meet(form.FirstName, form.LastName!, form.OwnerId);
        form.Tell(contact, input, await tags.Current());
        await desk.Tell(contact, form.Fields, input);
        if (form.AccountId is { } account)
            contact.WorkAt(await JoinAccount.Seen(account, nameof(Form.AccountId), input, db, me), form.Role, mainly: true);
        db.Add(contact);
        await db.SaveChangesAsync();
        return new($"/contacts/{contact.Id}", new(contact.Id, $"/contacts/{contact.Id}"), 201);
    }

    public class Start
    {
        public string? Name { get; set; }
        public Guid? Account { get; set; }
    }

    public class Form : ContactForm
    {
        public Guid? OwnerId { get; set; }
        public Guid? AccountId { get; set; }

        [MaxLength(80)]
        public string? Role { get; set; }
    }

    public record View(Guid? AccountId, string? Account, string? Name, Guid OwnerId, [property: JsonIgnore] IReadOnlyList<Choice> Owners, FieldSheet Fields);
}
