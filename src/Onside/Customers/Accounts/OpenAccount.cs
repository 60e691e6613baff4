using System.Text.Json.Serialization;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class OpenAccount
{
    public static async Task<Page<NewAccountPage, View>> Get(Query<Start> query, AppDb db, Me me, Kept<RateBook> exchange, Kept<Vocabulary> words, Kept<PersonNames> people, FieldDesk desk)
    {
        var parent = query.Value.Parent is { } id ? await db.Set<Account>().VisibleTo(me).Find(id) : null;
        var rates = await exchange.Current();
        return new(new(query.Value.Name, parent?.Id, parent?.Name, me.Id, rates.Base, rates.Used, await words.Current(), [.. (await people.Current()).Choices()], await desk.Sheet("account")));
    }

    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, Me me, Kept<TagBook> tags, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk)
    {
        var form = input.Valid();
        await Owners.RefuseStranger(form.OwnerId, me.Id, nameof(Form.OwnerId), input, db);
        var account = Account.Open(form.Name!, form.OwnerId);
        AccountForm.Tell(account, form, input, await exchange.Current(), await tags.Current(), clock.Today(me.Zone));
        await desk.Tell(account, form.Fields, input);
        await EditBelonging.Place(account, form.ParentId, nameof(Form.ParentId), input, db, me);
        db.Add(account);
        await db.SaveChangesAsync();
        return new($"/customers/{account.Id}", new(account.Id, $"/customers/{account.Id}"), 201);
    }

    public class Start
    {
        public string? Name { get; set; }
        public Guid? Parent { get; set; }
    }

    public class Form : AccountForm
    {
        // Nobody, when it is left out: then everybody sees it.
        public Guid? OwnerId { get; set; }
        public Guid? ParentId { get; set; }
    }

    public record View(string? Name, Guid? ParentId, string? Parent, Guid OwnerId, string BaseCurrency, IReadOnlyList<string> Currencies,
        [property: JsonIgnore] Vocabulary Words, [property: JsonIgnore] IReadOnlyList<Choice> Owners, FieldSheet Fields);
}
