using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Customers.Accounts;

// A customer's history, with its addresses. Owner, group and deletion are taken back by the customer's own acts.
public sealed class AccountHistory(AppDb db, Me me, TimeProvider clock, FieldDesk desk) : Historied<Account>(db, me)
{
    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(Address))];

    public override FormattableString Called => $"Customer";

    public override string Icon => "building-2";

    protected override Expression<Func<Account, string>> Name => account => account.Name;

    public override async Task<Shown?> Show(string place, Guid id) =>
        place == "account" && await Visible(Db.Set<Account>()).AnyAsync(account => account.Id == id) ? new(typeof(AccountBody), await ShowAccount.Read(id, Db, Me, clock, desk)) : null;

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) =>
        Task.FromResult(field == nameof(Address.Kind) && value.ValueKind == JsonValueKind.Number ? AccountWords.Of((AddressKind)value.GetInt32()) : null);

    protected override IQueryable<Account> Visible(IQueryable<Account> accounts) => accounts.VisibleTo(Me);

    protected override string Url(Guid id) => $"/customers/{id}";

    protected override async Task TakeBack(Account account, Before before)
    {
        if (before.Has(nameof(Account.OwnerId)))
            account.GiveTo(before.Of<Guid?>(nameof(Account.OwnerId)));
        if (before.Has(nameof(Account.ParentId)))
            await StandBelow(account, before.Of<Guid?>(nameof(Account.ParentId)));
        if (!before.Has(nameof(Entity.DeletedAt)))
            return;
        if (before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null)
            account.TakeBack();
        else
            account.Discard(before.Now);
    }

    private async Task StandBelow(Account account, Guid? parentId)
    {
        var parent = parentId is not { } id ? null : await Db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id)
            ?? throw new Refusal($"The company above it was deleted since. Restore that one first.", 409);
        (await Family.Of(Db, account, parent)).Place(account, parent);
    }
}

public sealed class ContactHistory(AppDb db, Me me, FieldDesk desk) : Historied<Contact>(db, me)
{
    public override FormattableString Called => $"Contact";

    public override string Icon => "user";

    protected override Expression<Func<Contact, string>> Name => contact => contact.Name;

    public override async Task<Shown?> Show(string place, Guid id) =>
        place == "contact" && await Visible(Db.Set<Contact>()).AnyAsync(contact => contact.Id == id) ? new(typeof(ContactBody), await ShowContact.Read(id, Db, Me, desk)) : null;

    protected override IQueryable<Contact> Visible(IQueryable<Contact> contacts) => contacts.VisibleTo(Me);

    protected override string Url(Guid id) => $"/contacts/{id}";

    protected override Task TakeBack(Contact contact, Before before)
    {
        if (before.Has(nameof(Contact.OwnerId)))
            contact.GiveTo(before.Of<Guid?>(nameof(Contact.OwnerId)));
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null)
            contact.TakeBack();
        else if (before.Has(nameof(Entity.DeletedAt)))
            contact.Discard(before.Now);
        return Task.CompletedTask;
    }
}
