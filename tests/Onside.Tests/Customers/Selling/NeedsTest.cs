using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

// Mara sells filters to Harbour Hotels, where Claire and Hugo work; Nora works elsewhere.
public abstract class NeedsTest(Engine engine) : DealTests(engine)
{
    protected HttpClient Mara { get; private set; } = null!;

    protected HttpClient Tom { get; private set; } = null!;

    protected Deal Deal { get; private set; } = null!;

    protected Contact Hugo { get; private set; } = null!;

    protected Contact Nora { get; private set; } = null!;

    protected string On => $"/deals/{Deal.Id}/needs";

    protected static readonly DateOnly Day = new(2026, 11, 18);

    protected async Task Begin()
    {
        (Mara, Tom) = (App.ProgramOf(Cast.Mara), App.ProgramOf(Cast.Tom));
        var account = await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id));
        Hugo = await Contact("Hugo", "Stern", account.Id);
        Nora = await Contact("Nora", "Field", null);
        Deal = await Cast.Deal("Filtration for 14 hotels");
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/deals/{Deal.Id}", new { Name = Deal.Name, AccountId = account.Id })).StatusCode);
    }

    protected Task<ShowNeeds.View> Needs(HttpClient? who = null) => (who ?? Mara).Read<ShowNeeds.View>(On);

    protected async Task<NeedView> Write(string text, string weight = "Must", string? value = null) =>
        Assert.Single((await As<ShowNeeds.View>(await Mara.Send(On, new { Text = text, Weight = weight, Value = value }))).Needs, need => need.Text == text);

    protected async Task<NeedView> Now(Guid id) => (await Needs()).Needs.Single(need => need.Id == id);

    protected Task<HttpResponseMessage> Confirm(NeedView need, HttpClient? who = null, Guid? contact = null, DateOnly? on = null) =>
        (who ?? Mara).Send($"/needs/{need.Id}/confirmation", new { ContactId = contact ?? Hugo.Id, On = on ?? Day, How = "In the needs call", need.Version });

    protected async Task<IReadOnlyList<NeedLine>> Offer(params string[] lines)
    {
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/deals/{Deal.Id}/lines", new { Lines = lines.Select(line => new { Description = line, Quantity = 1, UnitPrice = 100 }) })).StatusCode);
        return (await Needs()).Lines;
    }

    protected Task<HttpResponseMessage> Answer(Guid need, params Guid[] lines) => Mara.Send($"/needs/{need}/answers", new { Lines = lines.Select(line => new { LineId = line, Note = "By the filter" }) });

    protected static async Task<T> As<T>(HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode} {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }

    protected static async Task Refused(HttpResponseMessage answer, string field, string words)
    {
        var text = await answer.Text();
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{(int)answer.StatusCode} {text}");
        Assert.Contains($"\"{field}\"", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(words, text);
    }

    // A token lasts for thirty days.
    protected void SignInAnew() => Mara = App.ProgramOf(Cast.Mara);

    // The undo that a click offers, clicked.
    protected async Task<HttpResponseMessage> UndoLast(Guid record)
    {
        var told = await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == record).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync());
        return await Mara.Send($"/history/{told}/undo", new { });
    }

    protected Task<string> Timeline() => App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{Deal.Id}");

    private async Task<Contact> Contact(string first, string last, Guid? account)
    {
        var contact = new Contact(first, last, Cast.Mara.Id);
        if (account is { } at)
            contact.WorkAt(at, "Buyer");
        return await App.Saved(contact);
    }
}
