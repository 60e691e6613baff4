using System.Net;
using Onside.Customers.Deals;
using Onside.Shared.Ui;
using Onside.Tests.Rig;

namespace Onside.Tests.Steering.Process;

public abstract class BoardGateTests(Engine engine) : ProcessTests(engine)
{
    [Fact]
    public async Task Each_card_says_how_its_gate_stands_for_people_and_programs()
    {
        await OnlyClosing();
        var (ready, small, early) = (await Shared(await Closing("Ready", 5_000_00)), await Closing("Small", 5_000_00), await Cast.Deal("Early", stage: 2));
        await Fine(Bring(Mara, ready, "agreed"));
        await Fine(Bring(Tom, ready, "price-approved"));
        var marks = (await Mara.Read<ShowBoard.View>("/deals/board")).Marks;
        Assert.Equal(("Ready to go on", Tone.Good), (marks[ready.Id].Text, marks[ready.Id].Tone));
        Assert.Equal(("2 things are missing", Tone.Warn), (marks[small.Id].Text, marks[small.Id].Tone));
        Assert.Equal(("2 things are missing", Tone.Plain), (marks[early.Id].Text, marks[early.Id].Tone));
        var page = WebUtility.HtmlDecode(await App.As(Cast.Mara).GetStringAsync("/deals/board"));
        Assert.Contains("Ready to go on", page);
        var moved = await (await Mara.Send($"/deals/{early.Id}/stage", new { Stage = Cast.Way.Steps[5].Id })).Text();
        Assert.Contains("5 things are missing", moved);
    }
}

public sealed class BoardGatesOnSqlite() : BoardGateTests(Engine.Sqlite);

public sealed class BoardGatesOnPostgres() : BoardGateTests(Engine.Postgres);
