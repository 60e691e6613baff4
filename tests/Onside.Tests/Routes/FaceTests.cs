using System.Net;
using System.Text.Json;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// What a person can see, a program can read at the same address; a page costs at most twelve statements.
public abstract class FaceTests(Engine engine)
{
    private const int MostStatements = 12;

    [Fact]
    public async Task Every_address_answers_in_both_faces_with_few_statements()
    {
        using var world = await World.On(engine);
        var (person, program) = (world.App.As(world.Cast.Ruth), world.App.ProgramOf(world.Cast.Ruth));
        var dear = new List<string>();
        foreach (var route in AppRoutes.Of(world.App).Where(route => route.IsScreen))
        {
            var address = world.Address(route)!;
            await person.GetAsync(address);
            world.App.Statements.Take();
            using var asked = Browsing.Asks(HttpMethod.Get, address);
            var page = await person.SendAsync(asked);
            var statements = world.App.Statements.Take();
            if (statements.Count > MostStatements)
                dear.Add($"{route}: {statements.Count} statements");
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{route}: {page.StatusCode} {(page.StatusCode == HttpStatusCode.OK ? "" : await page.Text())}");
            Assert.StartsWith("text/html", page.Content.Headers.ContentType!.ToString());
            Assert.False((await page.Text()).Contains("<title>Details ·", StringComparison.Ordinal), $"{route}: a part that does not say where it stands");

            using var json = new HttpRequestMessage(HttpMethod.Get, address);
            json.Headers.Add("Accept", "application/json");
            var answer = await program.SendAsync(json);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{route}: {answer.StatusCode} in JSON");
            using var read = JsonDocument.Parse(await answer.Text());
            Assert.Contains(read.RootElement.ValueKind, new[] { JsonValueKind.Object, JsonValueKind.Array });
        }
        Assert.Empty(dear);
    }
}

public sealed class FacesOnSqlite() : FaceTests(Engine.Sqlite);

public sealed class FacesOnPostgres() : FaceTests(Engine.Postgres);
