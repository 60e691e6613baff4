using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Team.Commitments;

namespace Onside.Tests.Steering.Process;

// Mara sells; Tom is in her team and in finance; Lena engineers solutions and knows operations; Ruth administers. The seven steps are published.
public abstract class ProcessTests(Engine engine) : CommitmentTests(engine)
{
    protected HttpClient Lena => field ??= App.ProgramOf(Cast.Lena);

    protected async Task Published(Action<ProcessVersion>? change = null)
    {
        await Works(Cast.Mara, Function.AccountExecutive);
        await Works(Cast.Tom, Function.Finance, Function.SuccessPlanner);
        await Works(Cast.Lena, Function.SolutionsEngineer, Function.Operations);
        Assert.Equal(HttpStatusCode.Created, (await Ruth.Send("/process/draft", new { })).StatusCode);
        if (change is not null)
            await App.Db(async db =>
            {
                change(await db.Set<ProcessVersion>().Include(v => v.Gates).Include(v => v.Items).SingleAsync(v => v.PublishedAt == null));
                return await db.SaveChangesAsync();
            });
        var answer = await Ruth.Send("/process/draft/publication", new { });
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
    }

    // Every step advises or observes but closing, which requires.
    protected Task OnlyClosing() => Published(version =>
    {
        // The conduct check has tests of its own.
        version.Items.RemoveAll(item => item.Key == "conduct-checked");
        foreach (var gate in version.Gates.Where(gate => gate.Step != SalesStep.Closing))
            gate.Set(GateMode.Observe, GateMode.Observe, GateMode.Observe);
    });

    protected async Task Works(Person who, params Function[] functions)
    {
        await App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == who.Id)).Work(functions);
            return await db.SaveChangesAsync();
        });
        foreach (var kept in App.Services.GetServices<Kept>())
            kept.Forget();
    }

    protected static Task<ShowGates.View> Gates(HttpClient who, Deal deal) => who.Read<ShowGates.View>($"/deals/{deal.Id}/gates");

    protected static Task<HttpResponseMessage> Bring(HttpClient who, Deal deal, string item) => who.Send($"/deals/{deal.Id}/gates/{item}/evidence", new { What = $"{item} is in the files" });

    protected static Task<HttpResponseMessage> Waive(HttpClient who, Deal deal, string item) => who.Send($"/deals/{deal.Id}/gates/{item}/waiver", new { Reason = "The customer is an old one." });

    protected static Task<HttpResponseMessage> Win(HttpClient who, Deal deal) => who.Send($"/deals/{deal.Id}/win", new { });

    protected static async Task<HttpResponseMessage> Fine(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {await answer.Text()}");
        return answer;
    }

    protected async Task<Deal> Closing(string name = "Filtration for 14 hotels", long minor = 50_000_00) => await Cast.Deal(name, stage: 5, minor: minor);

    // Tom and Lena see it.
    protected async Task<Deal> Shared(Deal deal)
    {
        await Fine(Mara.Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Lena.Id, Function = "Solutions engineer" }));
        return deal;
    }
}
