using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Team.Fields;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Fields;

public abstract class ComputedFieldsTests(Engine engine) : FieldTests(engine)
{
    [Theory]
    [InlineData("[Amount] / [Seets]", "Character 12: There is no field Seets")]
    [InlineData("[Amount] / (2 + ", "Character 16: The formula ends too early")]
    [InlineData("[Amount] + 1", "Character 10: + does not go with an amount and a number")]
    [InlineData("[Perplexed]", "Character 1: There is no field Perplexed")]
    public async Task A_formula_that_does_not_hold_is_refused_where_it_is_wrong(string formula, string sentence)
    {
        await Add("deal", "Seats", FieldType.Number);
        await Refused(await Ruth.Send("/settings/fields", new { Kind = "deal", Type = "Formula", Name = "Each", Formula = formula }), "Formula", sentence);
        var note = await App.As(Cast.Ruth).GetStringAsync($"/settings/fields/formula?Kind=deal&Formula={Uri.EscapeDataString(formula)}");
        Assert.Contains("<mark>", note);
        Assert.Contains(sentence, WebUtility.HtmlDecode(note));
    }

    [Fact]
    public async Task A_formula_is_worked_out_for_what_is_there_and_with_every_change()
    {
        var before = await Cast.Deal("Before", minor: 100_00);
        await Add("deal", "Seats", FieldType.Number);
        await Fill(before, new { seats = 8 });
        await Add("deal", "Each", FieldType.Formula, new { Formula = "round([Amount] / [Seats], 2)" });
        Assert.Null(await Told(before, "each"));
        Assert.Contains("Being worked out", await Restating());
        await Drain();
        Assert.Contains("12.5", await Told(before, "each"));
        Assert.DoesNotContain("Being worked out", await Restating());

        await Fill(before, new { seats = 4 });
        Assert.Contains("25", await Told(before, "each"));
        await Mara.Send($"/deals/{before.Id}", new { before.Name, Amount = 50 });
        Assert.Contains("12.5", await Told(before, "each"));
        await Fill(before, new { seats = 0 });
        Assert.Null(await Told(before, "each"));
        Assert.Contains("divided by zero", await App.As(Cast.Mara).GetStringAsync($"/deals/{before.Id}"));
        await Fill(before, new { seats = "" });
        Assert.Equal(0, await App.Db(db => db.Set<FieldValue>().CountAsync()));
    }

    private Task<string> Restating() => App.As(Cast.Ruth).GetStringAsync("/settings/fields?Kind=deal");

    [Fact]
    public async Task Formulas_follow_formulas_and_a_circle_is_refused_by_name()
    {
        await Add("deal", "Seats", FieldType.Number);
        var twice = await Add("deal", "Twice", FieldType.Formula, new { Formula = "[Seats] * 2" });
        await Add("deal", "Fourfold", FieldType.Formula, new { Formula = "[Twice] * 2" });
        var deal = await Cast.Deal("Ward dispensers");
        await Fill(deal, new { seats = 3 });
        Assert.Equal(("6", "12"), (await Told(deal, "twice"), await Told(deal, "fourfold")));
        await Refused(await Ruth.Send($"/settings/fields/{twice}", new { Name = "Twice", Formula = "[Fourfold] + 1" }), "Formula", "Twice → Fourfold → Twice");
        await Refused(await Ruth.Send($"/settings/fields/{twice}", new { Name = "Twice", Formula = "\"text\"" }), "Formula", "Fourfold reads this field");

        Assert.Equal(HttpStatusCode.OK, (await Ruth.Send($"/settings/fields/{twice}", new { Name = "Twice", Formula = "[Seats] * 20" })).StatusCode);
        await Drain();
        Assert.Equal(("60", "120"), (await Told(deal, "twice"), await Told(deal, "fourfold")));
        var seats = (await Ruth.Read<ListFields.View>("/settings/fields?Kind=deal")).Fields[0];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ruth.Send($"/settings/fields/{seats.Id}/retirement", new { })).StatusCode);
    }

    [Fact]
    public async Task Roll_ups_follow_children_that_come_change_move_and_go()
    {
        await Add("deal", "Seats", FieldType.Number);
        await Add("account", "Open deals", FieldType.RollUp, new { Children = "deals", Rolling = "Count", Formula = "[Is open]" });
        await Add("account", "All seats", FieldType.RollUp, new { Children = "deals", Rolling = "Sum", ChildField = "seats" });
        await Add("account", "Largest", FieldType.RollUp, new { Children = "deals", Rolling = "Max", ChildField = "amount", Formula = "[Seats] > 1" });
        await Add("account", "Average seats", FieldType.Formula, new { Formula = "[All seats] / [Open deals]" });
        var (one, other) = (await App.Saved(Account.Open("One", Cast.Mara.Id)), await App.Saved(Account.Open("Other", Cast.Mara.Id)));
        var deals = new[] { await Opened("First", one, 100, 1), await Opened("Second", one, 200, 3), await Opened("Third", other, 300, 5) };

        Assert.Equal("2|4|200|2", await Rolled(one));
        Assert.Equal("1|5|300|5", await Rolled(other));
        await Mara.Send($"/deals/{deals[1]}", new { Name = "Second", AccountId = other.Id, Amount = 200, Fields = new { seats = 3 } });
        Assert.Equal("1|1||1", await Rolled(one));
        Assert.Equal("2|8|300|4", await Rolled(other));
        await Mara.Send($"/deals/{deals[2]}/deletion", new { });
        Assert.Equal("1|3|200|3", await Rolled(other));
        await Mara.Send($"/deals/{deals[2]}/deletion/undo", new { });
        await Mara.Send($"/deals/{deals[1]}/win", new { });
        Assert.Equal("1|8|300|8", await Rolled(other));
        await Mara.Send($"/deals/{deals[0]}/win", new { });
        Assert.Equal("0|1||", await Rolled(one));
        Assert.Contains("divided by zero", await App.As(Cast.Mara).GetStringAsync($"/customers/{one.Id}"));
    }

    [Fact]
    public async Task The_condition_of_a_roll_up_reads_the_children_and_answers_yes_or_no()
    {
        await Refused(await Ruth.Send("/settings/fields", new { Kind = "account", Type = "RollUp", Name = "Wrong", Children = "deals", Rolling = "Count", Formula = "[Amount]" }), "Formula", "A condition answers yes or no");
        await Refused(await Ruth.Send("/settings/fields", new { Kind = "account", Type = "RollUp", Name = "Wrong", Children = "deals", Rolling = "Sum", ChildField = "close_date" }), "ChildField", "Only numbers and amounts");
        await Refused(await Ruth.Send("/settings/fields", new { Kind = "account", Type = "RollUp", Name = "Wrong", Children = "lines", Rolling = "Count" }), "Children", "offered values");
    }

    private async Task<Guid> Opened(string name, Account account, int amount, int seats)
    {
        using var made = System.Text.Json.JsonDocument.Parse(await (await Mara.Send("/deals", new { Name = name, AccountId = account.Id, Amount = amount, Fields = new { seats } })).Text());
        return made.RootElement.GetProperty("id").GetGuid();
    }

    private async Task<string> Rolled(Account account)
    {
        var sheet = (await Mara.Read<ShowAccount.View>($"/customers/{account.Id}")).Fields;
        return string.Join('|', new[] { "open_deals", "all_seats", "largest", "average_seats" }.Select(key => sheet[key]!.Value is { ValueKind: System.Text.Json.JsonValueKind.Object } sum ? sum.GetProperty("amount").GetDecimal().ToString("0.##") : sheet[key]!.Value.ToString()));
    }
}

public sealed class ComputedFieldsOnSqlite() : ComputedFieldsTests(Engine.Sqlite);

public sealed class ComputedFieldsOnPostgres() : ComputedFieldsTests(Engine.Postgres);
