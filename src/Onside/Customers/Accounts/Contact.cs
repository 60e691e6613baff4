using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Accounts;

// Somebody we talk to, at no, one or several accounts.
public partial class Contact(string? firstName, string lastName, Guid? ownerId) : Entity, INamed, ITagged, IDerives
{
    public string? FirstName { get; private set; } = firstName;
    public string LastName { get; private set; } = lastName;

    public string Name { get; private set; } = FullName(firstName, lastName);

    // "Lindqvist Mara": lists are sorted as a telephone book is.
    public string NameKey { get; private set; } = TextFolding.Key($"{lastName} {firstName}");
    public string? Title { get; private set; }
    public string? Language { get; private set; }
    public Guid? OwnerId { get; private set; } = ownerId;
    public string? SourceKey { get; private set; }

    public string SearchText => Tags.Count == 0 ? Name : $"{Name} {string.Join(' ', Tags)}";

    public int MostWords => 24;

    public static string FullName(string? first, string last) => string.IsNullOrEmpty(first) ? last : $"{first} {last}";

    public static Contact Meet(string? firstName, string lastName, Guid? ownerId)
    {
        var contact = new Contact(firstName, lastName, ownerId);
        contact.Announce(new ContactMet(contact.Id, ownerId));
        return contact;
    }

    public void Describe(string? firstName, string lastName, string? title, string? language)
    {
        (FirstName, LastName, Title, Language) = (firstName, lastName, title, language);
        Derive();
    }

    public void Derive() => (Name, NameKey) = (FullName(FirstName, LastName), TextFolding.Key($"{LastName} {FirstName}"));

    public void GiveTo(Guid? ownerId)
    {
        if (ownerId == OwnerId)
            return;
        Announce(new ContactGiven(Id, OwnerId, ownerId));
        OwnerId = ownerId;
    }

    public void CameFrom(string sourceKey) => SourceKey = sourceKey;
}

public static class ContactQueries
{
    // Those of the people whose records I see, those at an account that I see, and nobody's at no account; a guest sees only what is theirs.
    public static IQueryable<Contact> VisibleTo(this IQueryable<Contact> contacts, Me me) =>
        me.SeesEverything ? contacts
        : me.Level == Level.Guest ? contacts.Where(contact => contact.OwnerId != null && me.Owners.Contains(contact.OwnerId.Value))
        : contacts.Where(contact =>
            (contact.OwnerId != null && me.Owners.Contains(contact.OwnerId.Value))
            || (contact.OwnerId == null && !contact.Roles.Any())
            || contact.Roles.Any(role => role.Account!.OwnerId == null || me.Owners.Contains(role.Account.OwnerId.Value)));

    public static async Task<Contact> Find(this IQueryable<Contact> contacts, Guid id) =>
        await contacts.SingleOrDefaultAsync(contact => contact.Id == id) ?? throw Refusal.NotFound();
}
