using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public static class EditContact
{
    public static async Task<Fragment<ContactFactsForm, View>> Get(Guid id, AppDb db, Me me, FieldDesk desk)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Find(id);
        return new(new(id, contact.Name, ContactForm.From(contact), await desk.Sheet("contact", id)));
    }

    public static async Task<Fragment<ContactBody, ShowContact.View>> Post(Guid id, Input<ContactForm> input, AppDb db, Me me, Kept<TagBook> tags, FieldDesk desk)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Find(id);
        var form = input.Valid();
        if (form.Version is { } seen && seen != contact.Version)
            throw Conflict.Between(ContactForm.From(contact), form, contact.Version, await desk.Differences(contact, form.Fields));
        form.Tell(contact, input, await tags.Current());
        await desk.Tell(contact, form.Fields, input);
        await db.SaveChangesAsync();
        return new(await ShowContact.Read(id, db, me, desk), seenAt: $"/contacts/{id}", new($"Saved.", db.UndoUrl(), Target: "#contact"));
    }

    public sealed record View(Guid Id, string Contact, ContactForm Form, FieldSheet Fields) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.ContactPart(Say($"Edit facts"), Id, Contact);
    }
}

public static class GiveContact
{
    public static async Task<Fragment<ContactOwnerForm, View>> Get(Guid id, AppDb db, Me me, Kept<PersonNames> people)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Find(id);
        return new(new(id, contact.Name, contact.OwnerId, contact.Version, [.. (await people.Current()).Choices(contact.OwnerId)]));
    }

    public static async Task<Onward<Made>> Post(Guid id, Input<Form> input, AppDb db, Me me)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Find(id);
        var form = input.Valid();
        form.RefuseStale(contact);
        await Owners.RefuseStranger(form.OwnerId, contact.OwnerId, nameof(Form.OwnerId), input, db);
        contact.GiveTo(form.OwnerId);
        await db.SaveChangesAsync();
        var isSeen = await db.Set<Contact>().VisibleTo(me).AnyAsync(c => c.Id == id);
        return new(isSeen ? $"/contacts/{id}" : "/contacts", new(id, $"/contacts/{id}"), toast: new($"Saved.", isSeen ? db.UndoUrl() : null, Target: "#contact"));
    }

    public class Form : Seen
    {
        public Guid? OwnerId { get; set; }
    }

    public sealed record View(Guid Id, string Contact, Guid? OwnerId, int Version, [property: JsonIgnore] IReadOnlyList<Choice> Owners) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.ContactPart(Say($"Change the owner"), Id, Contact);
    }
}
