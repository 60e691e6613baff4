using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public static class EditAccount
{
    public static async Task<Fragment<AccountFactsForm, View>> Get(Guid id, AppDb db, Me me, Kept<RateBook> exchange, Kept<Vocabulary> words, FieldDesk desk)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        var rates = await exchange.Current();
        return new(new(id, AccountForm.From(account), account.Revenue?.Typed(), rates.Base, rates.Used, await words.Current(), await desk.Sheet("account", id)));
    }

    public static async Task<Fragment<AccountBody, ShowAccount.View>> Post(Guid id, Input<AccountForm> input, AppDb db, Me me, Kept<TagBook> tags, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        var form = input.Valid();
        if (form.Version is { } seen && seen != account.Version)
            throw Conflict.Between(AccountForm.From(account), form, account.Version, await desk.Differences(account, form.Fields));
        AccountForm.Tell(account, form, input, await exchange.Current(), await tags.Current(), clock.Today(me.Zone));
        await desk.Tell(account, form.Fields, input);
        await db.SaveChangesAsync();
        return new(await ShowAccount.Read(id, db, me, clock, desk), seenAt: $"/customers/{id}", new($"Saved.", db.UndoUrl(), Target: "#account"));
    }

    public sealed record View(Guid Id, AccountForm Form, [property: JsonIgnore] string? Revenue, string BaseCurrency, IReadOnlyList<string> Currencies, [property: JsonIgnore] Vocabulary Words, FieldSheet Fields) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.Part(Say($"Edit facts"), Id, Form.Name!);
    }
}
