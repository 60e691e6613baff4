using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Selling;

// Mara sells filters to the Harbour Hotels: Claire Dubois and Hugo Stern work there. Tom and Ruth help her.
public abstract class SellingTests(Engine engine) : IAsyncLifetime
{
    protected DealCast Cast { get; private set; } = null!;
    protected OnsideApp App => Cast.App;
    protected HttpClient Mara { get; private set; } = null!;
    protected HttpClient Tom { get; private set; } = null!;
    protected HttpClient Ruth { get; private set; } = null!;
    protected Deal Deal { get; private set; } = null!;
    protected Contact Claire { get; private set; } = null!;
    protected Contact Hugo { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Cast = await DealCast.On(engine);
        SignInAnew();
        var hotels = await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id));
        (Claire, Hugo) = (await There("Claire", "Dubois", hotels), await There("Hugo", "Stern", hotels));
        Deal = Onside.Customers.Deals.Deal.Open("Filtration for 14 hotels", Cast.Mara.Id, Cast.Way.Steps[4], App.Clock.Now());
        Deal.Describe("Filtration for 14 hotels", hotels.Id, Claire.Id, new DateOnly(2026, 12, 11), Category.Pipeline, null, null);
        Deal.Value(286_400_00, "EUR", (amount, _) => amount);
        await App.Saved(Deal);
    }

    public Task DisposeAsync()
    {
        Cast.Dispose();
        return Task.CompletedTask;
    }

    // A token lasts for thirty days.
    protected void SignInAnew() => (Mara, Tom, Ruth) = (App.ProgramOf(Cast.Mara), App.ProgramOf(Cast.Tom), App.ProgramOf(Cast.Ruth));

    protected async Task<Contact> There(string first, string last, Account at)
    {
        var contact = Contact.Meet(first, last, Cast.Mara.Id);
        contact.WorkAt(at.Id, null);
        return await App.Saved(contact);
    }

    protected string At(string part) => $"/deals/{Deal.Id}/{part}";

    protected static async Task<T> As<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {await answer.Text()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }

    protected static async Task Refused(HttpResponseMessage answer, string words, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Text());
    }

    // The address that takes back the last thing that happened to this record.
    protected async Task<string> LastUndo(Guid record) =>
        $"/history/{await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == record).OrderByDescending(e => e.Sequence).Select(e => e.Id).FirstAsync())}/undo";

    // A month and a day later the trash has emptied itself.
    protected Task<bool> Emptied()
    {
        App.Clock.Advance(TimeSpan.FromDays(31));
        return App.In(async scope =>
        {
            await scope.GetRequiredService<EmptyTrash>().Run(default);
            return true;
        });
    }

    // Lena sees nothing of the deal, Claire Beaumont is a guest, Ben may only read.
    protected async Task NotForOthers(string part, object body, params string[] records)
    {
        foreach (var who in new[] { App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Claire) })
            foreach (var address in records.Prepend(At(part)))
                Assert.Equal(HttpStatusCode.NotFound, (await who.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send(At(part), body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send(At(part), body)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ben).GetAsync(At(part))).StatusCode);
        foreach (var record in records)
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send(record, body)).StatusCode);
        Assert.Contains(At(part), await App.As(Cast.Ben).GetStringAsync($"/deals/{Deal.Id}"));
    }
}
