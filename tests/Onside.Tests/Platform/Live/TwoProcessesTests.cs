using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Live;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Live;

// Two processes on one PostgreSQL: what is done here is heard there.
public sealed class TwoProcessesTests
{
    [Fact]
    public async Task A_change_and_a_visitor_of_one_process_are_known_to_the_other()
    {
        using var cast = await DealCast.On(Engine.Postgres);
        await using var other = new OnsideApp(Engine.Postgres, program => program.UseSetting("database", cast.App.Store.Postgres));
        var deal = await cast.Deal("Filtration for 14 hotels");
        using var tom = await Stream.Of(other.As(cast.Tom), $"deal/{deal.Id}", $"here/deal/{deal.Id}");
        await Listening(cast.App, tom, deal.Id);

        (await cast.App.ProgramOf(cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = cast.Way.Steps[1].Id })).EnsureSuccessStatusCode();
        Assert.Contains($"deal/{deal.Id}", await tom.Told());

        await cast.App.ProgramOf(cast.Mara).Read<ShowVisitors.View>($"/here/deal/{deal.Id}");
        Assert.Contains($"here/deal/{deal.Id}", await tom.Told());
        Assert.Equal(["Mara Lindqvist"], (await other.ProgramOf(cast.Tom).Read<ShowVisitors.View>($"/here/deal/{deal.Id}")).Visitors.Select(visitor => visitor.Name));
    }

    // The processes find each other a moment after they start.
    private static async Task Listening(OnsideApp app, Stream stream, Guid deal)
    {
        var told = stream.Told();
        while (!told.IsCompleted)
        {
            app.Services.GetRequiredService<Signals>().Tell([$"deal/{deal}"]);
            await Task.WhenAny(told, Task.Delay(100));
        }
        await told;
        await Task.Delay(500);
        app.Services.GetRequiredService<Signals>().Tell([$"here/deal/{deal}"]);
        while (!(await stream.Told()).Contains($"here/deal/{deal}"))
        {
        }
    }
}
