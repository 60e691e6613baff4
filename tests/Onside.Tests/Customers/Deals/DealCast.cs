using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

// Mara owns the deals, Tom is in her team, Lena in another; Ruth administers, Ben only reads, Claire is a guest.
public sealed class DealCast : IDisposable
{
    public required OnsideApp App { get; init; }
    public required Person Mara { get; init; }
    public required Person Tom { get; init; }
    public required Person Lena { get; init; }
    public required Person Ruth { get; init; }
    public required Person Ben { get; init; }
    public required Person Claire { get; init; }
    public required PipelineBook.Way Way { get; init; }

    public static Task<DealCast> On(Engine engine) => On(new OnsideApp(engine));

    public static async Task<DealCast> On(OnsideApp app)
    {
        var (mara, tom) = (await app.Hire("Mara Lindqvist", sight: Sight.Team), await app.Hire("Tom Okafor", sight: Sight.Team));
        var (lena, ruth) = (await app.Hire("Lena Vogt"), await app.Hire("Ruth Calloway", Level.Administrator));
        var (ben, claire) = (await app.Hire("Ben Achterberg", Level.ReadOnly, Sight.Everyone), await app.Hire("Claire Beaumont", Level.Guest));
        var team = new global::Onside.Team.People.Teams.Team("North");
        team.Take(mara.Id);
        team.Take(tom.Id);
        await app.Saved(team);
        var pipeline = new Pipeline("Sales", 1);
        foreach (var (name, probability) in new[] { ("Preparation", 500), ("Prospecting", 1500), ("Needs", 3000), ("Pitch", 5000), ("Objections", 6500), ("Closing", 8500) })
            pipeline.Add(name, probability);
        await app.Saved(pipeline);
        var book = await app.In(scope => scope.GetRequiredService<Kept<PipelineBook>>().Current().AsTask());
        return new() { App = app, Mara = mara, Tom = tom, Lena = lena, Ruth = ruth, Ben = ben, Claire = claire, Way = book.First };
    }

    public Task<Deal> Deal(string name, Person? owner = null, long? minor = 120_000_00, int stage = 0, DateOnly? close = null)
    {
        var deal = Onside.Customers.Deals.Deal.Open(name, (owner ?? Mara).Id, Way.Steps[stage], App.Clock.Now());
        deal.Describe(name, null, null, close, Category.Pipeline, null, null);
        deal.Value(minor, "EUR", (amount, _) => amount);
        return App.Saved(deal);
    }

    public void Dispose() => App.Dispose();
}
