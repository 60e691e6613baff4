using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class WideBoardTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task Nine_stages_take_twelve_statements_at_most_and_every_card_stands_where_it_belongs()
    {
        var pipeline = new Pipeline("Long", 2);
        for (var i = 1; i <= Pipeline.MostStages; i++)
            pipeline.Add($"Step {i}", i * 1000);
        await App.Saved(pipeline);
        var lenas = default(Deal);
        foreach (var (stage, i) in pipeline.Stages.Select((stage, i) => (stage, i)))
            for (var n = 0; n < 3; n++)
                lenas = await Opened(pipeline, stage, $"Deal {i} {n}", new DateOnly(2026, 12, 10 - n), n == 2 ? Cast.Lena.Id : Cast.Mara.Id);
        await App.ProgramOf(Cast.Lena).Send($"/deals/{lenas!.Id}/team", new { PersonId = Cast.Mara.Id, Function = "Finance" });
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        foreach (var person in new[] { Cast.Ruth, Cast.Mara })
        {
            var client = App.As(person);
            await client.GetAsync("/deals/board");
            App.Statements.Take();
            using var asked = Browsing.Asks(HttpMethod.Get, $"/deals/board?Pipeline={pipeline.Id}");
            Assert.True((await client.SendAsync(asked)).IsSuccessStatusCode);
            Assert.InRange(App.Statements.Take().Count, 1, 12);
        }

        var board = await App.As(Cast.Ruth).Read<ShowBoard.View>($"/deals/board?Pipeline={pipeline.Id}");
        Assert.Equal(9, board.Columns.Count);
        Assert.All(board.Columns.Select((column, i) => (column, i)), at => Assert.Equal([$"Deal {at.i} 2", $"Deal {at.i} 1", $"Deal {at.i} 0"], at.column.Cards.Select(card => card.Name)));
    }

    private Task<Deal> Opened(Pipeline pipeline, Stage stage, string name, DateOnly close, Guid ownerId)
    {
        var deal = Deal.Open(name, ownerId, new(stage.Id, pipeline.Id, stage.Name, stage.Position, stage.Probability, 30, 1), App.Clock.Now());
        deal.Describe(name, null, null, close, Category.Pipeline, null, null);
        deal.Value(100_00, "EUR", (amount, _) => amount);
        return App.Saved(deal);
    }
}

public sealed class WideBoardOnSqlite() : WideBoardTests(Engine.Sqlite);

public sealed class WideBoardOnPostgres() : WideBoardTests(Engine.Postgres);
