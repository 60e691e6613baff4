using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

// Whose account it is, and to which group it belongs.
public static class EditBelonging
{
    public static async Task<Fragment<AccountBelongingForm, View>> Get(Guid id, AppDb db, Me me, Kept<PersonNames> people)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        var parent = account.ParentId is { } head ? await db.Set<Account>().VisibleTo(me).Where(a => a.Id == head).Select(a => a.Name).SingleOrDefaultAsync() : null;
        return new(new(id, account.Name, From(account), parent, [.. (await people.Current()).Choices(account.OwnerId)]));
    }

    public static async Task<Onward<Made>> Post(Guid id, Input<Form> input, AppDb db, Me me)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        var form = input.Valid();
        if (form.Version is { } seen && seen != account.Version)
            throw Conflict.Between(From(account), form, account.Version);
        await Owners.RefuseStranger(form.OwnerId, account.OwnerId, nameof(Form.OwnerId), input, db);
        await Place(account, form.ParentId, nameof(Form.ParentId), input, db, me);
        account.GiveTo(form.OwnerId);
        await db.SaveChangesAsync();
        var isSeen = await db.Set<Account>().VisibleTo(me).AnyAsync(a => a.Id == id);
        return new(isSeen ? $"/customers/{id}" : "/customers", new(id, $"/customers/{id}"), toast: new($"Saved.", isSeen ? db.UndoUrl() : null, Target: "#account"));
    }

    public static async Task Place<TForm>(Account account, Guid? parentId, string field, Input<TForm> input, AppDb db, Me me) where TForm : class, new()
    {
        if (parentId == account.ParentId)
            return;
        var parent = parentId is { } id
            ? await db.Set<Account>().VisibleTo(me).SingleOrDefaultAsync(a => a.Id == id) ?? throw input.Complain(field, $"There is no such customer that you may see.")
            : null;
        (await Family.Of(db, account, parent)).Place(account, parent);
    }

    private static Form From(Account account) => new() { OwnerId = account.OwnerId, ParentId = account.ParentId, Version = account.Version };

    public class Form
    {
        public Guid? OwnerId { get; set; }
        public Guid? ParentId { get; set; }
        public int? Version { get; set; }
    }

    public sealed record View(Guid Id, string Account, Form Form, string? Parent, [property: JsonIgnore] IReadOnlyList<Choice> Owners) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.Part(Say($"Change owner and group"), Id, Account);
    }
}
